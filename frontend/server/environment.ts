import { resolve } from 'node:path'

/** Where the site keeps what it may lose: the published edition and the media cache. */
export function siteDataDir(): string {
  return resolve(process.env.SITE_DATA_DIR ?? '.data/site')
}

/** The public address of the site, without a final slash: canonical links, the sitemap. */
export function siteUrl(): string {
  return (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/+$/, '')
}

/** Milliseconds between two questions to a CMS that answers at once though nothing changed; from Publish to page must stay under two seconds. */
export function pollInterval(): number {
  const asked = Number(process.env.PUBLISHED_POLL_MS)
  return Number.isFinite(asked) && asked > 0 ? asked : 400
}

/** Whether search engines may list the site; SITE_INDEXABLE=false on a copy (staging, rehearsal). */
export function isIndexable(): boolean {
  return process.env.SITE_INDEXABLE !== 'false'
}

/** Where flaws are reported, when it is not the service's own address: a mail address or a https address. */
export function securityContact(): string | null {
  return process.env.SECURITY_CONTACT?.trim() || null
}

/** Whether the address that the proxy writes in X-Forwarded-For may be believed: only when nothing else can reach the site. */
export function trustsProxy(): boolean {
  return process.env.TRUST_PROXY === '1'
}

/** Megabytes that are held of pages ready to be sent, when nobody says: some 4,000 of them. */
const PAGE_CACHE_MB = 32

/** Bytes held of pages and text documents ready to be sent; PAGE_CACHE_MB=0 renders each page for each request. */
export function pageCacheBytes(): number {
  const asked = Number(process.env.PAGE_CACHE_MB ?? PAGE_CACHE_MB)
  return (Number.isFinite(asked) && asked >= 0 ? asked : PAGE_CACHE_MB) * 1_000_000
}
