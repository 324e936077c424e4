import type { Core } from '@strapi/strapi'
import { publishedTypeOf } from '../published/published-types.ts'
import { legacyPages } from './terms.ts'

const REDIRECT = 'api::redirect.redirect'

interface Published {
  readonly legacyId?: string | null
  readonly slug?: string
}

/** The former address of a document and its page here, or null when it had none. */
export function redirectFor(uid: string, { legacyId, slug }: Published): { from: string; to: string } | null {
  const page = legacyPages.find(({ type, from }) => type === publishedTypeOf(uid) && legacyId?.startsWith(`${from}/`))
  return page && legacyId && slug ? { from: `/${legacyId}`, to: `${page.to}/${slug}` } : null
}

/**
 * Document-service middleware: a document of the former site that is published takes over its former address. Before, that address leads to the list, as the site's
 * own table says; a redirect that somebody wrote is left as it is.
 */
export function keepFormerAddresses(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string }
    if (context.action !== 'publish' || documentId === undefined || !legacyPages.some(({ type }) => type === publishedTypeOf(context.uid))) return next()
    return strapi.db.transaction(async () => {
      const result = await next()
      const document: Published | null = await strapi.db.query(context.uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['legacyId', 'slug'] })
      const redirect = document && redirectFor(context.uid, document)
      if (redirect && await strapi.documents(REDIRECT).count({ filters: { from: redirect.from } }) === 0) await strapi.documents(REDIRECT).create({ data: redirect })
      return result
    })
  })
}
