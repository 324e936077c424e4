import { eventHandler, getQuery, getRequestHeader, setResponseHeaders, setResponseStatus, type EventHandler, type H3Event } from 'h3'
import { siteUrl } from '../environment.ts'
import type { Edition } from '../published/edition.ts'
import { currentEdition } from '../published/store.ts'
import { parseQuery, queryString, type CatalogueQuery } from '../search/query.ts'
import { isFresh } from './conditional.ts'
import { tagOf } from './document.ts'

/** What a document that answers a question is written from. */
export interface QueryScope {
  readonly edition: Edition
  readonly siteUrl: string
  readonly now: Date
  readonly query: CatalogueQuery
  /** The question as an address writes it, with its question mark, or nothing; a document has no pages. */
  readonly parameters: string
}

interface QueryDocument {
  /** Its media type, with its charset. */
  readonly type: string
  /** The name under which a browser saves it; without one it is shown. */
  readonly fileName?: string
  readonly write: (scope: QueryScope) => string
}

interface Kept {
  readonly documents: Edition['documents']
  readonly until: number
  readonly body: string
  readonly etag: string
}

/** Statuses turn with time: a document is written again after a minute. */
const KEPT_MS = 60_000
/** Documents of one kind that are kept, and characters of the longest of them: 16 MB at worst. */
const KEPT_DOCUMENTS = 32
const LONGEST_KEPT = 250_000

/** Answers a question of the catalogue as a document: the same parameters as the page, what is not understood left out. */
export function queryDocument({ type, fileName, write }: QueryDocument): EventHandler {
  const kept = new Map<string, Kept>()
  const written = (parameters: string, query: CatalogueQuery, now: Date): Pick<Kept, 'body' | 'etag'> => {
    const edition = currentEdition()
    const known = kept.get(parameters)
    kept.delete(parameters)
    if (known?.documents === edition.documents && now.getTime() < known.until) {
      kept.set(parameters, known)
      return known
    }
    const body = write({ edition, siteUrl: siteUrl(), now, query, parameters })
    const etag = tagOf(body)
    if (body.length <= LONGEST_KEPT) kept.set(parameters, { documents: edition.documents, until: now.getTime() + KEPT_MS, body, etag })
    const [oldest] = kept.keys()
    if (kept.size > KEPT_DOCUMENTS && oldest !== undefined) kept.delete(oldest)
    return { body, etag }
  }
  return eventHandler((event) => {
    const query: CatalogueQuery = { ...parseQuery(getQuery(event)).query, page: 1 }
    return sendText(event, { type, fileName, ...written(queryString(query), query, new Date()) })
  })
}

interface Sent {
  readonly type: string
  readonly fileName?: string | undefined
  readonly body: string
  readonly etag?: string
}

/** Seconds; a status may turn at any minute. */
const FRESH_SECONDS = 60
/** Such a text has no date of its own: its content alone says whether it has changed. */
const UNDATED = new Date(0)

/** Sends a text that depends on the time, or 304 to who has it already. */
export function sendText(event: H3Event, { type, fileName, body, etag = tagOf(body) }: Sent): string {
  setResponseHeaders(event, { 'content-type': type, etag, 'cache-control': `public, max-age=${FRESH_SECONDS}` })
  if (fileName) setResponseHeaders(event, { 'content-disposition': `attachment; filename="${fileName}"` })
  if (!isFresh({ ifNoneMatch: getRequestHeader(event, 'if-none-match') }, { etag, modified: UNDATED })) return body
  setResponseStatus(event, 304)
  return ''
}
