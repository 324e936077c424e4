import type { ActiveFilter } from './catalogue.ts'
import type { NamedLink } from './facts.ts'

/** A date of an opportunity in a month. */
export interface MonthEvent {
  readonly kind: 'opening' | 'closing'
  /** « Clôture », « Ouverture », « Clôture attendue », « Clôture annulée ». */
  readonly label: string
  readonly title: string
  readonly href: string
  /** « 18 h (heure de Cayenne) », or null when the hour is unknown. */
  readonly hour: string | null
  readonly organiser: string | null
}

/** A day on which something opens or closes. */
export interface MonthDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly label: string
  readonly isPast: boolean
  readonly isToday: boolean
  readonly events: readonly MonthEvent[]
}

/** A day of the grid, in its month or of a neighbour; `day` is null for the latter. */
export interface MonthCell {
  readonly date: string
  readonly number: number
  readonly day: MonthDay | null
  readonly isOutside: boolean
  readonly isToday: boolean
}

/** What `/opportunites/calendrier` shows. */
export interface CalendarMonth {
  /** « mars 2027 ». */
  readonly label: string
  readonly previous: NamedLink | null
  readonly next: NamedLink | null
  readonly today: NamedLink | null
  readonly days: readonly MonthDay[]
  readonly weeks: readonly (readonly MonthCell[])[]
  readonly openings: number
  readonly closings: number
  /** When the month is empty: the nearest one to come that is not. */
  readonly nearest: NamedLink | null
  readonly active: readonly ActiveFilter[]
  readonly ignored: readonly string[]
  /** Whether the address says more than the current month of the whole catalogue. */
  readonly isNarrowed: boolean
  readonly canonical: string
  readonly catalogue: string
  readonly agenda: string
}
