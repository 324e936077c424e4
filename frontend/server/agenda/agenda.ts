import type { Opportunity } from '@elles/domain/contract'
import { formatMoment, suspensionStart } from '@elles/domain/opportunity'
import { windowNature } from '@elles/domain/vocabulary'
import { DAY_MS, dayNumberOf, dayOf } from '@elles/domain/time'
import type { Edition } from '../published/edition.ts'
import { datesOf, type OpportunityDate } from '../search/dates.ts'
import { escapeText, renderComponent, utcStamp, type Component, type Property } from './icalendar.ts'

/** An opportunity and what names it for ever. */
interface Listed {
  readonly documentId: string
  readonly opportunity: Opportunity
}

interface Scope {
  readonly edition: Edition
  readonly siteUrl: string
  readonly now: Date
}

/** A past date leaves the subscribed calendar after this many days; one's own copy of a single opportunity keeps them all. */
const KEPT_DAYS = 30
/** Dates of a subscribed calendar: nobody reads more, and writing them costs. The soonest stay. */
const MOST_DATES = 2000
/** How often a subscriber's calendar should ask again (RFC 7986). */
const REFRESH = 'PT6H'
/** Before a deadline. */
const ALARMS = ['-P7D', '-P1D'] as const

/** Where Paris stands in time, with its changes of hour since 1996: a calendar without dates must hold something (RFC 5545, section 3.4). */
const paris: Component = {
  name: 'VTIMEZONE', properties: [['TZID', 'Europe/Paris']], components: [
    { name: 'STANDARD', properties: [['DTSTART', '19961027T030000'], ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'], ['TZOFFSETFROM', '+0200'], ['TZOFFSETTO', '+0100'], ['TZNAME', 'CET']] },
    { name: 'DAYLIGHT', properties: [['DTSTART', '19810329T020000'], ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'], ['TZOFFSETFROM', '+0100'], ['TZOFFSETTO', '+0200'], ['TZNAME', 'CEST']] },
  ],
}

const basicDay = (day: string): string => day.replaceAll('-', '')
const nextDay = (day: string): string => dayOf(dayNumberOf(day) + 1)

/** When the calendar of an opportunity last read otherwise: its publication, or the day of its suspension. */
function revisedAt(opportunity: Opportunity, now: Date): Date {
  const suspended = suspensionStart(opportunity)
  const published = Date.parse(opportunity.publishedAt)
  return new Date(suspended !== null && suspended <= now ? Math.max(published, suspended.getTime()) : published)
}

/** The day alone when the hour is unknown, else the very instant: either reads right in any zone. */
function timeProperties({ window, instant, day }: OpportunityDate): Property[] {
  if (!window.timeKnown) return [['DTSTART;VALUE=DATE', basicDay(day)], ['DTEND;VALUE=DATE', basicDay(nextDay(day))]]
  return [['DTSTART', utcStamp(instant)]]
}

function statusOf({ isCancelled, window }: OpportunityDate): string {
  if (isCancelled) return 'CANCELLED'
  return window.certainty === 'expected' ? 'TENTATIVE' : 'CONFIRMED'
}

/** « Clôture », « Ouverture », with what makes them uncertain. */
function summaryOf({ kind, window, isCancelled }: OpportunityDate, { title }: Opportunity): string {
  const expected = window.certainty === 'expected' ? ' attendue' : ''
  return `${isCancelled ? 'Annulée\u00a0: ' : ''}${kind === 'closing' ? 'Clôture' : 'Ouverture'}${expected}\u00a0: ${title}`
}

function descriptionOf(date: OpportunityDate, opportunity: Opportunity, address: string): string {
  const { kind, window, instant } = date
  return [
    opportunity.tagline,
    `${kind === 'closing' ? 'Clôture' : 'Ouverture'} le ${formatMoment(instant, window.timezone, window.timeKnown)}${window.timeKnown ? '' : ', heure non précisée'}`,
    ...(window.nature === 'deposit' ? [] : [windowNature.labelOf(window.nature)]),
    ...(opportunity.demonstration ? ['Fiche de démonstration\u00a0: dates fictives.'] : []),
    address,
  ].join('\n')
}

const alarm = (trigger: string, summary: string): Component => ({ name: 'VALARM', properties: [['ACTION', 'DISPLAY'], ['TRIGGER', trigger], ['DESCRIPTION', escapeText(summary)]] })

function eventOf(date: OpportunityDate, { documentId, opportunity }: Listed, { edition, siteUrl, now }: Scope, alarms: boolean): Component {
  const revised = revisedAt(opportunity, now)
  const address = `${siteUrl}/opportunites/${encodeURIComponent(opportunity.slug)}`
  const summary = summaryOf(date, opportunity)
  const organiser = edition.documents['partner-structure'].get(opportunity.organiser)?.name
  const rings = alarms && date.kind === 'closing' && !date.isCancelled && date.instant > now
  return {
    name: 'VEVENT',
    properties: [
      ['UID', `${date.kind === 'closing' ? 'cloture' : 'ouverture'}-${date.key}-${documentId}@${new URL(siteUrl).hostname}`],
      ['DTSTAMP', utcStamp(revised)],
      ['LAST-MODIFIED', utcStamp(revised)],
      // Grows with each publication; seconds would leave 31 bits in 2038.
      ['SEQUENCE', String(Math.floor(revised.getTime() / 60_000))],
      ...timeProperties(date),
      ['SUMMARY', escapeText(summary)],
      ['DESCRIPTION', escapeText(descriptionOf(date, opportunity, address))],
      ...(organiser ? [['CATEGORIES', escapeText(organiser)] as const] : []),
      ['URL', address],
      ['STATUS', statusOf(date)],
      // A deadline takes nobody's time.
      ['TRANSP', 'TRANSPARENT'],
    ],
    components: rings ? ALARMS.map((trigger) => alarm(trigger, summary)) : [],
  }
}

function calendarOf(name: string, url: string, events: readonly Component[], more: readonly Property[] = []): string {
  return renderComponent({
    name: 'VCALENDAR',
    properties: [
      ['VERSION', '2.0'], ['PRODID', '-//Ministère de la Culture//Elles font la culture//FR'], ['CALSCALE', 'GREGORIAN'],
      ['NAME', escapeText(name)], ['X-WR-CALNAME', escapeText(name)], ['URL', url], ...more,
    ],
    components: events.length > 0 ? events : [paris],
  })
}

/** The dates of one opportunity, with reminders; null when it has none. */
export function opportunityAgenda(scope: Scope, listed: Listed): string | null {
  const dates = datesOf(listed.opportunity, scope.now)
  if (dates.length === 0) return null
  return calendarOf(listed.opportunity.title, `${scope.siteUrl}/opportunites/${encodeURIComponent(listed.opportunity.slug)}/agenda.ics`, dates.map((date) => eventOf(date, listed, scope, true)))
}

/** The dates of many, to subscribe to: what is past for a month has left, and reminders are the subscriber's own. */
export function subscribedAgenda(scope: Scope, listed: readonly Listed[], url: string): string {
  const from = new Date(scope.now.getTime() - KEPT_DAYS * DAY_MS)
  const dated = listed.flatMap((one) => datesOf(one.opportunity, scope.now).filter(({ instant }) => instant >= from).map((date) => ({ date, one })))
  const events = dated.sort((a, b) => a.date.instant.getTime() - b.date.instant.getTime()).slice(0, MOST_DATES).map(({ date, one }) => eventOf(date, one, scope, false))
  return calendarOf('Opportunités — Elles font la culture', url, events, [['REFRESH-INTERVAL;VALUE=DURATION', REFRESH], ['X-PUBLISHED-TTL', REFRESH]])
}
