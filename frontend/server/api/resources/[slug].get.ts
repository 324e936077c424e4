import { siteUrl } from '../../environment.ts'
import { resourcePage } from '../../presenters/resource.ts'
import { findBySlug } from '../../published/lookup.ts'
import { editionFor } from '../../preview/preview.ts'
import { resourceMeta } from '../../seo/page-meta.ts'

/** One resource, with its whole body. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  const entry = findBySlug(edition, 'resource', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const now = new Date()
  return { ...resourcePage(edition, entry, now), meta: resourceMeta(edition, entry, siteUrl(), now) }
})
