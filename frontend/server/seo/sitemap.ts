import type { Edition } from '../published/edition.ts'
import { latestModified, lastModified } from './last-modified.ts'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** Addresses a file, by the protocol (sitemaps.org); past it the site map becomes an index of several. */
export const SITEMAP_LIMIT = 50_000
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export interface SitemapEntry {
  readonly path: string
  /** Null when nobody can tell. */
  readonly modified: Date | null
}

/** Every page that answers by itself and is its own canonical address; filtered and searched lists are not. */
export function sitemapEntries({ documents }: Edition, now: Date): SitemapEntry[] {
  const opportunities = [...documents.opportunity.values()]
  const resources = [...documents.resource.values()]
  const testimonials = [...documents.testimonial.values()]
  const structures = [...documents['partner-structure'].values()]
  const pages = [...documents.page.values()]
  const all = latestModified([...opportunities, ...resources, ...testimonials, ...documents.home.values()], now)
  const entries: SitemapEntry[] = [
    { path: '/', modified: all },
    { path: '/opportunites', modified: latestModified(opportunities, now) },
    { path: '/opportunites/calendrier', modified: null },
    { path: '/ressources', modified: latestModified(resources, now) },
    { path: '/temoignages', modified: latestModified(testimonials, now) },
    { path: '/structures', modified: latestModified(structures, now) },
    { path: '/parite', modified: latestModified(structures.filter(({ parityFigures }) => parityFigures.length > 0), now) },
    { path: '/plan-du-site', modified: null },
    { path: '/stats', modified: null },
    { path: '/donnees-ouvertes', modified: null },
    { path: '/proposer-une-opportunite', modified: null },
    ...opportunities.map((document) => ({ path: `/opportunites/${document.slug}`, modified: lastModified(document, now) })),
    ...resources.map((document) => ({ path: `/ressources/${document.slug}`, modified: lastModified(document, now) })),
    ...testimonials.map((document) => ({ path: `/temoignages/${document.slug}`, modified: lastModified(document, now) })),
    ...structures.map((document) => ({ path: `/structures/${document.slug}`, modified: lastModified(document, now) })),
    ...pages.map((document) => ({ path: `/${document.slug}`, modified: lastModified(document, now) })),
  ]
  // A page that editors write may have the address of one of the site's own: once is enough, and the later date is theirs.
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()]
}

function dated(name: 'url' | 'sitemap', address: string, modified: Date | null): string {
  return element(name, element('loc', escapeXml(address)) + (modified ? element('lastmod', modified.toISOString()) : ''))
}

/** The site map for robots: all addresses, or an index of parts when there are more than one file may hold. Null for a part that does not exist. */
export function renderSitemap(entries: readonly SitemapEntry[], siteUrl: string, part: number | null, limit = SITEMAP_LIMIT): string | null {
  const parts = Math.ceil(entries.length / limit)
  if (part === null && parts > 1) {
    const files = Array.from({ length: parts }, (_, index) => dated('sitemap', `${siteUrl}/sitemap.xml?partie=${index + 1}`, null))
    return xmlDocument(element('sitemapindex', files.join('\n'), { xmlns: NAMESPACE }))
  }
  if (part !== null && (part < 1 || part > parts)) return null
  const shown = entries.slice(((part ?? 1) - 1) * limit, (part ?? 1) * limit)
  return xmlDocument(element('urlset', shown.map(({ path, modified }) => dated('url', encodeURI(`${siteUrl}${path}`), modified)).join('\n'), { xmlns: NAMESPACE }))
}
