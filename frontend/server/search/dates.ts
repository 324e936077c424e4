import type { ApplicationWindow, Opportunity } from '@elles/domain/contract'
import { closingOf, openingOf, suspensionStart } from '@elles/domain/opportunity'
import { dayAt } from '@elles/domain/time'
import { facetNamed } from './facets.ts'
import type { CatalogueQuery } from './query.ts'

/** One date of an opportunity's calendar: a window that opens or closes. */
export interface OpportunityDate {
  readonly kind: 'opening' | 'closing'
  /** The same for as long as the window is the same one, however its deadline moves; its own within the opportunity. */
  readonly key: string
  readonly window: ApplicationWindow
  readonly instant: Date
  /** YYYY-MM-DD, as people read it in the window's zone. */
  readonly day: string
  /** Suspended before it came: it does not take place. */
  readonly isCancelled: boolean
}

const steady = new WeakMap<Opportunity, readonly OpportunityDate[]>()

/** Every opening and closing of an opportunity, in order of time, as its calendar reads now. What is rolling has none. Read once: only a suspension makes them change with time. */
export function datesOf(opportunity: Opportunity, now: Date): readonly OpportunityDate[] {
  if (opportunity.suspension !== 'none') return readDates(opportunity, now)
  const known = steady.get(opportunity) ?? readDates(opportunity, now)
  steady.set(opportunity, known)
  return known
}

function readDates(opportunity: Opportunity, now: Date): OpportunityDate[] {
  if (opportunity.rhythm === 'rolling') return []
  const suspended = suspensionStart(opportunity)
  const isCancelled = (instant: Date): boolean => suspended !== null && suspended <= now && instant >= suspended
  const used = new Map<string, number>()
  const dates = opportunity.windows.flatMap((window): OpportunityDate[] => {
    // A window has no name of its own: the day first announced for its end stays when the deadline moves.
    const announced = `${dayAt(new Date(window.originalClosesAt ?? window.closesAt), window.timezone)}-${window.nature}`
    const count = (used.get(announced) ?? 0) + 1
    used.set(announced, count)
    const key = count > 1 ? `${announced}-${count}` : announced
    const dateOf = (kind: OpportunityDate['kind'], instant: Date): OpportunityDate => ({ kind, key, window, instant, day: dayAt(instant, window.timezone), isCancelled: isCancelled(instant) })
    const opensAt = openingOf(window)
    return [...(opensAt ? [dateOf('opening', opensAt)] : []), dateOf('closing', closingOf(window))]
  })
  return dates.sort((a, b) => a.instant.getTime() - b.instant.getTime())
}

/** The question for calendars: without a choice of status nothing is hidden, since a past date stays where it was and a cancelled one must be said. */
export function queryForDates(query: CatalogueQuery): CatalogueQuery {
  const { statut } = query.selections
  return { ...query, page: 1, selections: { ...query.selections, statut: statut.length > 0 ? statut : facetNamed('statut').vocabulary.codes } }
}
