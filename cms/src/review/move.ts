import { nextReviewState, type ReviewEvent, type ReviewState } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import type { Transaction } from '../documents/component-owners.ts'
import { newDocumentId } from '../documents/new-document-id.ts'
import { Refusal } from '../submission/refusal.ts'
import { draftDigest, REVIEW, REVIEW_NOTE, type Reviewed, type ReviewRow } from './row.ts'
import { referenceOf } from './types.ts'

export interface Move {
  readonly event: ReviewEvent
  readonly actor: string
  /** What is written to the other side. */
  readonly words?: string
  /** The administrator's number of who is asked to read. */
  readonly askedOf?: string
}

const isGood = (state: ReviewState): boolean => state === 'ready' || state === 'published'

/**
 * Moves a document's review by an event: its state, its line of journal and the words of it, in one transaction. Throws 409 when the event
 * may not happen from its state, also when somebody else moved it in the meantime: the state is a condition of the write.
 */
export async function moveReview(strapi: Core.Strapi, subject: Reviewed, from: { readonly row: ReviewRow | null; readonly state: ReviewState }, move: Move, now: Date): Promise<void> {
  const { event, actor, words = '', askedOf } = move
  const state = nextReviewState(from.state, event)
  if (state === null) throw new Refusal(409)
  await strapi.db.transaction(async ({ trx }) => {
    const asked = event === 'ask' ? { askedBy: actor, askedOf } : {}
    await write({ strapi, transaction: trx }, subject, from, { state, stateSince: now, digest: isGood(state) ? await draftDigest(strapi, subject) : null, ...asked })
    const sequence = await audit(strapi, { actor, event, subjectReference: referenceOf(subject), fromState: from.state, toState: state, detail: askedOf ?? null }, now)
    if (words !== '') await strapi.db.query(REVIEW_NOTE).create({ data: { sequence, subjectReference: referenceOf(subject), words } })
  })
}

interface Written {
  readonly state: ReviewState
  readonly stateSince: Date
  readonly digest: string | null
  readonly askedBy?: string
  readonly askedOf?: string
}

async function write({ strapi, transaction }: { readonly strapi: Core.Strapi; readonly transaction: Transaction }, { type, documentId }: Reviewed, { row, state }: { readonly row: ReviewRow | null; readonly state: ReviewState }, data: Written): Promise<void> {
  if (row === null) {
    // Two first moves at once: the unique subject lets one through.
    const { digest, state: to, stateSince, askedBy, askedOf } = data
    const created = await strapi.db.connection(strapi.db.metadata.get(REVIEW).tableName).transacting(transaction)
      .insert({ document_id: newDocumentId(), subject_type: type, subject_id: documentId, state: to, state_since: stateSince, digest, asked_by: askedBy, asked_of: askedOf, created_at: stateSince, updated_at: stateSince })
      .onConflict(['subject_type', 'subject_id']).ignore().returning('id')
    if (created.length === 0) throw new Refusal(409)
    return
  }
  const { count }: { count: number } = await strapi.db.query(REVIEW).updateMany({ where: { id: row.id, state }, data })
  if (count === 0) throw new Refusal(409)
}

/** Forgets the review of a document that is gone, and what was said about it. The journal stays. */
export async function forgetReview(strapi: Core.Strapi, subject: Reviewed): Promise<void> {
  await strapi.db.query(REVIEW).deleteMany({ where: { subjectType: subject.type, subjectId: subject.documentId } })
  await strapi.db.query(REVIEW_NOTE).deleteMany({ where: { subjectReference: referenceOf(subject) } })
}
