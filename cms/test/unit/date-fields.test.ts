import { closingOf } from '@elles/domain/opportunity'
import { dayNumberAt } from '@elles/domain/time'
import { describe, expect, it } from 'vitest'
import { type Clock, dayInFrench, faultOf, faultOfDay, faultyPart, instantOfTyped, readDay, readHour, shownIn, typedOf, wholeDays } from '../../src/admin/date-fields/typed.ts'

const clock = (part: Partial<Clock> = {}): Clock => ({ zone: 'Europe/Paris', wholeDay: 'end', isHourKnown: false, ...part })

describe('a day and an hour typed in the admin', () => {
  it.each([
    ['Europe/Paris', '12/12/2026', '23:59', '2026-12-12T22:59:00.000Z'],
    ['Indian/Reunion', '12/12/2026', '23:59', '2026-12-12T19:59:00.000Z'],
    ['America/Martinique', '12/12/2026', '23:59', '2026-12-13T03:59:00.000Z'],
    ['Pacific/Wallis', '12/12/2026', '00:30', '2026-12-11T12:30:00.000Z'],
    ['Pacific/Tahiti', '01/07/2027', '12:00', '2027-07-01T22:00:00.000Z'],
  ])('are those of the clocks in %s, wherever they are typed', (zone, day, hour, instant) => {
    expect(instantOfTyped({ day, hour }, clock({ zone }))).toBe(instant)
    expect(typedOf(instant, clock({ zone }))).toEqual({ day, hour })
    expect(dayNumberAt(new Date(instant), zone)).toBe(Date.parse(readDay(day) ?? '') / 86_400_000)
  })

  it.each([['12/03/2027', '2027-03-12'], [' 1/3/2027 ', '2027-03-01'], ['12.03.2027', '2027-03-12'], ['12-3-2027', '2027-03-12'], ['2027-03-12', '2027-03-12'], ['29/02/2028', '2028-02-29']])('reads a day: %j', (text, day) => {
    expect(readDay(text)).toBe(day)
    expect(faultOfDay(text)).toBeNull()
  })

  it.each(['12', '12/03', '12/03/27', '31/02/2027', '29/02/2027', '03/13/2027', '2027-3-12', 'hier', '12/03/2027 10:00'])('refuses what is no day, in words: %j', (text) => {
    expect(readDay(text)).toBeNull()
    expect(faultOfDay(text)).toMatch(/^Ce n’est pas un jour du calendrier\./)
  })

  it.each(['12/03/0227', '12/03/1899', '12/03/2100'])('refuses a year out of reach, in words: %j', (text) => {
    expect(faultOfDay(text)).toBe('Écrivez une année entre 1900 et 2099.')
  })

  it.each([['12:00', '12:00'], ['9:05', '09:05'], ['18h', '18:00'], ['18 h 30', '18:30'], ['18\u00a0h\u00a030', '18:30'], ['0H', '00:00'], ['23:59', '23:59']])('reads an hour: %j', (text, hour) => {
    expect(readHour(text)).toBe(hour)
  })

  it.each(['12', '24:00', '12:60', 'midi', '1230', '12:0'])('refuses what is no hour, in words: %j', (text) => {
    expect(readHour(text)).toBeNull()
    expect(faultOf({ day: '12/03/2027', hour: text }, clock())).toMatch(/^Ce n’est pas une heure\./)
  })

  it('loses no hour without its day, and where an hour is needed no day without its hour', () => {
    expect(faultOf({ day: '', hour: '12:00' }, clock())).toMatch(/^Ajoutez le jour/)
    expect(faultOf({ day: '12/03/2027', hour: '' }, clock({ wholeDay: undefined }))).toMatch(/^Ajoutez l’heure/)
    expect(faultOf({ day: '', hour: '' }, clock({ wholeDay: undefined }))).toBeNull()
  })
})

describe('what is wrong', () => {
  it.each([
    ['31/02/2027', '', 'day'], ['31/02/2027', '9', 'day'], ['', '12:00', 'day'], ['', '9', 'hour'],
    ['12/03/2027', '9', 'hour'], ['12/03/2027', '', 'hour'],
  ])('is mended where its sentence says: %j %j in the %s', (day, hour, part) => {
    expect(faultOf({ day, hour }, clock({ wholeDay: undefined }))).toMatch(part === 'day' ? /jour/ : /heure/)
    expect(faultyPart({ day, hour })).toBe(part)
  })
})

describe('a day of a period without an hour', () => {
  it.each(Object.entries(wholeDays).flatMap(([name, wholeDay]) => ['Europe/Paris', 'America/Martinique', 'Pacific/Tahiti'].map((zone) => ({ name, wholeDay, zone }))))('is that whole day: $name in $zone', ({ wholeDay, zone }) => {
    const typed = { day: '15/05/2027', hour: '' }
    expect(faultOf(typed, clock({ wholeDay }))).toBeNull()
    const instant = instantOfTyped(typed, clock({ wholeDay, zone })) ?? ''
    expect(dayNumberAt(new Date(instant), zone)).toBe(Date.UTC(2027, 4, 15) / 86_400_000)
    expect(typedOf(instant, clock({ wholeDay, zone }))).toEqual(typed)
  })

  it('is the deadline that the site shows, to its last instant', () => {
    const closesAt = instantOfTyped({ day: '15/05/2027', hour: '' }, clock()) ?? ''
    const window = { label: null, opensAt: null, closesAt, timezone: 'Europe/Paris', timeKnown: false, nature: 'deposit', certainty: 'confirmed', originalClosesAt: null, changeReason: null, resultsOn: null, startsOn: null, endsOn: null } as const
    expect(closingOf(window).toISOString()).toBe(closesAt)
  })

  it('is told from its last minute, and from the midnight at which one opens when hours are known', () => {
    const lastMinute = { day: '15/05/2027', hour: '23:59' }
    expect(typedOf(instantOfTyped(lastMinute, clock()), clock())).toEqual(lastMinute)
    const midnight = { day: '15/05/2027', hour: '00:00' }
    const opening = clock({ wholeDay: 'start', isHourKnown: true })
    expect(typedOf(instantOfTyped(midnight, opening), opening)).toEqual(midnight)
  })
})

describe('what the inputs show', () => {
  it.each([null, undefined, '', 'hier'])('is nothing while nothing is stored: %j', (instant) => {
    expect(shownIn(null, instant, clock())).toEqual({ day: '', hour: '' })
  })

  it('is what is typed, as long as it cannot be stored or is what the form holds', () => {
    const half = { day: '15/0', hour: '' }
    expect(shownIn(half, '2027-05-15T10:00:00.000Z', clock())).toEqual(half)
    const loose = { day: '15.5.2027', hour: '12h' }
    expect(shownIn(loose, '2027-05-15T10:00:00.000Z', clock())).toEqual(loose)
    expect(shownIn(loose, '2027-06-01T10:00:00.000Z', clock()), 'the form was reset').toEqual({ day: '01/06/2027', hour: '12:00' })
  })

  it('writes a stored day as one reads it', () => {
    expect([dayInFrench('2027-03-12'), dayInFrench(null), dayInFrench(undefined)]).toEqual(['12/03/2027', '', ''])
  })
})
