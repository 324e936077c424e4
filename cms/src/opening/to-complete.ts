import type { Core } from '@strapi/strapi'
import { documentRowOf, type Row, type Transaction } from '../documents/component-owners.ts'
import { TO_COMPLETE } from '../service-pages/texts.ts'

/** Attributes that hold what people write. */
const written: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'blocks', 'json'])

interface Found extends Row {
  readonly marks: number
}

/** The columns of a model that hold texts. */
function textColumnsOf(strapi: Core.Strapi, uid: string, attributes: object): string[] {
  const stored = strapi.db.metadata.get(uid).attributes
  return Object.entries(attributes as Record<string, { type: string }>).flatMap(([name, { type }]) => {
    const column = stored[name]
    return written.has(type) && column && 'columnName' in column ? [String(column.columnName)] : []
  })
}

/** The rows of a model in which a mark is left, with how many. The database searches: only those rows are read. */
async function rowsOf(strapi: Core.Strapi, trx: Transaction, uid: string, attributes: object): Promise<Found[]> {
  const columns = textColumnsOf(strapi, uid, attributes)
  if (columns.length === 0) return []
  const query = strapi.db.connection(strapi.db.metadata.get(uid).tableName).transacting(trx).select('id', ...columns)
  const rows: ({ id: number } & Record<string, unknown>)[] = await query.where((any) => {
    for (const column of columns) void any.orWhereRaw('cast(?? as text) like ?', [column, `%${TO_COMPLETE}%`])
  })
  return rows.map(({ id, ...texts }) => ({ uid, id, marks: JSON.stringify(texts).split(TO_COMPLETE).length - 1 }))
}

/** How many marks each document of each type still holds: what its draft says, or what readers see when they see more of them. */
export async function marksLeft(strapi: Core.Strapi, types: readonly string[]): Promise<Map<string, Map<string, number>>> {
  return strapi.db.transaction(async ({ trx }) => {
    const versions = new Map<string, { row: Row; marks: number }>()
    const models = [...types.map((uid) => strapi.contentTypes[uid as 'api::page.page']), ...Object.values(strapi.components)]
    for (const { uid, attributes } of models) {
      for (const found of await rowsOf(strapi, trx, uid, attributes)) {
        const row = await documentRowOf(strapi, trx, found)
        if (!row || !types.includes(row.uid)) continue
        const key = `${row.uid} ${row.id}`
        versions.set(key, { row, marks: (versions.get(key)?.marks ?? 0) + found.marks })
      }
    }
    const left = new Map<string, Map<string, number>>()
    for (const { row: { uid, id }, marks } of versions.values()) {
      const known: { documentId: string } | null = await strapi.db.query(uid).findOne({ where: { id }, select: ['documentId'] })
      const documents = left.get(uid) ?? new Map<string, number>()
      if (known) left.set(uid, documents.set(known.documentId, Math.max(marks, documents.get(known.documentId) ?? 0)))
    }
    return left
  })
}
