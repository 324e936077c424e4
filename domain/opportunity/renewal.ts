import { counted } from '../text/counted.ts'
import { DAY_MS, dayNumberAt, dayNumberOf, dayOf, instantOf, PARIS, wallClockAt } from '../time/index.ts'
import * as v from 'valibot'
import { type ApplicationWindow, opportunity } from '../contract/opportunity.ts'
import { type Calendar, closingOf, openingOf, statusOf } from './status.ts'
import { describeCost, describeReward } from './wording.ts'

const WEEK = 7
/** An editor looks at a call again this many days before it should open. */
const REVIEW_BEFORE_DAYS = 30

const changing = ['rhythm', 'windows', 'suspension', 'suspensionDate', 'editionLabel', 'funding', 'cost', 'eligibility', 'transparency'] as const
/** What changes from one edition to the next. */
export const editionFacts = v.pick(opportunity, changing)
export type EditionFacts = v.InferOutput<typeof editionFacts>

/** The next edition, as far as the last one tells it. */
export interface Renewal {
  readonly facts: Omit<EditionFacts, 'rhythm'>
  /** The day on which to look for the real dates, YYYY-MM-DD. */
  readonly nextReviewOn: string
  /** The year of the new edition. */
  readonly year: number
  /** What was emptied, in a French sentence: last year's figures help who asks for this year's. */
  readonly note: string
}

/** Whether there is an edition to follow: its last window is over, or it was stopped before. */
export function isRenewable(calendar: Calendar, now: Date): boolean {
  return calendar.windows.length > 0 && calendar.rhythm !== 'rolling' && ['closed', 'suspended'].includes(statusOf(calendar, now))
}


/** From a day to the same weekday nearest to the same date some years later: whole weeks, so that a Friday stays a Friday. */
function daysForYears(dayNumber: number, years: number): number {
  const from = new Date(dayNumber * DAY_MS)
  const anniversary = Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()) / DAY_MS
  return Math.round((anniversary - dayNumber) / WEEK) * WEEK
}

/** The same wall clock, days later: 18 h stays 18 h across a change of clocks. */
function movedInstant(iso: string, days: number, timezone: string): string {
  const wall = wallClockAt(new Date(iso), timezone)
  const day = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days))
  return instantOf({ ...wall, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }, timezone).toISOString()
}

const movedDay = (day: string | null, days: number): string | null => (day === null ? null : dayOf(dayNumberOf(day) + days))

/** The same date of a later year: a day that rules name, not one of the week. 29 February becomes the 28th where there is none. */
function sameDate(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return dayOf(Date.UTC(year + years, month - 1, Math.min(date, last)) / DAY_MS)
}

function movedWindow(window: ApplicationWindow, days: number): ApplicationWindow {
  const { timezone } = window
  return {
    ...window,
    opensAt: window.opensAt === null ? null : movedInstant(window.opensAt, days, timezone),
    closesAt: movedInstant(window.closesAt, days, timezone),
    certainty: 'expected', originalClosesAt: null, changeReason: null,
    resultsOn: movedDay(window.resultsOn, days), startsOn: movedDay(window.startsOn, days), endsOn: movedDay(window.endsOn, days),
  }
}

/** « 12e édition » becomes « 13e édition », « Édition 2026 » becomes « Édition 2027 »; what counts nothing is emptied. */
export function nextEditionLabel(label: string | null, years: number): string | null {
  if (label === null) return null
  if (/\b(?:19|20)\d\d\b/.test(label)) return label.replaceAll(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + years))
  return /\b\d+(?:re|er|e)\b/.test(label) ? label.replace(/\b(\d+)(?:re|er|e)\b/, (_, number) => `${Number(number) + 1}e`) : null
}

function lastWindow(windows: readonly ApplicationWindow[]): ApplicationWindow {
  const [last] = [...windows].sort((a, b) => closingOf(b).getTime() - closingOf(a).getTime())
  if (!last) throw new RangeError('An opportunity without a window has no edition to renew')
  return last
}

function juryInWords({ juryWomen, juryTotal }: EditionFacts['transparency']): string | null {
  if (juryTotal === null) return juryWomen === null ? null : `jury\u00a0: ${counted(juryWomen, 'femme')}`
  return juryWomen === null ? `jury\u00a0: ${counted(juryTotal, 'membre')}` : `jury\u00a0: ${counted(juryWomen, 'femme')} sur ${juryTotal}`
}

function noteOf({ funding, cost, transparency }: EditionFacts, past: number, next: number): string {
  const costKnown = cost.applicationFee !== null || cost.participationFee !== null
  const figures = [
    describeReward(funding), funding.laureateCount === null ? null : `places\u00a0: ${funding.laureateCount}`, costKnown ? describeCost(cost) : null, juryInWords(transparency),
  ].filter((part) => part !== null)
  return figures.length > 0 ? `Édition ${past}\u00a0: ${figures.join('\u00a0; ')}. À vérifier pour ${next}.` : `Reconduite de l’édition ${past}. À vérifier pour ${next}.`
}

/** Looking again too late would miss the opening, too early finds nothing: a month before, but not before today. */
function reviewDay(windows: readonly ApplicationWindow[], now: Date): string {
  const starts = windows.map((window) => dayNumberAt(openingOf(window) ?? closingOf(window), window.timezone))
  return dayOf(Math.max(Math.min(...starts) - REVIEW_BEFORE_DAYS, dayNumberAt(now, PARIS)))
}

/**
 * The next edition of an opportunity that is over: windows moved by whole weeks to the nearest such weekday, one year later (two for what
 * comes every two years, more when that is past too), with expected dates; the figures that rules set anew each time emptied; the edition
 * that ends noted among the past ones. Throws RangeError without a window.
 */
export function renew(facts: EditionFacts, now: Date): Renewal {
  const last = lastWindow(facts.windows)
  const closing = dayNumberAt(closingOf(last), last.timezone)
  const step = facts.rhythm === 'every-two-years' ? 2 : 1
  let years = step
  while (closing + daysForYears(closing, years) < dayNumberAt(now, last.timezone)) years += step
  const days = daysForYears(closing, years)
  const windows = facts.windows.map((window) => movedWindow(window, days))
  const past = wallClockAt(closingOf(last), last.timezone).year
  const year = past + years
  const { funding, cost, eligibility, transparency } = facts
  const known = transparency.editions.some((one) => one.year === past)
  const ended = { year: past, applications: null, applicationsByWomen: null, laureates: null, laureateWomen: null, names: null, url: null }
  return {
    facts: {
      windows, suspension: 'none', suspensionDate: null,
      editionLabel: nextEditionLabel(facts.editionLabel, years),
      funding: { ...funding, amountMin: null, amountMax: null, laureateCount: null, exhibitionFee: null },
      cost: { ...cost, applicationFee: null, participationFee: null },
      eligibility: { ...eligibility, ageReferenceDate: eligibility.ageReferenceDate && sameDate(eligibility.ageReferenceDate, years) },
      transparency: { ...transparency, juryWomen: null, juryTotal: null, editions: known ? transparency.editions : [ended, ...transparency.editions] },
    },
    nextReviewOn: reviewDay(windows, now), year, note: noteOf(facts, past, year),
  }
}
