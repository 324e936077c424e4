import { randomUUID } from 'node:crypto'
import type { PublishedType } from '@elles/domain/contract'
import type { Core, UID } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'
import { hasDrafts } from '../documents/drafts.ts'
import { publishedTypeOf } from './published-types.ts'
import { relinkReferrers } from './referrers.ts'

const FEED_STATE = 'api::change.feed-state'
const FEED_STATE_ID = 1
const CHANGE = 'api::change.change'
/** Keeps a statement below SQLite's 32,766 variables. */
const ROWS_PER_INSERT = 1000

/**
 * Creates the feed's single state row once per database; its random name tells followers when the database is another one. Its id is
 * fixed: of two instances that start on an empty database at once, one writes it.
 */
export async function initialiseFeed(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.query(FEED_STATE).findOne({})) return
  const table = strapi.db.metadata.get(FEED_STATE).tableName
  await strapi.db.connection(table).insert({ id: FEED_STATE_ID, feed: randomUUID(), sequence: 0 }).onConflict('id').ignore()
}

/**
 * Waits for the other changes of what is published to end, and keeps new ones waiting until this transaction ends: what a
 * publication has checked of other documents stays true. It is a write that changes nothing: a transaction of SQLite that has only read
 * does not wait for another process that writes, it fails.
 */
export async function waitForTurn(strapi: Core.Strapi, transaction: Transaction): Promise<void> {
  await strapi.db.connection(strapi.db.metadata.get(FEED_STATE).tableName).transacting(transaction).increment('sequence', 0)
}

/**
 * Takes the next sequence numbers and answers the last one, in one statement: several publications of one bulk action share a
 * transaction and take theirs at once. The row stays locked until the transaction ends, so that numbers become visible in their own
 * order and a follower that has seen n has seen everything below n.
 */
async function takeSequence(strapi: Core.Strapi, transaction: Transaction, count: number): Promise<number> {
  const table = strapi.db.metadata.get(FEED_STATE).tableName
  const [state] = await strapi.db.connection(table).transacting(transaction).increment('sequence', count).returning<{ sequence: number }[]>('sequence')
  if (!state) throw new Error('The feed has no state row: initialiseFeed() has not run')
  return state.sequence
}

/** Notes, inside the transaction of the change itself, that what is published of some documents of one type may have changed; the first time is when readers first see them. */
export async function recordChanges(strapi: Core.Strapi, transaction: Transaction, type: PublishedType, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  const last = await takeSequence(strapi, transaction, documentIds.length)
  for (const [index, subjectId] of documentIds.entries()) {
    const sequence = last - documentIds.length + 1 + index
    const where = { subjectType: type, subjectId }
    const known = await strapi.db.query(CHANGE).findOne({ where })
    if (known) await strapi.db.query(CHANGE).update({ where: { id: known.id }, data: { sequence } })
    else await strapi.db.query(CHANGE).create({ data: { ...where, sequence, firstPublishedAt: new Date() } })
  }
}

/** The same for many documents that the feed has never told: one statement a batch. */
export async function recordManyChanges(strapi: Core.Strapi, transaction: Transaction, type: PublishedType, documentIds: readonly string[]): Promise<void> {
  const first = await takeSequence(strapi, transaction, documentIds.length) - documentIds.length + 1
  const firstPublishedAt = new Date()
  const rows = documentIds.map((subjectId, index) => ({ sequence: first + index, subjectType: type, subjectId, firstPublishedAt }))
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) await strapi.db.query(CHANGE).createMany({ data: rows.slice(start, start + ROWS_PER_INSERT) })
}

const publishing = new Set(['publish', 'unpublish', 'delete'])
const writing = new Set(['create', 'update', 'clone'])

interface Action {
  action: string
  uid: string
  params: { documentId?: string; status?: string }
}

/** Whether an action may change what readers see: a draft's edits do not. */
function touchesPublished(strapi: Core.Strapi, { action, uid, params }: Action): boolean {
  if (publishing.has(action)) return true
  if (!writing.has(action)) return false
  return params.status === 'published' || !hasDrafts(strapi, uid)
}

function documentIdsOf(result: unknown, { documentId }: Action['params']): string[] {
  const changed = typeof result === 'object' && result !== null && 'documentId' in result ? result.documentId : undefined
  return [...new Set([documentId, changed].filter((id) => typeof id === 'string'))]
}

async function isPublished(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<boolean> {
  return (await strapi.documents(uid).count({ status: 'published', filters: { documentId } })) > 0
}

/** A document appears: the published documents whose drafts name it name it again, and are told again. */
async function restoreReferences(strapi: Core.Strapi, transaction: Transaction, uid: UID.ContentType, documentIds: readonly string[]): Promise<void> {
  for (const documentId of documentIds) {
    for (const referrer of await relinkReferrers(strapi, transaction, uid, documentId)) await recordChanges(strapi, transaction, referrer.type, [referrer.documentId])
  }
}

/** Document-service middleware: writes the change feed in the transaction of the change itself. */
export function followChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = publishedTypeOf(context.uid)
    const action: Action = { action: context.action, uid: context.uid, params: context.params }
    if (!type || !touchesPublished(strapi, action)) return next()
    return strapi.db.transaction(async ({ trx }) => {
      const appears = action.action === 'publish' && action.params.documentId !== undefined && !(await isPublished(strapi, context.uid, action.params.documentId))
      const result = await next()
      await recordChanges(strapi, trx, type, documentIdsOf(result, action.params))
      if (appears) await restoreReferences(strapi, trx, context.uid, documentIdsOf(result, action.params))
      return result
    })
  })
}
