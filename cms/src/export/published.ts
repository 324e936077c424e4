import { setImmediate as nextTurn } from 'node:timers/promises'
import { publishedTypes, type PublishedType } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import type { Values } from '../documents/publication/problem.ts'
import { populateOf, project } from '../published/projection.ts'
import { contentTypeOf } from '../published/published-types.ts'

/** Documents held at once. */
const DOCUMENTS_PER_READ = 25

async function *documentsOf(strapi: Core.Strapi, type: PublishedType): AsyncGenerator<Values> {
  const uid = contentTypeOf[type]
  const status = hasDrafts(strapi, uid) ? { status: 'published' as const } : {}
  for (let start = 0; ; start += DOCUMENTS_PER_READ) {
    const documents = await strapi.documents(uid).findMany({ ...status, populate: populateOf(strapi, uid), sort: 'id:asc', start, limit: DOCUMENTS_PER_READ }) as (Values & { documentId: string })[]
    // One database answers within the same turn: everybody else has theirs between two reads.
    await nextTurn()
    for (const document of documents) yield { documentId: document.documentId, ...project(strapi, type, document) }
    if (documents.length < DOCUMENTS_PER_READ) return
  }
}

/** Everything that is published, by type, as the contract names it: nothing private is in it. Written piece by piece; an import reads it again. */
export async function *publishedAsJson(strapi: Core.Strapi): AsyncGenerator<string> {
  yield '{'
  for (const [index, type] of publishedTypes.entries()) {
    yield `${index === 0 ? '' : ','}\n"${type}": [`
    let isFirst = true
    for await (const document of documentsOf(strapi, type)) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(document)}`
      isFirst = false
    }
    yield isFirst ? ']' : '\n]'
  }
  yield '\n}\n'
}
