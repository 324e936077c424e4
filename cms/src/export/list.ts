import { setImmediate as nextTurn } from 'node:timers/promises'
import { BYTE_ORDER_MARK } from '@elles/domain/text'
import type { Core, UID } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { isOwnContent, type Populate, populateTree } from '../documents/populate.ts'
import { isValues, type Values } from '../documents/publication/problem.ts'
import { breathing } from '../import/breath.ts'
import { modelsOf } from '../import/catalogue.ts'
import type { Attribute } from '../import/model.ts'
import { rightsOn } from '../roles/rights-on.ts'
import { exportColumns, headRecord, longestLists, recordOf } from './table.ts'

/** Documents held at once, whatever the length of the list. */
const DOCUMENTS_PER_READ = 25

type Query = Readonly<Record<string, unknown>>

/** What somebody may read of a type. */
export interface Reader {
  readonly mayRead: (path: string, attribute: Attribute) => boolean
  /** The query that finds only what she may read. */
  readonly restrict: (query: Query) => Promise<Query>
  /** A document without what she may not read. */
  readonly clean: (document: Values) => Promise<Values>
}

/** The server itself: what is public, and what is private too when it is asked for. */
export const serverReader = (withPrivate: boolean): Reader => ({
  mayRead: (_path, attribute) => withPrivate || !('private' in attribute && attribute.private === true),
  restrict: (query) => Promise.resolve(query),
  clean: (document) => Promise.resolve(document),
})

/** Somebody of the admin: what the content manager would show her. Null when she may not read the type. */
export function readerOf(strapi: Core.Strapi, uid: UID.ContentType, userAbility: unknown): Reader | null {
  const rights = rightsOn(strapi, userAbility, uid)
  if (!rights.can.read()) return null
  return { mayRead: (path) => rights.can.read(undefined, path), restrict: (query) => rights.sanitizedQuery.read(query), clean: (document) => rights.sanitizeOutput(document) }
}

/** The words and names of related documents, their parts and files: what cells tell. */
function populateFor(strapi: Core.Strapi, uid: UID.ContentType): Populate {
  return populateTree(strapi, uid, { relation: true, attributes: (model) => Object.entries(model.attributes).filter(([, attribute]) => isOwnContent(attribute)) })
}

const asked = new Set(['filters', '_q', 'sort'])

/** A filter of the list that an export cannot follow, in French: nothing is exported rather than too much. */
export class UnknownFilter extends Error {
  override name = 'UnknownFilter'
}

const statusQueries: Readonly<Record<string, Query>> = { draft: { status: 'draft', publicationFilter: 'never-published' }, published: { status: 'published' } }

/** The list's filter on « Statut », which is no attribute: taken out of the filters, as what the document service is asked. Throws UnknownFilter. */
export function splitStatus({ filters, ...query }: Query): { query: Query; status: Query } {
  const all: unknown[] = isValues(filters) && Array.isArray(filters['$and']) ? filters['$and'] : []
  const statusOf = (filter: unknown): unknown => (isValues(filter) && isValues(filter['__status']) ? filter['__status']['$eq'] : undefined)
  const wanted = all.map(statusOf).filter((status) => status !== undefined)
  const [status] = wanted
  if (wanted.length > 1 || (status !== undefined && !(typeof status === 'string' && status in statusQueries))) throw new UnknownFilter('L’export ne connaît pas ce filtre sur le statut : retirez-le de la liste.')
  return {
    query: { ...query, ...(wanted.length > 0 && isValues(filters) ? { filters: { ...filters, $and: all.filter((filter) => statusOf(filter) === undefined) } } : { filters }) },
    status: typeof status === 'string' ? statusQueries[status] ?? {} : {},
  }
}

/**
 * The list that a query of the admin finds, as CSV, record by record: a few documents are in memory at once. Sorted by documentId behind what the query asks, so that no
 * document comes twice. Columns that the reader may not read are not there. Throws what the reader may not ask before the first record: afterwards
 * there is no status to say it with.
 */
export async function listAsCsv(
  strapi: Core.Strapi, uid: UID.ContentType, reader: Reader, query: Query = {},
): Promise<AsyncGenerator<string>> {
  const { query: told, status } = splitStatus(query)
  const question = Object.fromEntries(Object.entries(told).filter(([name, value]) => asked.has(name) && value !== undefined))
  const { sort, ...filters } = await reader.restrict(question)
  const order = [...(Array.isArray(sort) ? sort : typeof sort === 'string' ? [sort] : []), 'id:asc']
  return recordsOf(strapi, uid, reader, { ...filters, sort: order, ...(hasDrafts(strapi, uid) ? { status: 'draft', ...status } : {}) })
}

async function *recordsOf(strapi: Core.Strapi, uid: UID.ContentType, reader: Reader, question: Query): AsyncGenerator<string> {
  const models = modelsOf(strapi)
  const breath = breathing()
  const columns = exportColumns(models, uid, await longestLists(strapi, uid), reader.mayRead)
  const populate = populateFor(strapi, uid)
  yield BYTE_ORDER_MARK + headRecord(columns)
  for (let start = 0; ; start += DOCUMENTS_PER_READ) {
    const params = { ...question, populate, start, limit: DOCUMENTS_PER_READ }
    const documents = await strapi.documents(uid).findMany(params) as Values[]
    let records = ''
    for (const document of documents) {
      records += recordOf(models, columns, await reader.clean(document))
      await breath()
    }
    await nextTurn()
    if (records !== '') yield records
    if (documents.length < DOCUMENTS_PER_READ) return
  }
}
