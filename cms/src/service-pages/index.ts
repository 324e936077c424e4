import { dayAt } from '@elles/domain/time'
import { isDeepStrictEqual } from 'node:util'
import type { Core, UID } from '@strapi/strapi'
import { blocksFromMarkdown } from '../documents/markdown.ts'
import type { Values } from '../documents/publication/problem.ts'
import { waitForTurn } from '../published/change-log.ts'
import { type ServicePage, servicePages } from './texts.ts'

const PAGE = 'api::page.page'

/** A delivered page as the document service takes it; its date is that of the day on which it is laid down. */
export const pageDocument = ({ slug, title, introduction, content }: ServicePage, now: Date): Values => ({
  slug, title, introduction, content: blocksFromMarkdown(content), updatedOn: dayAt(now),
})

/** The addresses of the pages that were once laid down in this database. */
const laidDown = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'service-pages', key: 'laid-down' })

/** The generated types know other texts than those of the contract. */
const create = (strapi: Core.Strapi, uid: UID.ContentType, data: Values) => strapi.documents(uid).create({ data })

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [])

/**
 * Lays down the service's pages as drafts, each once in the life of a database: what an editor wrote is never rewritten, what she deleted
 * does not come back, and a page that a later version adds comes with it. Of two instances that start at once, the second waits.
 */
export async function prepareServicePages(strapi: Core.Strapi, now: Date): Promise<void> {
  const store = laidDown(strapi)
  const isMissing = ({ slug }: ServicePage, known: unknown): boolean => !namesIn(known).includes(slug)
  const before: unknown = await store.get()
  if (!servicePages.some((page) => isMissing(page, before))) return
  await strapi.db.transaction(async ({ trx }) => {
    await waitForTurn(strapi, trx)
    const known: unknown = await store.get()
    for (const page of servicePages.filter((one) => isMissing(one, known))) {
      // A database of before these drafts, or an import, may hold the page already.
      const existing = await strapi.documents(PAGE).count({ status: 'draft', filters: { slug: page.slug } })
      if (existing === 0) await create(strapi, PAGE, pageDocument(page, now))
    }
    await store.set({ value: [...new Set([...namesIn(known), ...servicePages.map(({ slug }) => slug)])] })
  })
}

/** Whether a page is still the draft that was laid down: nobody has written in it, readers do not see it. */
export async function isAsDelivered(strapi: Core.Strapi, documentId: string, page: ServicePage): Promise<boolean> {
  const filters = { documentId }
  const draft = await strapi.documents(PAGE).findFirst({ status: 'draft', filters })
  const wording = (document: Values | null): unknown => document && [document['title'], document['introduction'], document['content']]
  const isSame = isDeepStrictEqual(wording(draft), wording(pageDocument(page, new Date(0))))
  return isSame && (await strapi.documents(PAGE).count({ status: 'published', filters })) === 0
}
