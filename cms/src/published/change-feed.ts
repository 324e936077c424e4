import { type ChangeFeedPage, publishedSchemas, type PublishedType, publishedTypes } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { contentTypeOf } from './published-types.ts'
import { populateOf, project } from './projection.ts'

/** Documents per answer: bounds the memory and the time of one request whatever the catalogue's size. */
const PAGE_SIZE = 200

/** The last number that the feed has given. */
export async function readSequence(strapi: Core.Strapi): Promise<number> {
  const [state] = await strapi.db.connection(strapi.db.metadata.get('api::change.feed-state').tableName).select<{ sequence: number | string }[]>('sequence')
  return Number(state?.sequence)
}

interface ChangeRow {
  sequence: number
  subjectType: string
  subjectId: string
  firstPublishedAt: string | null
}

/**
 * What changed after `since`: the published version of each document, or its removal when there is none. A document that changed
 * several times is told once, as it is now.
 */
export async function readChanges(strapi: Core.Strapi, since: number): Promise<ChangeFeedPage> {
  const state = await strapi.db.query('api::change.feed-state').findOne({})
  const rows: ChangeRow[] = await strapi.db.query('api::change.change').findMany({
    where: { sequence: { $gt: since } }, orderBy: { sequence: 'asc' }, limit: PAGE_SIZE + 1,
  })
  const page = rows.slice(0, PAGE_SIZE)
  // All up to the state's number was visible before the rows were read. A cursor beyond it comes from a later copy of this database: the follower must
  // see it go back.
  const isLast = rows.length <= PAGE_SIZE
  const cursor = isLast ? Math.max(page.at(-1)?.sequence ?? 0, Number(state.sequence)) : page.at(-1)?.sequence ?? since
  const answer: ChangeFeedPage = { feed: state.feed, cursor, complete: isLast, upserts: [], removals: [] }
  for (const type of publishedTypes) {
    const changed = page.filter((row) => row.subjectType === type)
    if (changed.length === 0) continue
    const documents = await readPublished(strapi, type, changed.map((row) => row.subjectId))
    for (const { subjectId: documentId, firstPublishedAt } of changed) {
      const document = documents.get(documentId)
      if (document) answer.upserts.push({ type, documentId, document: 'firstPublishedAt' in publishedSchemas[type].entries ? { ...document, firstPublishedAt } : document })
      else answer.removals.push({ type, documentId })
    }
  }
  return answer
}

async function readPublished(strapi: Core.Strapi, type: PublishedType, documentIds: string[]): Promise<Map<string, Record<string, unknown>>> {
  const uid = contentTypeOf[type]
  const found = await strapi.documents(uid).findMany({
    status: 'published', filters: { documentId: { $in: documentIds } }, populate: populateOf(strapi, uid), limit: documentIds.length,
  })
  return new Map(found.map((document) => [document.documentId, project(strapi, type, document)]))
}
