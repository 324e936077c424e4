import type { Core } from '@strapi/strapi'
import { breathing } from './breath.ts'
import type { ImportedType } from './model.ts'

const RECORD = 'api::import-record.import-record'
/** Keeps a statement below SQLite's 32,766 variables. */
const ROWS_PER_STATEMENT = 500

type Digests = Readonly<Record<string, string>>

const chunks = <Value>(values: readonly Value[]): Value[][] => Array.from({ length: Math.ceil(values.length / ROWS_PER_STATEMENT) }, (_, index) => values.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT))

/** What the last imports wrote in some documents: a digest of each value, by its unit. */
export async function readRecords(strapi: Core.Strapi, type: ImportedType, documentIds: readonly string[]): Promise<Map<string, Digests>> {
  const found = new Map<string, Digests>()
  for (const chunk of chunks(documentIds)) {
    const rows: { subjectId: string; digests: Digests }[] = await strapi.db.query(RECORD).findMany({ where: { subjectType: type, subjectId: { $in: chunk } } })
    for (const { subjectId, digests } of rows) found.set(subjectId, digests)
  }
  return found
}

/** Notes what an import has just written, beside what former ones wrote in the same documents. Part of the caller's transaction. */
export async function writeRecords(strapi: Core.Strapi, type: ImportedType, written: ReadonlyMap<string, Digests>, now: Date): Promise<void> {
  const breath = breathing()
  const before = await readRecords(strapi, type, [...written.keys()])
  for (const chunk of chunks([...written])) {
    const known = chunk.map(([documentId]) => documentId).filter((documentId) => before.has(documentId))
    if (known.length > 0) await strapi.db.query(RECORD).deleteMany({ where: { subjectType: type, subjectId: { $in: known } } })
    await strapi.db.query(RECORD).createMany({ data: chunk.map(([subjectId, digests]) => ({ subjectType: type, subjectId, digests: { ...before.get(subjectId), ...digests }, importedAt: now })) })
    await breath()
  }
}
