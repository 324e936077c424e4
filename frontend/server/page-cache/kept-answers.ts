import { getResponseHeaders, getResponseStatus, type H3Event } from 'h3'
import { acceptedEncoding, type Form } from '../encoding/accepted.ts'
import { createEncoder } from '../encoding/encoder.ts'
import { pageCacheBytes } from '../environment.ts'
import type { Edition } from '../published/edition.ts'
import { followerState } from '../published/store.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { isFresh } from '../seo/conditional.ts'
import { cacheAddressOf } from './address.ts'
import { PageCache, type CachedPage } from './page-cache.ts'

/** Bytes of a compressed page of the catalogue: past as many addresses as there is room for bodies, an address has no body left. */
const USUAL_BODY = 8000
/** Milliseconds. What depends on the day and not on a deadline (a late review, « vérifiée il y a 3 mois ») is right again after them. */
const LONGEST_MS = 300_000
/** A page has no date of its own: its content alone says whether it has changed. */
export const UNDATED = new Date(0)

/** What is known of a page while it is rendered, for it to be kept afterwards. */
interface Rendering {
  readonly address: string
  readonly edition: Edition
  readonly until: number
}

declare module 'h3' {
  interface H3EventContext { rendering?: Rendering }
}

/** Bodies in the forms in which they were asked for: pages and text documents alike. */
export const encoder = createEncoder({ maxBytes: pageCacheBytes() })
const pages = new PageCache(Math.floor(pageCacheBytes() / USUAL_BODY))

/** Answers from the cache; otherwise says what to remember of the rendering, null for what is no page to keep. */
export function answerOrRendering({ node: { req, res } }: H3Event, now: number): 'answered' | Rendering | null {
  const edition = followerState().current
  if (edition === null || (req.method !== 'GET' && req.method !== 'HEAD')) return null
  const url = req.url ?? ''
  const form = acceptedEncoding(req.headers['accept-encoding']) ?? 'identity'
  const send = (page: CachedPage): boolean => {
    if (isFresh({ ifNoneMatch: req.headers['if-none-match'] }, { etag: page.etag, modified: UNDATED })) {
      res.writeHead(304, [...page.headers]).end()
      return true
    }
    const body = encoder.held(page.name, form)
    if (body === null) return false
    res.writeHead(200, [...page.headers, ...codingOf(form), 'content-length', String(body.length)]).end(body)
    return true
  }
  // An address as its own links write it is its own key.
  const straight = pages.get(url, edition.documents, now)
  if (straight && send(straight)) return 'answered'
  const address = cacheAddressOf(edition, url)
  if (address === null) return null
  const page = address === url ? null : pages.get(address, edition.documents, now)
  if (page && send(page)) return 'answered'
  return { address, edition, until: Math.min(now + LONGEST_MS, catalogueOf(edition).nextChange(new Date(now))) }
}

const codingOf = (form: Form): string[] => (form === 'identity' ? [] : ['content-encoding', form])

/** Keeps the page that was just rendered, whose body the encoder holds under `name`. */
export function keepPage(event: H3Event, name: string, etag: string): void {
  const { rendering } = event.context
  const set = getResponseHeaders(event)
  const isCurrent = rendering !== undefined && followerState().current?.documents === rendering.edition.documents
  if (!isCurrent || getResponseStatus(event) !== 200 || set['set-cookie'] !== undefined || !String(set['content-type']).startsWith('text/html')) return
  const headers = Object.entries(set).flatMap(([header, value]) => (value === undefined ? [] : [header, String(value)]))
  pages.put(rendering.address, rendering.edition.documents, { name, etag, headers, until: rendering.until })
}
