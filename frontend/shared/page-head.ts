import type { PageMeta, SiteIdentity } from './page-meta.ts'
import { listData, type ListedPage } from './list-data.ts'
import { scriptJson } from './script-json.ts'
import { shorten } from './shorten.ts'

/** What a page says of itself. */
export interface PageSeo {
  /** Without the service's name, which the title template adds. */
  readonly title: string
  readonly description?: string | null
  /** Canonical path with its leading slash; for a list, with its parameters in their canonical order. */
  readonly path: string
  /** What the server knows of the page beyond that. */
  readonly meta?: PageMeta
  /** What the page lists, in the order shown. */
  readonly list?: readonly ListedPage[]
  /** Never in the results of search engines, whatever its address. */
  readonly noindex?: boolean
}

/** Characters that results of search engines show. */
const DESCRIPTION_LIMIT = 160

/** Whether a page is worth finding: not the answer to a typed question, nor a crossing of several filters, which are without number. */
export function isWorthFinding(path: string): boolean {
  const parameters = new URLSearchParams(path.split('?')[1] ?? '')
  parameters.delete('page')
  return !parameters.has('q') && parameters.size <= 1
}

type MetaTag = { name: string; content: string } | { property: string; content: string }

const known = (...tags: readonly (MetaTag | null)[]): MetaTag[] => tags.filter((tag) => tag !== null)
const property = (name: string, content: string | number | null | undefined): MetaTag | null => (content === null || content === undefined || content === '' ? null : { property: name, content: String(content) })

/** What social networks show (ogp.me). The Twitter card reads the rest of itself from the same properties. */
function openGraph({ title, path, meta }: PageSeo, summary: string, site: SiteIdentity): MetaTag[] {
  const image = meta?.image ?? site.shareImage
  const article = meta?.type === 'article' ? meta : null
  return known(
    property('og:type', meta?.type ?? 'website'),
    property('og:locale', 'fr_FR'),
    property('og:site_name', site.name),
    property('og:title', title),
    property('og:description', summary),
    property('og:url', `${site.url}${path}`),
    property('og:image', image.url),
    property('og:image:type', 'image/png'),
    property('og:image:width', image.width),
    property('og:image:height', image.height),
    property('og:image:alt', image.alt),
    property('article:published_time', article?.publishedAt),
    property('article:modified_time', article?.modifiedAt),
    { name: 'twitter:card', content: 'summary_large_image' },
  )
}

/** The head of a page: how it is found (canonical address, robots, structured data) and shown when shared. */
export function pageHead(seo: PageSeo, site: SiteIdentity) {
  const { title, description, path, meta, list = [], noindex = false } = seo
  const summary = shorten(description ?? '', DESCRIPTION_LIMIT)
  const data = [...(meta?.structuredData ?? []), ...(list.length > 0 ? [scriptJson(listData(site.url, list))] : [])]
  return {
    title,
    link: [{ rel: 'canonical' as const, href: `${site.url}${path}` }],
    meta: [
      ...known(
        summary === '' ? null : { name: 'description', content: summary },
        noindex || !isWorthFinding(path) ? { name: 'robots', content: 'noindex, follow' } : null,
      ),
      ...openGraph(seo, summary, site),
    ],
    script: data.map((innerHTML) => ({ type: 'application/ld+json' as const, innerHTML })),
  }
}
