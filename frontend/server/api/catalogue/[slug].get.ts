import { siteUrl } from '../../environment.ts'
import { opportunityPage } from '../../presenters/opportunity/page.ts'
import { findBySlug } from '../../published/lookup.ts'
import { editionFor } from '../../preview/preview.ts'
import { opportunityMeta } from '../../seo/page-meta.ts'

/** What an opportunity’s page shows: its own shape, free to change with it. Others read `/api/opportunities/:slug`. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  const entry = findBySlug(edition, 'opportunity', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const now = new Date()
  return { ...opportunityPage(edition, entry, now), meta: opportunityMeta(edition, entry, siteUrl(), now) }
})
