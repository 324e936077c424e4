import { siteUrl } from '../environment.ts'
import { currentEdition } from '../published/store.ts'
import { editionDocument, sendDocument } from '../seo/document.ts'
import { renderSitemap, sitemapEntries } from '../seo/sitemap.ts'

const sitemap = editionDocument((edition, part, now) => renderSitemap(sitemapEntries(edition, now), siteUrl(), part === '' ? null : Number(part)))

/** Every page for robots; `?partie=` is one file of a site map in several. */
export default defineEventHandler((event) => {
  const { partie } = getQuery(event)
  const part = typeof partie === 'string' && /^[1-9]\d{0,3}$/.test(partie) ? partie : ''
  const found = sitemap(currentEdition(), part, new Date())
  if (!found) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return sendDocument(event, 'application/xml; charset=utf-8', found)
})
