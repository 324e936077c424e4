import { DAY_MS } from './units.ts'
import { dayNumberAt, PARIS } from './zone.ts'

/** A calendar day as `2027-03-12`, from the days since 1970-01-01. */
export const dayOf = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10)

/** The days since 1970-01-01 of a calendar day written as `2027-03-12`. */
export const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** The calendar day that an instant falls on in a zone, as `2027-03-12`: in Paris, at midnight, it is the day before in UTC. */
export const dayAt = (instant: Date, timezone = PARIS): string => dayOf(dayNumberAt(instant, timezone))
