import { decisionsFrom, type ReviewDecision } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { holdersOf } from '../audit/people.ts'
import { waitForTurn } from '../published/change-log.ts'
import { REVIEW_RIGHT } from '../roles/may-publish.ts'
import { Refusal } from '../submission/refusal.ts'
import { type Access } from './access.ts'
import { tellAuthor, writeToColleague } from './letters.ts'
import { moveReview } from './move.ts'
import { findReview, type Reviewed, stateOf } from './row.ts'
import { reviewedTypeOf } from './types.ts'
import { seenOf } from './view.ts'

const LONGEST = 5000

/** What the panel sends with a decision. */
export const decisionBody = v.strictObject({
  words: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST)), ''),
  askedOf: v.nullish(v.string(), null),
  seen: v.string(),
})

export type Decision = v.InferOutput<typeof decisionBody>

const needs = (pointer: string, detail: string): Refusal => new Refusal(422, [{ pointer, code: 'required', detail }])

async function personAsked(strapi: Core.Strapi, askedOf: string | null): Promise<string> {
  const person = (await holdersOf(strapi, REVIEW_RIGHT)).find(({ id }) => id === askedOf)
  if (!person) throw needs('/askedOf', 'Choisissez qui relit.')
  return person.id
}

/** Takes a decision about a text: its state, its journal, its mail. Throws 409 when the text is no longer the one that was read. */
export async function decide(strapi: Core.Strapi, access: Access, event: ReviewDecision, { words, askedOf, seen }: Decision, actor: string, now: Date): Promise<void> {
  const type = reviewedTypeOf(access.uid)
  if (!type) throw new Refusal(404)
  const subject: Reviewed = { type, documentId: access.subject.documentId }
  if (event === 'send-back' && words === '') throw needs('/words', 'Dites ce qu’il faut corriger.')
  const person = event === 'ask' ? await personAsked(strapi, askedOf) : undefined
  await strapi.db.transaction(async ({ trx }) => {
    // Saves wait from here on: the text that is decided on is the one that was read.
    await waitForTurn(strapi, trx)
    const row = await findReview(strapi, subject)
    const state = await stateOf(strapi, subject, row)
    const draft = await strapi.documents(access.uid).findOne({ documentId: subject.documentId, fields: ['updatedAt'] })
    if (!draft || seen !== seenOf({ draft }, state) || !decisionsFrom(state, access.reader).includes(event)) throw new Refusal(409)
    await moveReview(strapi, subject, { row, state }, { event, actor, words, ...(person === undefined ? {} : { askedOf: person }) }, now)
    if (event === 'ask') await writeToColleague(strapi, subject, person ?? null, { name: 'ask', actor, words }, now)
    if (event === 'accept' || event === 'send-back') await tellAuthor(strapi, subject, row, { name: event, actor, words }, now)
  })
}
