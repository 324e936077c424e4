import type { Opportunity } from '@elles/domain/contract'
import type { CalendarState } from './calendar.ts'
import type { FacetCounts } from './facet-bits.ts'
import type { CatalogueQuery } from './query.ts'
import type { TextReading } from './reading.ts'

export interface CatalogueEntry {
  readonly documentId: string
  readonly opportunity: Opportunity
}

export interface Match {
  readonly entry: CatalogueEntry
  readonly calendar: CalendarState
}

/** What the catalogue answers to a question, all pages of it. */
export interface SearchResult {
  readonly total: number
  /** How many one would see by choosing each value, the facet's own choice left out. */
  readonly counts: FacetCounts
  /** How many match but are not shown since nobody can apply to them now. */
  readonly hidden: number
  /** How the words of the question were understood. */
  readonly reading: TextReading
  /** Some of the answers, in the order asked for. */
  readonly slice: (from: number, to: number) => Match[]
  /** All of them. */
  readonly matches: readonly Match[]
}

/** What a page, a feed or an export asks of the catalogue; an engine of its own may stand behind it one day. */
export interface SearchIndex {
  readonly search: (query: CatalogueQuery, now: Date) => SearchResult
  /** How many answers alone: neither counted by facet, nor sorted, nor kept. */
  readonly count: (query: CatalogueQuery, now: Date) => number
  /** The first instant (milliseconds) after now at which anything that time says of any of them may read otherwise: a status, a count, the days left. */
  readonly nextChange: (now: Date) => number
}
