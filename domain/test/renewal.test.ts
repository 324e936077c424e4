import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { type Calendar, closingOf, editionFacts, type EditionFacts, isRenewable, nextEditionLabel, renew, statusOf } from '../opportunity/index.ts'
import { dayNumberAt, wallClockAt } from '../time/index.ts'
import { applicationWindowOf } from './support.ts'

const factsOf = (overrides: object = {}): EditionFacts =>
  v.parse(editionFacts, { rhythm: 'yearly', windows: [applicationWindowOf({})], eligibility: { audience: 'women' }, ...overrides })
const calendarOf = ({ rhythm, windows, suspension, suspensionDate }: EditionFacts): Calendar => ({ rhythm, windows, suspension, suspensionDate })
const after = new Date('2027-05-01T08:00:00Z')

describe('a renewed edition', () => {
  it('keeps the weekday and the hour, one year later, and says that its dates are expected', () => {
    const { facts, year } = renew(factsOf({ windows: [applicationWindowOf({ opensAt: '2027-01-10T08:00:00Z', closesAt: '2027-03-12T17:00:00Z', resultsOn: '2027-04-20', startsOn: '2027-06-01', endsOn: '2027-06-30' })] }), after)
    expect(facts.windows).toEqual([applicationWindowOf({
      opensAt: '2028-01-09T08:00:00.000Z', closesAt: '2028-03-10T17:00:00.000Z', resultsOn: '2028-04-18', startsOn: '2028-05-30', endsOn: '2028-06-28', certainty: 'expected',
    })])
    expect(year).toBe(2028)
    expect(statusOf({ ...calendarOf(factsOf()), ...facts }, after)).toBe('expected')
  })

  it('keeps the hour on the wall when clocks changed in between', () => {
    const { facts } = renew(factsOf({ windows: [applicationWindowOf({ closesAt: '2027-03-29T21:59:00Z' })] }), after)
    // 23:59 in Paris: summer time on 29 March 2027, on 27 March 2028 too; 28 March 2027 was the night of the change.
    expect(facts.windows[0]?.closesAt).toBe('2028-03-27T21:59:00.000Z')
    const winter = renew(factsOf({ windows: [applicationWindowOf({ closesAt: '2026-10-26T22:59:00Z' })] }), after)
    expect(winter.facts.windows[0]?.closesAt).toBe('2027-10-25T21:59:00.000Z')
  })

  it('goes two years ahead for what comes every two years, and as many times as it takes to be ahead of today', () => {
    expect(renew(factsOf({ rhythm: 'every-two-years' }), after).facts.windows[0]?.closesAt).toBe('2029-03-09T17:00:00.000Z')
    expect(renew(factsOf(), new Date('2029-06-01T08:00:00Z'))).toMatchObject({ year: 2030, facts: { windows: [{ closesAt: '2030-03-15T17:00:00.000Z' }] } })
  })

  it('empties the figures of the last one, keeps what rules keep, and says privately what they were', () => {
    const { facts, note } = renew(factsOf({
      suspension: 'budget-exhausted', suspensionDate: '2027-02-01', editionLabel: '12e édition',
      funding: { amountMin: 8000, amountMax: 8000, laureateCount: 2, coveredCosts: ['travel'], note: 'En un versement.' }, cost: { applicationFee: 0, participationFee: 0 },
      transparency: { juryWomen: 5, juryTotal: 9, feedbackToCandidates: 'yes' }, eligibility: { audience: 'women', ageMax: 35, ageReferenceDate: '2028-02-29' },
    }), after)
    expect(facts).toMatchObject({
      suspension: 'none', suspensionDate: null, editionLabel: '13e édition',
      funding: { amountMin: null, amountMax: null, laureateCount: null, coveredCosts: ['travel'], note: 'En un versement.' }, cost: { applicationFee: null, participationFee: null },
      transparency: { juryWomen: null, juryTotal: null, feedbackToCandidates: 'yes' }, eligibility: { ageMax: 35, ageReferenceDate: '2029-02-28' },
    })
    expect(note).toBe('Édition 2027\u00a0: 8\u00a0000\u00a0€\u00a0; places\u00a0: 2\u00a0; Sans frais\u00a0; jury\u00a0: 5\u00a0femmes sur 9. À vérifier pour 2028.')
  })

  it('notes the edition that ends once, before the older ones', () => {
    const older = { year: 2026, laureates: 2 }
    const years = (editions: object[]) => renew(factsOf({ transparency: { editions } }), after).facts.transparency.editions.map(({ year, laureates }) => [year, laureates])
    expect(years([older])).toEqual([[2027, null], [2026, 2]])
    expect(years([{ year: 2027, laureates: 3 }, older])).toEqual([[2027, 3], [2026, 2]])
  })

  it('is looked at again a month before it should open, and not before today', () => {
    expect(renew(factsOf(), after).nextReviewOn).toBe('2027-12-10')
    expect(renew(factsOf(), new Date('2027-12-31T08:00:00Z')).nextReviewOn).toBe('2027-12-31')
  })

  it('lies within three days of the anniversary, on the same weekday and hour, in any zone', () => {
    const zone = fc.constantFrom('Europe/Paris', 'America/Cayenne', 'Pacific/Noumea', 'America/Miquelon', 'Australia/Lord_Howe', 'UTC')
    const closing = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    fc.assert(fc.property(closing, zone, (closesAt, timezone) => {
      const facts = factsOf({ windows: [applicationWindowOf({ opensAt: null, closesAt: closesAt.toISOString(), timezone })] })
      const moved = new Date(renew(facts, closesAt).facts.windows[0]?.closesAt ?? '')
      const [before, now] = [wallClockAt(closesAt, timezone), wallClockAt(moved, timezone)]
      const days = dayNumberAt(moved, timezone) - dayNumberAt(closesAt, timezone)
      expect(days % 7).toBe(0)
      expect(Math.abs(days - 365.25)).toBeLessThan(3.5)
      // The night of a change may skip the hour: the clock then shows the next one.
      const minutesOf = ({ hour, minute }: typeof now): number => hour * 60 + minute
      expect(minutesOf(now) - minutesOf(before)).toBeOneOf([0, 30, 60])
    }), { numRuns: 500 })
  })
})

describe('renewing', () => {
  const at = (closesAt: string, overrides: object = {}): boolean => isRenewable(calendarOf(factsOf({ windows: [applicationWindowOf({ closesAt })], ...overrides })), after)

  it('follows what is over or was stopped, not what runs, is announced or has no end', () => {
    expect(at('2027-03-12T17:00:00Z')).toBe(true)
    expect(at('2027-06-12T17:00:00Z')).toBe(false)
    expect(at('2027-06-12T17:00:00Z', { suspension: 'cancelled', suspensionDate: '2027-04-01' })).toBe(true)
    expect(at('2027-03-12T17:00:00Z', { rhythm: 'rolling' })).toBe(false)
    expect(isRenewable(calendarOf(factsOf({ windows: [] })), after)).toBe(false)
  })

  it('cannot be done twice: what is renewed is expected', () => {
    const once = renew(factsOf(), after).facts
    expect(isRenewable({ rhythm: 'yearly', ...once }, after)).toBe(false)
    expect(once.windows.every((window) => closingOf(window) > after)).toBe(true)
  })

  it.each([['12e édition', '13e édition'], ['1re édition', '2e édition'], ['Édition 2026', 'Édition 2027'], ['2026-2027', '2027-2028'], ['Édition d’hiver', null], [null, null]])('the label « %s » becomes « %s »', (label, next) => {
    expect(nextEditionLabel(label, 1)).toBe(next)
  })
})
