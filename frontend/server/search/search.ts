import { calendarAt, deadlineOrder, type CalendarState } from './calendar.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { facetNamed, facetNames, type FacetName } from './facets.ts'
import type { CatalogueQuery, Selections } from './query.ts'
import { matchesAll, wordsOf } from './words.ts'

export interface Match {
  readonly entry: CatalogueEntry
  readonly calendar: CalendarState
}

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

export interface SearchResult {
  /** Sorted: what can be applied for first, nearest deadline first. */
  readonly matches: readonly Match[]
  /** How many one would see by choosing each value, the facet's own choice left out. */
  readonly counts: FacetCounts
  /** How many match but are not shown since nobody can apply to them now. */
  readonly hidden: number
}

/** Whether the codes of an opportunity satisfy a facet's choice. */
function passes(name: FacetName, codes: readonly string[], selections: Selections): boolean {
  const chosen = selections[name]
  if (chosen.length > 0) return codes.some((code) => chosen.includes(code))
  const { hiddenByDefault } = facetNamed(name)
  return !hiddenByDefault || !codes.some((code) => hiddenByDefault.has(code))
}

function increment(counts: Map<string, number>, codes: readonly string[]): void {
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
}

/** Filters, counts and sorts the catalogue in one pass. */
export function search(catalogue: readonly CatalogueEntry[], query: CatalogueQuery, now: Date): SearchResult {
  const sought = wordsOf(query.q)
  const counts: Record<FacetName, Map<string, number>> = { besoin: new Map(), statut: new Map(), residence: new Map(), type: new Map() }
  const matches: Match[] = []
  let hidden = 0
  for (const entry of catalogue) {
    if (!matchesAll(entry.words, sought)) continue
    const calendar = calendarAt(entry.opportunity, now)
    const codes = facetNames.map((name) => [name, facetNamed(name).codesOf(entry, calendar)] as const)
    const failing = codes.filter(([name, values]) => !passes(name, values, query.selections))
    const [onlyFailure] = failing
    if (failing.length > 1) continue
    for (const [name, values] of codes) if (!onlyFailure || onlyFailure[0] === name) increment(counts[name], values)
    if (!onlyFailure) matches.push({ entry, calendar })
    else if (onlyFailure[0] === 'statut' && query.selections.statut.length === 0) hidden += 1
  }
  return { matches: sortByDeadline(matches), counts, hidden }
}

const collator = new Intl.Collator('fr')

/** What can be applied for first, nearest deadline first; equal ones by title. */
export function sortByDeadline(matches: readonly Match[]): Match[] {
  return matches
    .map((match) => ({ match, order: deadlineOrder(match.entry.opportunity, match.calendar) }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || collator.compare(a.match.entry.opportunity.title, b.match.entry.opportunity.title))
    .map(({ match }) => match)
}
