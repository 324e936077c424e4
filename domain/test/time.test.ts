import { describe, expect, it } from 'vitest'
import { DAY_MS, dayAt, dayNumberAt, dayOf, PARIS } from '../time/index.ts'

describe('the day of an instant', () => {
  it.each([
    ['2027-03-11T23:30:00Z', PARIS, '2027-03-12'],
    ['2027-03-11T22:30:00Z', PARIS, '2027-03-11'],
    ['2027-07-14T22:00:00Z', PARIS, '2027-07-15'],
    ['2026-12-31T23:00:00Z', PARIS, '2027-01-01'],
    ['2027-03-12T02:30:00Z', 'America/Cayenne', '2027-03-11'],
    ['2028-02-29T12:00:00Z', 'Indian/Reunion', '2028-02-29'],
  ])('%s, in %s, is %s', (instant, timezone, day) => {
    expect(dayAt(new Date(instant), timezone)).toBe(day)
  })

  it('is that of Paris unless another zone is asked for', () => {
    expect(dayAt(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  })

  it('is written from the number of the day', () => {
    expect(dayOf(dayNumberAt(new Date('2027-03-28T12:00:00Z'), PARIS) + 1)).toBe('2027-03-29')
    expect(dayOf(Date.UTC(2027, 1, 28) / DAY_MS + 1)).toBe('2027-03-01')
  })
})
