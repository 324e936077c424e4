import { describe, expect, test } from 'vitest'
import { calendarMonth } from '../../../server/presenters/calendar-month.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const windowOf = (changes: Readonly<Record<string, unknown>>) => [{ timezone: 'Europe/Paris', timeKnown: true, ...changes }]
const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure),
  upsert('opportunity', 'o1', { ...rawOpportunity, windows: windowOf({ opensAt: '2026-11-05T08:00:00Z', closesAt: '2026-12-12T17:00:00Z' }) }),
  upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'tahiti', title: 'Tahiti', kind: 'residency', windows: windowOf({ closesAt: '2026-12-01T09:00:00Z', timezone: 'Pacific/Tahiti' }) }),
  upsert('opportunity', 'o3', { ...rawOpportunity, slug: 'annulee', title: 'Annulée', suspension: 'cancelled', windows: windowOf({ closesAt: '2026-12-12T10:00:00Z' }) }),
  upsert('opportunity', 'o4', { ...rawOpportunity, slug: 'attendue', title: 'Attendue', windows: windowOf({ closesAt: '2027-03-02T22:00:00Z', timeKnown: false, certainty: 'expected' }) }),
)
const monthOf = (raw: Readonly<Record<string, unknown>> = {}) => calendarMonth(edition, raw, NOW)

describe('a month of openings and deadlines', () => {
  test('is the current one unless the address says another', () => {
    expect(monthOf()).toMatchObject({ label: 'novembre 2026', canonical: '/opportunites/calendrier', isNarrowed: false, previous: { label: 'Octobre 2026', href: '/opportunites/calendrier?mois=2026-10' }, next: { label: 'Décembre 2026', href: '/opportunites/calendrier?mois=2026-12' }, today: null })
    expect(monthOf({ mois: '2026-12' })).toMatchObject({ label: 'décembre 2026', previous: { href: '/opportunites/calendrier' }, today: { label: 'Novembre 2026' } })
  })

  test('says each date on the day of its own zone: what closes at night in Tahiti closes the day before', () => {
    expect(monthOf().days.map(({ date, events }) => [date, events.map(({ label, title, hour }) => [label, title, hour])])).toEqual([
      ['2026-11-05', [['Ouverture', 'Prix Exemple', '9\u00a0h']]],
      ['2026-11-30', [['Clôture', 'Tahiti', '23\u00a0h (heure de Tahiti)']]],
    ])
  })

  test('says what is cancelled, what is expected, and keeps what is past', () => {
    expect(monthOf({ mois: '2026-12' }).days).toMatchObject([{ label: 'Samedi 12 décembre 2026', events: [{ label: 'Clôture annulée', title: 'Annulée' }, { label: 'Clôture', title: 'Prix Exemple' }] }])
    expect(monthOf({ mois: '2027-03' }).days).toMatchObject([{ date: '2027-03-02', events: [{ label: 'Clôture attendue', hour: null }] }])
    expect(monthOf().days[0]).toMatchObject({ isPast: true })
  })

  test('keeps the filters of the catalogue, from month to month and back', () => {
    const month = monthOf({ mois: '2026-11', type: 'residence', page: '3', tri: 'montant' })
    expect(month.days).toHaveLength(1)
    expect(month).toMatchObject({ canonical: '/opportunites/calendrier?type=residence', next: { href: '/opportunites/calendrier?mois=2026-12&type=residence' }, catalogue: '/opportunites?type=residence', agenda: '/opportunites/agenda.ics?type=residence', active: [{ label: 'Résidence', href: '/opportunites/calendrier' }] })
  })

  test('an empty month leads to the next one that is not', () => {
    expect(monthOf({ mois: '2027-01' })).toMatchObject({ days: [], nearest: { label: 'Mars 2027', href: '/opportunites/calendrier?mois=2027-03' } })
    expect(monthOf({ mois: '2027-04' }).nearest).toBeNull()
  })

  test.each(['2027-13', 'mars', '2035-01', '1999-12'])('a month that has no page, %s, is said and the current one shown', (mois) => {
    expect(monthOf({ mois })).toMatchObject({ label: 'novembre 2026', ignored: ['Ce mois n’est pas dans le calendrier\u00a0: voici le mois en cours.'] })
  })

  test('months end: two years before and after have none beyond', () => {
    expect(monthOf({ mois: '2024-11' }).previous).toBeNull()
    expect(monthOf({ mois: '2028-11' }).next).toBeNull()
  })

  test('the grid has whole weeks from Monday, and each day of the month once', () => {
    const { weeks } = monthOf({ mois: '2027-02' })
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7])
    expect(weeks[0]?.[0]).toMatchObject({ date: '2027-02-01', isOutside: false })
    const march = monthOf({ mois: '2027-03' }).weeks.flat().filter(({ isOutside }) => !isOutside)
    expect(march.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
  })
})
