import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApplicationWindow } from '../contract/index.ts'
import { type Calendar, nextStatusChangeAt, statusOf, deadlineOf } from '../opportunity/index.ts'
import { dayNumberAt, endOfDay, instantOf, startOfDay, wallClockAt } from '../time/index.ts'

/** Zones with clock changes at 1, 2 and 3 o'clock and at midnight, of half an hour and of an hour; the overseas zones; the antimeridian. */
const zones = [
  'Europe/Paris', 'Europe/London', 'America/Cayenne', 'America/Guadeloupe', 'America/Martinique', 'America/Miquelon', 'Indian/Mayotte', 'Indian/Reunion',
  'Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Wallis', 'Australia/Lord_Howe', 'Asia/Beirut', 'Africa/Cairo', 'America/Asuncion', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC',
]
const zone = fc.constantFrom(...zones)
const instant = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
/** Around the nights on which European and American clocks change. */
const changeNight = fc.tuple(fc.constantFrom('2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07', '2027-04-04', '2027-10-03'), fc.integer({ min: -30 * 3600, max: 30 * 3600 }))
  .map(([day, seconds]) => new Date(new Date(`${day}T01:00:00Z`).getTime() + seconds * 1000))
const anyInstant = fc.oneof(instant, changeNight)

describe('a day in a zone', () => {
  it('holds its instant, and its two ends lie on the same calendar day', () => {
    fc.assert(fc.property(anyInstant, zone, (now, timezone) => {
      const [start, end] = [startOfDay(now, timezone), endOfDay(now, timezone)]
      expect(start.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(end.getTime()).toBeGreaterThanOrEqual(now.getTime())
      expect(dayNumberAt(start, timezone)).toBe(dayNumberAt(now, timezone))
      expect(dayNumberAt(end, timezone)).toBe(dayNumberAt(now, timezone))
    }), { numRuns: 2000 })
  })

  it('is followed at once by the next', () => {
    fc.assert(fc.property(anyInstant, zone, (now, timezone) => {
      const next = new Date(endOfDay(now, timezone).getTime() + 1)
      expect(dayNumberAt(next, timezone)).toBe(dayNumberAt(now, timezone) + 1)
    }), { numRuns: 2000 })
  })

  it('lasts from 23 to 25 hours', () => {
    fc.assert(fc.property(anyInstant, zone, (now, timezone) => {
      const hours = (endOfDay(now, timezone).getTime() + 1 - startOfDay(now, timezone).getTime()) / 3_600_000
      expect(hours).toBeGreaterThanOrEqual(23)
      expect(hours).toBeLessThanOrEqual(25)
    }), { numRuns: 1000 })
  })
})

describe('a wall clock', () => {
  it('read and set again gives an instant that reads the same, the first of the two on a repeated hour', () => {
    fc.assert(fc.property(anyInstant, zone, (now, timezone) => {
      const wall = wallClockAt(now, timezone)
      const again = instantOf(wall, timezone)
      expect(wallClockAt(again, timezone)).toEqual(wall)
      expect(again.getTime()).toBeLessThanOrEqual(now.getTime())
    }), { numRuns: 2000 })
  })

  it('set to an hour that is skipped gives the instant of the change', () => {
    expect(instantOf({ year: 2027, month: 3, day: 28, hour: 2, minute: 30, second: 0 }, 'Europe/Paris').toISOString()).toBe('2027-03-28T01:00:00.000Z')
  })
})

const applicationWindow: fc.Arbitrary<ApplicationWindow> = fc.record({
  opensAt: anyInstant, length: fc.integer({ min: 0, max: 200 * 24 * 3600 }), timezone: zone, timeKnown: fc.boolean(), certainty: fc.constantFrom('confirmed', 'expected'), openingKnown: fc.boolean(),
}).map(({ opensAt, length, timezone, timeKnown, certainty, openingKnown }) => ({
  label: null, opensAt: openingKnown ? opensAt.toISOString() : null, closesAt: new Date(opensAt.getTime() + length * 1000).toISOString(), timezone, timeKnown, nature: 'deposit',
  certainty, originalClosesAt: null, changeReason: null, resultsOn: null, startsOn: null, endsOn: null,
}))
const calendar: fc.Arbitrary<Calendar> = fc.record({
  rhythm: fc.constantFrom('yearly', 'one-off', 'several-sessions', 'rolling'), windows: fc.array(applicationWindow, { maxLength: 4 }),
  suspension: fc.constantFrom('none', 'none', 'none', 'postponed'), suspensionDate: fc.option(fc.constantFrom('2027-03-28', '2025-01-01')),
})

describe('the status', () => {
  it('and the days left stay the same until the next announced change', () => {
    fc.assert(fc.property(calendar, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (given, now, part) => {
      const next = nextStatusChangeAt(given, now)
      const horizon = next ? next.getTime() - 1 : now.getTime() + 400 * 86_400_000
      const later = new Date(Math.floor(now.getTime() + (horizon - now.getTime()) * part))
      expect(statusOf(given, later)).toBe(statusOf(given, now))
      expect(deadlineOf(given, later)?.daysLeft).toBe(deadlineOf(given, now)?.daysLeft)
    }), { numRuns: 1500 })
  })

  it('is open exactly as long as there is a deadline ahead, never negative', () => {
    fc.assert(fc.property(calendar, anyInstant, (given, now) => {
      const deadline = deadlineOf(given, now)
      const status = statusOf(given, now)
      if (status === 'open' || status === 'closing-soon') expect(deadline).not.toBeNull()
      if (deadline) {
        expect(deadline.daysLeft).toBeGreaterThanOrEqual(0)
        expect(deadline.closesAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
      }
    }), { numRuns: 1500 })
  })
})
