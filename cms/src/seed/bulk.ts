import type { Core, UID } from '@strapi/strapi'
import { newDocumentId } from '../documents/new-document-id.ts'
import { isValues, type Values } from '../documents/publication/problem.ts'

/** Rows per INSERT: 27 columns stay below SQLite's 32,766 variables. */
const ROWS_PER_INSERT = 400

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx']
type Link = Record<string, unknown>

interface JoinTable {
  name: string
  joinColumn: { name: string }
  inverseJoinColumn: { name: string }
}

/**
 * Creates and publishes many documents of one type by whole tables instead of one by one (a document service call takes tens of
 * milliseconds). Knows scalars, components and relations to one document by row id; runs no rule: its caller vouches for the values.
 * Answers the documentIds.
 */
export async function bulkPublish(strapi: Core.Strapi, trx: Trx, uid: UID.ContentType, documents: readonly Values[], now: Date): Promise<string[]> {
  const documentIds: string[] = []
  for (let start = 0; start < documents.length; start += ROWS_PER_INSERT) {
    const chunk = documents.slice(start, start + ROWS_PER_INSERT).map((values) => ({ ...values, documentId: newDocumentId(), createdAt: now, updatedAt: now }))
    documentIds.push(...chunk.map(({ documentId }) => documentId))
    await insertWhole(strapi, trx, uid, chunk.map((values) => ({ ...values, publishedAt: null })))
    await insertWhole(strapi, trx, uid, chunk.map((values) => ({ ...values, publishedAt: now })))
  }
  return documentIds
}

/** Inserts rows of a model, then their components (and theirs), then the links; answers the new row ids in order. */
async function insertWhole(strapi: Core.Strapi, trx: Trx, uid: string, rows: readonly Values[]): Promise<number[]> {
  const { attributes } = strapi.getModel(uid as UID.Schema)
  const parts = Object.entries(attributes).flatMap(([name, { type }]) => (type === 'component' || type === 'relation' ? [name] : []))
  const ids = await insertRows(strapi, uid, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !parts.includes(name)))))
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'component') await insertComponents(strapi, trx, { uid, name, component: attribute.component, ids, rows })
    if (attribute.type === 'relation') await insertLinks(strapi, trx, { uid, name, ids, rows })
  }
  return ids
}

async function insertRows(strapi: Core.Strapi, uid: string, rows: readonly Values[]): Promise<number[]> {
  const ids: number[] = []
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const chunk = rows.slice(start, start + ROWS_PER_INSERT)
    const { count, ids: created } = await strapi.db.query(uid).createMany({ data: chunk })
    if (created.length !== chunk.length) throw new Error(`${count} rows of ${uid} were inserted, ${created.length} ids came back`)
    ids.push(...created.map(Number))
  }
  return ids
}

interface Part {
  uid: string
  name: string
  ids: readonly number[]
  rows: readonly Values[]
}

function joinTableOf(strapi: Core.Strapi, uid: string, name: string): JoinTable | undefined {
  const attribute = strapi.db.metadata.get(uid).attributes[name]
  return attribute && 'joinTable' in attribute ? attribute.joinTable as JoinTable : undefined
}

async function insertComponents(strapi: Core.Strapi, trx: Trx, { uid, name, component, ids, rows }: Part & { component: string }): Promise<void> {
  const owned = rows.flatMap((row, index) => {
    const values = (Array.isArray(row[name]) ? row[name] : [row[name]]).filter(isValues)
    return values.map((part, order) => ({ part, owner: ids[index], order: order + 1 }))
  })
  const table = joinTableOf(strapi, uid, name)
  if (owned.length === 0 || !table) return
  const partIds = await insertWhole(strapi, trx, component, owned.map(({ part }) => part))
  await insertLinkRows(strapi, trx, table.name, owned.map(({ owner, order }, index) => ({
    [table.joinColumn.name]: owner, [table.inverseJoinColumn.name]: partIds[index], component_type: component, field: name, order,
  })))
}

async function insertLinks(strapi: Core.Strapi, trx: Trx, { uid, name, ids, rows }: Part): Promise<void> {
  const table = joinTableOf(strapi, uid, name)
  if (!table) return
  const links = rows.flatMap((row, index): Link[] =>
    typeof row[name] === 'number' ? [{ [table.joinColumn.name]: ids[index], [table.inverseJoinColumn.name]: row[name] }] : [])
  await insertLinkRows(strapi, trx, table.name, links)
}

async function insertLinkRows(strapi: Core.Strapi, trx: Trx, table: string, links: Link[]): Promise<void> {
  if (links.length > 0) await strapi.db.connection.batchInsert(table, links, ROWS_PER_INSERT).transacting(trx)
}
