import { siteUrl } from '../../environment.ts'
import { testimonialPage } from '../../presenters/testimonial.ts'
import { findBySlug } from '../../published/lookup.ts'
import { editionFor } from '../../preview/preview.ts'
import { testimonialMeta } from '../../seo/page-meta.ts'

/** One testimonial, with its whole story. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  const entry = findBySlug(edition, 'testimonial', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return { ...testimonialPage(edition, entry, new Date()), meta: testimonialMeta(edition, entry, siteUrl()) }
})
