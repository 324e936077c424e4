import type { SubmissionEvent } from '@elles/domain/submission'
import { refusalReason } from '@elles/domain/vocabulary'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { accept } from './accept.ts'
import { opportunityNamed } from './lookalikes.ts'
import { type Administrator, moderators } from './moderators.ts'
import { move } from './move.ts'
import { publishedPathOf } from './publication.ts'
import { Refusal } from './refusal.ts'
import type { SubmissionRow } from './row.ts'

const LONGEST = 5000
const MOST_FIELDS = 100
const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/))

/** What comes with a decision; each asks for a part of it. */
export const decision = v.strictObject({
  words: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST)), ''),
  reason: v.nullish(v.picklist(refusalReason.codes), null),
  /** The paths to take of a proposal; null for all. */
  fields: v.nullish(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_FIELDS)), null),
  /** The opportunity to complete, or the original of a duplicate. */
  opportunity: v.nullish(identifier, null),
  organiser: v.nullish(identifier, null),
  /** Whom the submission is given to; null is oneself. */
  assignee: v.nullish(v.pipe(v.number(), v.integer()), null),
})
export type Decision = v.InferOutput<typeof decision>

export interface Decided {
  readonly strapi: Core.Strapi
  readonly row: SubmissionRow
  readonly by: Administrator
  readonly now: Date
}

const needsWords = (): Refusal => new Refusal(422, [{ pointer: '/words', code: 'required', detail: 'Écrivez votre message.' }])
const needsReason = (): Refusal => new Refusal(422, [{ pointer: '/reason', code: 'required', detail: 'Choisissez un motif.' }])
const notThere = (pointer: string): Refusal => new Refusal(422, [{ pointer, code: 'unknown-choice', detail: 'Ce choix n’existe plus. Choisissez-en un autre.' }])

type Act = (decided: Decided & { readonly actor: string }, decision: Decision) => Promise<unknown>

async function assign({ strapi, row, actor, by, now }: Decided & { readonly actor: string }, { assignee }: Decision): Promise<void> {
  const chosen = (await moderators(strapi)).find(({ id }) => id === (assignee ?? by.id))
  if (!chosen) throw notThere('/assignee')
  await move(strapi, row, { event: 'assign', actor, data: { assignee: chosen.name } }, now)
}

async function markDuplicate({ strapi, row, actor, now }: Decided & { readonly actor: string }, { words, opportunity }: Decision): Promise<void> {
  if (opportunity !== null && !(await opportunityNamed(strapi, opportunity))) throw notThere('/opportunity')
  const publishedPath = await publishedPathOf(strapi, opportunity)
  const mail = row.kind === 'opportunity' && row.confirmedAt ? 'duplicate' : null
  await move(strapi, row, { event: 'mark-duplicate', actor, data: { explanation: words, opportunityDocument: opportunity }, mail, wording: { words: words || null, ...(publishedPath ? { publishedPath } : {}) } }, now)
}

/** What an editor may decide; the state, the journal and the mail follow (move.ts). A correction has no draft: accepting it thanks its sender. */
const acts: Readonly<Partial<Record<SubmissionEvent, Act>>> = {
  assign,
  ask({ strapi, row, actor, now }, { words }) {
    if (words === '') throw needsWords()
    return move(strapi, row, { event: 'ask', actor, data: { question: words }, mail: 'needs-info', wording: { words } }, now)
  },
  accept({ strapi, row, actor, now }, { words, fields, opportunity, organiser }) {
    if (row.kind === 'opportunity') return accept(strapi, row, actor, { words: words || null, fields, opportunity, organiser }, now)
    return move(strapi, row, { event: 'accept', actor, data: { explanation: words }, mail: 'correction-done', wording: { words: words || null, turn: undefined } }, now)
  },
  refuse({ strapi, row, actor, now }, { words, reason }) {
    if (reason === null) throw needsReason()
    return move(strapi, row, { event: 'refuse', actor, data: { reason, explanation: words }, mail: row.kind === 'opportunity' ? 'refused' : null, wording: { words: words || null, reason } }, now)
  },
  'mark-duplicate': markDuplicate,
  'mark-spam': ({ strapi, row, actor, now }) => move(strapi, row, { event: 'mark-spam', actor }, now),
  reopen: ({ strapi, row, actor, now }) => move(strapi, row, { event: 'reopen', actor, data: { reason: null, explanation: null, opportunityDocument: null } }, now),
}

/** Takes a decision by its name; answers the opportunity that it made or completed, or null. Throws 404 for a name that is none, 409 when it may not be taken now. */
export async function decide(decided: Decided, event: string, taken: Decision): Promise<string | null> {
  const act = Object.hasOwn(acts, event) ? acts[event as SubmissionEvent] : undefined
  if (!act) throw new Refusal(404)
  const made = await act({ ...decided, actor: String(decided.by.id) }, taken)
  return typeof made === 'string' ? made : null
}

