import { formatDate, formatHour, formatTimezone } from '@elles/domain/opportunity'
import { DAY_MS, dayAt, dayOf, PARIS } from '@elles/domain/time'
import type { CalendarMonth, MonthCell, MonthDay, MonthEvent } from '../../shared/calendar-month.ts'
import type { Edition } from '../published/edition.ts'
import { catalogueOf } from '../search/catalogue.ts'
import type { CatalogueEntry } from '../search/search-index.ts'
import { datesOf, queryForDates, type OpportunityDate } from '../search/dates.ts'
import { parseQuery, queryString, type CatalogueQuery } from '../search/query.ts'
import { firstText, type RawQuery } from '../search/raw-query.ts'
import { choicesOf } from './choices.ts'
import { capitalised } from './card.ts'
import { monthName } from './status.ts'

const PATH = '/opportunites/calendrier'
/** Months before and after this one that have a page: robots would follow « next month » for ever. */
const REACH = 24

/** A month by its rank: years × 12 + months. */
type Month = number

const monthOfDay = (day: string): Month => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const codeOf = (month: Month): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
const labelOf = (month: Month): string => `${monthName((month % 12) + 1)} ${Math.floor(month / 12)}`

/** The month asked for; null when it is none that has a page. */
function monthAsked(raw: unknown, current: Month): Month | null {
  const text = firstText(raw)
  if (text === '') return current
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null
  const month = monthOfDay(`${text}-01`)
  return Math.abs(month - current) <= REACH ? month : null
}

/** The address of a month for a question; the current month is the one without a name. */
function hrefOf(month: Month, current: Month, query: CatalogueQuery): string {
  const parameters = queryString(query).slice(1)
  return [PATH, [month === current ? '' : `mois=${codeOf(month)}`, parameters].filter(Boolean).join('&')].filter(Boolean).join('?')
}

interface Dated {
  readonly date: OpportunityDate
  readonly entry: CatalogueEntry
}

function eventOf(edition: Edition, { date: { kind, window, instant, isCancelled }, entry: { opportunity } }: Dated): MonthEvent {
  const name = kind === 'closing' ? 'Clôture' : 'Ouverture'
  const doubt = isCancelled ? ' annulée' : window.certainty === 'expected' ? ' attendue' : ''
  const zone = window.timezone === PARIS ? '' : ` (${formatTimezone(window.timezone)})`
  return {
    kind,
    label: `${name}${doubt}`,
    title: opportunity.title,
    href: `/opportunites/${opportunity.slug}`,
    hour: window.timeKnown ? `${formatHour(instant, window.timezone)}${zone}` : null,
    organiser: edition.documents['partner-structure'].get(opportunity.organiser)?.name ?? null,
  }
}

/** The days of a month on which something happens, in order; within a day what closes first comes first, whatever opens last. */
function daysOf(edition: Edition, dated: readonly Dated[], today: string): MonthDay[] {
  const byDay = Map.groupBy(dated, ({ date }) => date.day)
  return [...byDay].sort(([a], [b]) => a.localeCompare(b)).map(([date, events]) => ({
    date,
    label: capitalised(formatDate(new Date(`${date}T12:00:00Z`), 'UTC')),
    isPast: date < today,
    isToday: date === today,
    events: events.sort((a, b) => a.date.kind.localeCompare(b.date.kind) || a.date.instant.getTime() - b.date.instant.getTime() || a.entry.opportunity.title.localeCompare(b.entry.opportunity.title, 'fr')).map((one) => eventOf(edition, one)),
  }))
}

/** The weeks of a month, Monday first, whole. */
function weeksOf(month: Month, days: readonly MonthDay[], today: string): MonthCell[][] {
  const first = Date.UTC(Math.floor(month / 12), month % 12, 1)
  const last = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS
  const byDate = new Map(days.map((day) => [day.date, day]))
  const weeks: MonthCell[][] = []
  for (let monday = start; monday <= last; monday += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, index) => {
      const date = dayOf(monday / DAY_MS + index)
      return { date, number: Number(date.slice(8)), day: byDate.get(date) ?? null, isOutside: monthOfDay(date) !== month, isToday: date === today }
    }))
  }
  return weeks
}

/** The openings and deadlines of a month, `?mois=2027-03` and the catalogue's own parameters. Never fails: what is not understood is said. */
export function calendarMonth(edition: Edition, raw: RawQuery, now: Date): CalendarMonth {
  const { query: asked, ignored } = parseQuery({ ...raw, page: undefined, tri: undefined })
  const query = { ...asked, page: 1 }
  const today = dayAt(now)
  const current = monthOfDay(today)
  const found = monthAsked(raw.mois, current)
  const month = found ?? current
  const dated = catalogueOf(edition).search(queryForDates(query), now).matches.flatMap(({ entry }) => datesOf(entry.opportunity, now).map((date) => ({ date, entry })))
  const days = daysOf(edition, dated.filter(({ date }) => monthOfDay(date.day) === month), today)
  const link = (to: Month) => ({ label: capitalised(labelOf(to)), href: hrefOf(to, current, query) })
  const busy = dated.map(({ date }) => monthOfDay(date.day)).filter((one) => one > month && one <= current + REACH)
  const count = (kind: MonthEvent['kind']): number => days.flatMap(({ events }) => events).filter((event) => event.kind === kind).length
  return {
    label: labelOf(month),
    previous: month > current - REACH ? link(month - 1) : null,
    next: month < current + REACH ? link(month + 1) : null,
    today: month === current ? null : link(current),
    days,
    weeks: weeksOf(month, days, today),
    openings: count('opening'),
    closings: count('closing'),
    nearest: days.length > 0 || busy.length === 0 ? null : link(busy.reduce((a, b) => Math.min(a, b))),
    active: choicesOf(query).map(({ label, without }) => ({ label, href: hrefOf(month, current, without) })),
    ignored: [...ignored, ...(found === null ? ['Ce mois n’est pas dans le calendrier\u00a0: voici le mois en cours.'] : [])],
    isNarrowed: month !== current || queryString(query) !== '',
    canonical: hrefOf(month, current, query),
    catalogue: `/opportunites${queryString(query)}`,
    agenda: `/opportunites/agenda.ics${queryString(query)}`,
  }
}

/** The month of the calendar in which a date of an opportunity falls, as an address; null out of its reach. */
export function monthLink(date: OpportunityDate, now: Date): { label: string; href: string } | null {
  const current = monthOfDay(dayAt(now))
  const month = monthOfDay(date.day)
  return Math.abs(month - current) > REACH ? null : { label: labelOf(month), href: hrefOf(month, current, parseQuery({}).query) }
}
