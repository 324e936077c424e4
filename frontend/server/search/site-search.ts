import { tokensOf } from '@elles/domain/text/french'
import { status } from '@elles/domain/vocabulary'
import type { Edition } from '../published/edition.ts'
import { catalogueOf } from './catalogue.ts'
import { parseQuery } from './query.ts'
import { mergedReading, readingOf, type TextReading } from './reading.ts'
import { findProse, searchedTypes, type SearchedType, type SiteEntry } from './site-index.ts'

/** What was found of one type, best first. */
export interface SiteFound {
  readonly total: number
  readonly slice: (from: number, to: number) => readonly SiteEntry[]
}

export interface SiteAnswer {
  /** Only the types in which something was found. */
  readonly found: ReadonlyMap<SearchedType, SiteFound>
  readonly reading: TextReading
}

interface Reply extends SiteFound { readonly type: SearchedType; readonly reading: TextReading }

const everyStatus = status.terms.map(({ slug }) => slug)

/** Closed ones too: the whole site is searched. */
function askCatalogue(edition: Edition, q: string, now: Date): Reply {
  const { total, slice, reading } = catalogueOf(edition).search(parseQuery({ q, statut: everyStatus }).query, now)
  return { type: 'opportunity', total, reading, slice: (from, to) => slice(from, to).map(({ entry: { documentId, opportunity } }) => ({ type: 'opportunity', entry: { documentId, document: opportunity } })) }
}

function ask(edition: Edition, type: SearchedType, q: string, now: Date): Reply | null {
  if (type === 'opportunity') return askCatalogue(edition, q, now)
  const answer = findProse(edition, type, q)
  return answer && { type, total: answer.found.length, reading: readingOf(q, answer.match), slice: (from, to) => answer.found.slice(from, to) }
}

/**
 * What answers a question, by type. Every word must be found; a word that one type spells and another does not is no fault; when nothing on the
 * whole site holds them all, what holds most of them answers. A question without a word finds nothing.
 */
export function searchSite(edition: Edition, q: string, now: Date): SiteAnswer {
  if (tokensOf(q).length === 0) return { found: new Map(), reading: readingOf(q, null) }
  const replies = searchedTypes.flatMap((type) => ask(edition, type, q, now) ?? []).filter(({ total }) => total > 0)
  const whole = replies.filter(({ reading }) => !reading.relaxed)
  const asWritten = whole.filter(({ reading }) => reading.corrected === null)
  const kept = asWritten.length > 0 ? asWritten : whole.length > 0 ? whole : replies
  return { found: new Map(kept.map((reply) => [reply.type, reply])), reading: mergedReading(q, kept.map(({ reading }) => reading)) }
}
