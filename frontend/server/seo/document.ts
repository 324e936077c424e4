import { createHash } from 'node:crypto'
import { getRequestHeader, setResponseHeaders, setResponseStatus, type H3Event } from 'h3'
import type { Edition } from '../published/edition.ts'
import { isFresh } from './conditional.ts'

interface Written {
  readonly body: string
  readonly etag: string
  /** When this server first had these bytes: documents that go away leave no date behind. */
  readonly modified: Date
}

const HOUR_SECONDS = 3600

/** The ETag of a text. Weak: the same tag whatever the coding. */
export function tagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** A text made from the edition, written again only when the edition has changed. */
export function editionDocument<Key extends string>(write: (edition: Edition, key: Key, now: Date) => string | null) {
  const known = new Map<Key, { documents: Edition['documents']; written: Written }>()
  return (edition: Edition, key: Key, now: Date): Written | null => {
    const last = known.get(key)
    if (last?.documents === edition.documents) return last.written
    const body = write(edition, key, now)
    if (body === null) return null
    const etag = tagOf(body)
    const written = last?.written.etag === etag ? last.written : { body, etag, modified: now }
    known.set(key, { documents: edition.documents, written })
    return written
  }
}

/** Sends such a text, or 304 to who has it already. */
export function sendDocument(event: H3Event, type: string, { body, etag, modified }: Written): string {
  setResponseHeaders(event, { 'content-type': type, etag, 'last-modified': modified.toUTCString(), 'cache-control': `public, max-age=${HOUR_SECONDS}` })
  if (!isFresh({ ifNoneMatch: getRequestHeader(event, 'if-none-match'), ifModifiedSince: getRequestHeader(event, 'if-modified-since') }, { etag, modified })) return body
  setResponseStatus(event, 304)
  return ''
}
