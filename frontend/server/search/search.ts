import { deadlineOrder, type CalendarState } from './calendar.ts'
import type { CatalogueEntry, SearchIndex, SearchResult } from './search-index.ts'
import type { CatalogueQuery } from './query.ts'

export type { FacetCounts } from './facet-bits.ts'
export type { CatalogueEntry, Match, SearchIndex, SearchResult } from './search-index.ts'

/** Asks the catalogue: filters, counts and sorts. */
export function search(catalogue: SearchIndex, query: CatalogueQuery, now: Date): SearchResult {
  return catalogue.search(query, now)
}

const collator = new Intl.Collator('fr')

/** What can be applied for first, nearest deadline first; equal ones by title. */
export function sortByDeadline<Dated extends { readonly entry: CatalogueEntry; readonly calendar: CalendarState }>(matches: readonly Dated[]): Dated[] {
  return matches
    .map((match) => ({ match, order: deadlineOrder(match.entry.opportunity, match.calendar) }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || collator.compare(a.match.entry.opportunity.title, b.match.entry.opportunity.title))
    .map(({ match }) => match)
}
