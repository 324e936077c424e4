import { randomUUID } from 'node:crypto'
import type { PublishedType } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { publishedTypeOf } from './published-types.ts'

const FEED_STATE = 'api::change.feed-state'
const CHANGE = 'api::change.change'
/** Keeps a statement below SQLite's 32,766 variables. */
const ROWS_PER_INSERT = 1000

/** Creates the feed's single state row once per database; its random name tells followers when the database is another one. */
export async function initialiseFeed(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.query(FEED_STATE).findOne({})) return
  await strapi.db.query(FEED_STATE).create({ data: { feed: randomUUID(), sequence: 0 } })
}

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx']

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

/** Notes, inside the transaction of the change itself, that what is published of some documents of one type may have changed. */
export async function recordChanges(strapi: Core.Strapi, transaction: Transaction, type: PublishedType, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  const last = await takeSequence(strapi, transaction, documentIds.length)
  for (const [index, subjectId] of documentIds.entries()) {
    const sequence = last - documentIds.length + 1 + index
    const where = { subjectType: type, subjectId }
    const known = await strapi.db.query(CHANGE).findOne({ where })
    if (known) await strapi.db.query(CHANGE).update({ where: { id: known.id }, data: { sequence } })
    else await strapi.db.query(CHANGE).create({ data: { ...where, sequence } })
  }
}

/** The same for many documents that the feed has never told: one statement a batch. */
export async function recordManyChanges(strapi: Core.Strapi, transaction: Transaction, type: PublishedType, documentIds: readonly string[]): Promise<void> {
  const first = await takeSequence(strapi, transaction, documentIds.length) - documentIds.length + 1
  const rows = documentIds.map((subjectId, index) => ({ sequence: first + index, subjectType: type, subjectId }))
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

/** Document-service middleware: writes the change feed in the transaction of the change itself. */
export function followChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = publishedTypeOf(context.uid)
    const action: Action = { action: context.action, uid: context.uid, params: context.params }
    if (!type || !touchesPublished(strapi, action)) return next()
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next()
      await recordChanges(strapi, trx, type, documentIdsOf(result, action.params))
      return result
    })
  })
}
