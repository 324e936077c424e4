import { describe, expect, it } from 'vitest'
import { applicationWindowOf } from './support.ts'
import { describeAge, describeCost, describeReward, formatAmount, formatDay, formatDeadline, formatHour, formatTimezone } from '../opportunity/index.ts'

const nb = '\u00a0'

describe('a deadline in words', () => {
  it('has its weekday, hour and zone', () => {
    expect(formatDeadline(applicationWindowOf({ closesAt: '2027-03-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true }))).toBe(`vendredi 12 mars 2027 à 18${nb}h (heure de Paris)`)
  })
  it('is the day alone when the hour is unknown, read in the window’s zone', () => {
    expect(formatDeadline(applicationWindowOf({ closesAt: '2027-03-31T23:30:00Z', timezone: 'Indian/Reunion', timeKnown: false }))).toBe('jeudi 1er avril 2027')
  })
})

describe('French dates and hours', () => {
  it.each([['2027-03-01', '1er mars 2027'], ['2027-03-11', '11 mars 2027'], ['2027-03-21', '21 mars 2027'], ['2027-08-31', '31 août 2027']])('%s reads %s', (day, words) => expect(formatDay(day)).toBe(words))
  it.each([['2027-03-12T17:30:00Z', `18${nb}h${nb}30`], ['2027-03-12T08:05:00Z', `9${nb}h${nb}05`], ['2027-03-12T11:00:00Z', 'midi'], ['2027-03-11T23:00:00Z', `0${nb}h`]])('%s reads %s in Paris', (instant, words) => {
    expect(formatHour(new Date(instant), 'Europe/Paris')).toBe(words)
  })
  it.each([['America/Los_Angeles', 'heure de Los Angeles'], ['Africa/Abidjan', 'heure d’Abidjan'], ['Africa/Cairo', 'heure du Caire']])('%s reads %s', (zone, words) => expect(formatTimezone(zone)).toBe(words))
})

describe('amounts, costs and ages', () => {
  it('do not break inside an amount', () => expect(formatAmount(8000, 'EUR')).toBe(`8${nb}000${nb}€`))
  it.each([
    [8000, 8000, `8${nb}000${nb}€`], [1000, 5000, `de 1${nb}000${nb}€ à 5${nb}000${nb}€`], [null, 5000, `jusqu’à 5${nb}000${nb}€`], [500, null, `à partir de 500${nb}€`], [null, null, null],
  ])('a reward from %s to %s reads %s', (amountMin, amountMax, words) => {
    expect(describeReward({ amountMin, amountMax, currency: 'EUR', perPerson: 'unspecified', laureateCount: null, rewardNature: [], coveredCosts: [], exhibitionFee: null, note: null })).toBe(words)
  })
  it.each([
    [0, 0, 'Sans frais'], [0, null, 'Sans frais de dossier'], [null, 0, 'Sans frais de participation'], [null, null, 'Frais non précisés'], [25, null, `25${nb}€ de frais de dossier`], [null, 40, `40${nb}€ de frais de participation`],
    [25, 40, `25${nb}€ de frais de dossier et 40${nb}€ de frais de participation`], [0, 40, `40${nb}€ de frais de participation`],
  ])('fees of %s and %s read %s', (applicationFee, participationFee, words) => expect(describeCost({ applicationFee, participationFee, waiver: null })).toBe(words))
  it.each([[18, 35, `de 18 à 35${nb}ans`], [null, 35, `jusqu’à 35${nb}ans`], [18, null, `à partir de 18${nb}ans`], [null, null, null]])('ages from %s to %s read %s', (ageMin, ageMax, words) => {
    expect(describeAge({ ageMin, ageMax })).toBe(words)
  })
})
