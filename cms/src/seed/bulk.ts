import type { Core, UID } from '@strapi/strapi'
import { newDocumentId } from '../documents/new-document-id.ts'
import { breathing } from '../import/breath.ts'
import { isValues, type Values } from '../documents/publication/problem.ts'

/** Rows per INSERT: 27 columns stay below SQLite's 32,766 variables, and nobody else waits long for one. */
const ROWS_PER_INSERT = 100

export type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx']
type Link = Record<string, unknown>

/** Of all the tables together: one database answers within the same turn of the event loop. */
const breath = breathing()

interface JoinTable {
  name: string
  orderColumnName?: string
  joinColumn: { name: string }
  inverseJoinColumn: { name: string }
  /** In place of the inverse column, where parts of several kinds lie in one list. */
  morphColumn?: { idColumn: { name: string } }
}

/**
 * Creates and publishes many documents of one type by whole tables instead of one by one (a document service call takes tens of
 * milliseconds). Knows scalars, components and relations by row id; runs no rule: its caller vouches for the values. Answers the documentIds.
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

/** Creates many drafts of one type, which carry their documentIds, by whole tables; answers their row ids in order. */
export async function bulkDrafts(strapi: Core.Strapi, trx: Trx, uid: UID.ContentType, drafts: readonly (Values & { documentId: string })[], now: Date): Promise<number[]> {
  const ids: number[] = []
  for (let start = 0; start < drafts.length; start += ROWS_PER_INSERT) {
    ids.push(...await insertWhole(strapi, trx, uid, drafts.slice(start, start + ROWS_PER_INSERT).map((values) => ({ ...values, createdAt: now, updatedAt: now, publishedAt: null }))))
  }
  return ids
}

/** Inserts rows of a model, then their components (and theirs), then the links; answers the new row ids in order. */
async function insertWhole(strapi: Core.Strapi, trx: Trx, uid: string, rows: readonly Values[]): Promise<number[]> {
  const { attributes } = strapi.getModel(uid as UID.Schema)
  // What lies in other tables; an account is a column of the row.
  const parts = Object.keys(attributes).filter((name) => joinTableOf(strapi, uid, name) !== undefined)
  const ids = await insertRows(strapi, uid, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !parts.includes(name)))))
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'component') await insertComponents(strapi, trx, { uid, name, component: () => attribute.component, ids, rows })
    if (attribute.type === 'dynamiczone') await insertComponents(strapi, trx, { uid, name, component: (part) => String(part['__component']), ids, rows })
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
    await breath()
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

async function insertComponents(strapi: Core.Strapi, trx: Trx, { uid, name, component, ids, rows }: Part & { component: (part: Values) => string }): Promise<void> {
  const owned = rows.flatMap((row, index) => {
    const values = (Array.isArray(row[name]) ? row[name] : [row[name]]).filter(isValues)
    return values.map(({ __component: _kind, ...part }, order) => ({ part, owner: ids[index], order: order + 1, kind: component(values[order] ?? {}) }))
  })
  const table = joinTableOf(strapi, uid, name)
  if (owned.length === 0 || !table) return
  for (const kind of new Set(owned.map((one) => one.kind))) {
    const same = owned.filter((one) => one.kind === kind)
    const partIds = await insertWhole(strapi, trx, kind, same.map(({ part }) => part))
    await insertLinkRows(strapi, trx, table.name, same.map(({ owner, order }, index) => ({
      [table.joinColumn.name]: owner, [table.morphColumn?.idColumn.name ?? table.inverseJoinColumn.name]: partIds[index], component_type: kind, field: name, order,
    })))
  }
}

async function insertLinks(strapi: Core.Strapi, trx: Trx, { uid, name, ids, rows }: Part): Promise<void> {
  const table = joinTableOf(strapi, uid, name)
  if (!table) return
  const links = rows.flatMap((row, index): Link[] => {
    const targets: unknown[] = Array.isArray(row[name]) ? row[name] : [row[name]]
    return targets.filter((target) => typeof target === 'number').map((target, order) => ({
      [table.joinColumn.name]: ids[index], [table.inverseJoinColumn.name]: target, ...(table.orderColumnName ? { [table.orderColumnName]: order + 1 } : {}),
    }))
  })
  await insertLinkRows(strapi, trx, table.name, links)
}

async function insertLinkRows(strapi: Core.Strapi, trx: Trx, table: string, links: Link[]): Promise<void> {
  for (let start = 0; start < links.length; start += ROWS_PER_INSERT) {
    await strapi.db.connection(table).transacting(trx).insert(links.slice(start, start + ROWS_PER_INSERT))
    await breath()
  }
}
