import { siteUrl } from '../../environment.ts'
import { structurePage } from '../../presenters/structure.ts'
import { findBySlug } from '../../published/lookup.ts'
import { editionFor } from '../../preview/preview.ts'
import { structureMeta } from '../../seo/page-meta.ts'

/** One structure and what it offers. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  const entry = findBySlug(edition, 'partner-structure', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return { ...structurePage(edition, entry, new Date()), meta: structureMeta(edition, entry, siteUrl()) }
})
