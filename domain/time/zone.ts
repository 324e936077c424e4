import { DAY_MS } from './units.ts'

/** Where the service and most of those who write for it keep their days. */
export const PARIS = 'Europe/Paris'

/** A calendar day and wall-clock time as read in one zone. Month is 1–12. */
interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone)
  if (known) return known
  const created = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone, hourCycle: 'h23', calendar: 'gregory', era: 'short',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  formatters.set(timezone, created)
  return created
}

function readClock(instant: Date, timezone: string): WallClock {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(timezone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
  return { year, month, day, hour, minute, second }
}

function readOffset(time: number, timezone: string): number {
  const { year, month, day, hour, minute, second } = readClock(new Date(time), timezone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000
}

/** Days of one zone; more than ten years of deadlines. */
const DAYS_REMEMBERED = 4000
const steadyDays = new Map<string, Map<number, number | null>>()

/**
 * The offset of a zone during a whole day of UTC, null on a day when its clocks change. Asking the runtime costs some microseconds, and a
 * catalogue asks for each of its deadlines; no zone changes twice within one day.
 */
function steadyOffset(time: number, timezone: string): number | null {
  const days = steadyDays.get(timezone) ?? new Map<number, number | null>()
  if (days.size === 0) steadyDays.set(timezone, days)
  const day = Math.floor(time / DAY_MS)
  const known = days.get(day)
  if (known !== undefined) return known
  const offset = readOffset(day * DAY_MS, timezone)
  const steady = offset === readOffset((day + 1) * DAY_MS, timezone) ? offset : null
  if (days.size >= DAYS_REMEMBERED) days.clear()
  days.set(day, steady)
  return steady
}

/** What clocks and calendars show in an IANA zone at an instant. Throws RangeError for an unknown zone. */
export function wallClockAt(instant: Date, timezone: string): WallClock {
  const offset = steadyOffset(instant.getTime(), timezone)
  if (offset === null) return readClock(instant, timezone)
  const shown = new Date(Math.floor(instant.getTime() / 1000) * 1000 + offset)
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate(), hour: shown.getUTCHours(), minute: shown.getUTCMinutes(), second: shown.getUTCSeconds() }
}

/** Days since 1970-01-01 of the calendar day that an instant falls on in a zone: subtract two to count calendar days. */
export function dayNumberAt(instant: Date, timezone: string): number {
  const { year, month, day } = wallClockAt(instant, timezone)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

const offsetAt = (time: number, timezone: string): number => steadyOffset(time, timezone) ?? readOffset(time, timezone)

/**
 * The instant at which a wall clock shows a given time. A time that a clock change skips gives the instant of the change; a time
 * shown twice gives the first of the two.
 */
export function instantOf(wall: WallClock, timezone: string): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  const before = offsetAt(asUtc - DAY_MS, timezone)
  const after = offsetAt(asUtc + DAY_MS, timezone)
  const shown = [asUtc - before, asUtc - after].filter((time) => time + offsetAt(time, timezone) === asUtc)
  return new Date(shown.length > 0 ? Math.min(...shown) : transitionBetween(asUtc - DAY_MS, asUtc + DAY_MS, before, timezone))
}

/** The first instant in ]low, high] whose offset is no longer `offset`, by bisection to the second. */
function transitionBetween(low: number, high: number, offset: number, timezone: string): number {
  let [from, to] = [Math.floor(low / 1000), Math.ceil(high / 1000)]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (offsetAt(middle * 1000, timezone) === offset) from = middle
    else to = middle
  }
  return to * 1000
}

/** The first instant of the calendar day that an instant falls on in a zone. */
export function startOfDay(instant: Date, timezone: string): Date {
  const { year, month, day } = wallClockAt(instant, timezone)
  return instantOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timezone)
}

/** The last millisecond of the calendar day that an instant falls on in a zone. */
export function endOfDay(instant: Date, timezone: string): Date {
  const { year, month, day } = wallClockAt(instant, timezone)
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  const nextMidnight = instantOf(
    { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate(), hour: 0, minute: 0, second: 0 }, timezone)
  return new Date(nextMidnight.getTime() - 1)
}
