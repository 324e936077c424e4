import { createHash } from 'node:crypto'
import type { Core, UID } from '@strapi/strapi'
import { newDocumentId } from '../documents/new-document-id.ts'
import { isValues, type Values } from '../documents/publication/problem.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { populateOf } from '../published/projection.ts'
import { linksIn } from './collect.ts'

export const CHECKED_LINK = 'api::checked-link.checked-link'
/** Documents read at once: bounds memory whatever the catalogue's size. */
const PAGE_SIZE = 100

/** A published page that shows a link. */
export interface LinkUse {
  readonly uid: string
  readonly documentId: string
  readonly title: string
  readonly label: string
}

const titleOf = (document: Values): string => String(document['title'] ?? document['name'] ?? document['documentId'])

async function* publishedDocuments(strapi: Core.Strapi, uid: UID.ContentType): AsyncGenerator<Values> {
  for (let start = 0; ; start += PAGE_SIZE) {
    const page: unknown[] = await strapi.documents(uid).findMany({ status: 'published', populate: populateOf(strapi, uid), sort: 'id', start, limit: PAGE_SIZE })
    yield* page.filter(isValues)
    if (page.length < PAGE_SIZE) return
  }
}

async function usesByUrl(strapi: Core.Strapi): Promise<Map<string, LinkUse[]>> {
  const uses = new Map<string, LinkUse[]>()
  for (const uid of Object.values(contentTypeOf)) {
    for await (const document of publishedDocuments(strapi, uid)) {
      for (const { url, label } of linksIn(strapi, uid, document)) {
        uses.set(url, [...(uses.get(url) ?? []), { uid, documentId: String(document['documentId']), title: titleOf(document), label }])
      }
    }
  }
  return uses
}

const inWords = (uses: readonly LinkUse[]): string => [...new Set(uses.map(({ title, label }) => `${title} (${label})`))].join(' · ')
const isSame = ({ used_by: before }: Known, uses: readonly LinkUse[]): boolean => {
  const keysOf = (some: readonly LinkUse[]): string => some.map(({ documentId, title, label }) => [documentId, title, label].join()).join()
  return keysOf(typeof before === 'string' ? JSON.parse(before) as LinkUse[] : before) === keysOf(uses)
}
const hashOf = (url: string): string => createHash('sha256').update(url).digest('hex')

interface Known {
  readonly id: number
  readonly url_hash: string
  readonly used_by: string | LinkUse[]
}

/** Makes the table hold each link of the published pages once, with the pages that show it: new ones are due at once, those that nobody shows any more go. */
export async function gatherLinks(strapi: Core.Strapi, now: Date): Promise<void> {
  const uses = await usesByUrl(strapi)
  await strapi.db.transaction(async ({ trx }) => {
    const links = () => strapi.db.connection(strapi.db.metadata.get(CHECKED_LINK).tableName).transacting(trx)
    const known = new Map<string, Known>((await links().select<Known[]>('id', 'url_hash', 'used_by')).map((row) => [row.url_hash, row]))
    for (const [url, pages] of uses) {
      const hash = hashOf(url)
      const row = known.get(hash)
      known.delete(hash)
      const seen = { places: inWords(pages), used_by: JSON.stringify(pages), updated_at: now }
      if (row && isSame(row, pages)) continue
      if (row) await links().where({ id: row.id }).update(seen)
      else await links().insert({ ...seen, document_id: newDocumentId(), url, url_hash: hash, host: new URL(url).hostname, failures: 0, is_dead: false, due_at: now, created_at: now }).onConflict('url_hash').ignore()
    }
    for (const { id } of known.values()) await links().where({ id }).delete()
  })
}
