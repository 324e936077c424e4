import { describe, expect, test } from 'vitest'
import { opportunityPage } from '../../../server/presenters/opportunity/page.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

/** The page of an opportunity that differs from the example by these attributes. */
function pageWith(changes: Readonly<Record<string, unknown>>, now = NOW) {
  const edition = editionOf(upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'o1', { ...rawOpportunity, ...changes }))
  const entry = findBySlug(edition, 'opportunity', 'prix-exemple')
  if (!entry) throw new Error('The example is not published')
  return opportunityPage(edition, entry, now)
}
const valueOf = (facts: readonly { label: string; value: string }[], label: string) => facts.find((fact) => fact.label === label)?.value

describe('an opportunity’s page', () => {
  test('an open one can be applied for, and says until when', () => {
    const page = pageWith({})
    expect(page.apply?.href).toBe('https://exemple.fr/candidater')
    expect(page.closed).toBeNull()
    expect(page.deadline).toMatchObject({ text: 'Clôture le samedi 12 décembre 2026 à 18\u00a0h (heure de Paris)', left: 'dans 19\u00a0jours', formerly: null, timeKnown: true })
    expect(valueOf(page.essentials, 'Date limite')).toBeUndefined()
  })

  test('a closed one offers no application, says when it closed and when it usually reopens', () => {
    const page = pageWith({ usualOpeningMonth: 3 }, new Date('2027-01-10T10:00:00Z'))
    expect(page.apply).toBeNull()
    expect(page.badge.label).toBe('Fermée')
    expect(page.closed?.text).toBe('Cette opportunité a fermé le samedi 12 décembre 2026. Elle ouvre d’habitude en mars.')
    expect(page.essentials.filter(({ value }) => value.includes('12 décembre'))).toEqual([])
  })

  test('one that opens later says when, until when, and invites to read rather than to apply', () => {
    const page = pageWith({ windows: [{ opensAt: '2026-12-01T08:00:00Z', closesAt: '2027-01-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true }] })
    expect(valueOf(page.essentials, 'Ouverture')).toBe('Mardi 1er décembre 2026 à 9\u00a0h (heure de Paris)')
    expect(valueOf(page.essentials, 'Date limite')).toBe('Mardi 12 janvier 2027 à 18\u00a0h (heure de Paris)')
    expect(page.deadline).toBeNull()
    expect(page.apply).toMatchObject({ verb: 'Lire les conditions', rest: 'sur le site de l’organisateur' })
  })

  test('sessions keep their number of the calendar when past ones are shown last', () => {
    const session = (closesAt: string) => ({ closesAt, timezone: 'Europe/Paris', timeKnown: true })
    expect(pageWith({ windows: [session('2027-05-01T10:00:00Z'), session('2026-02-01T10:00:00Z'), session('2026-12-01T10:00:00Z')] }).windows.map(({ label }) => label)).toEqual(['Session 2', 'Session 3', 'Session 1'])
  })

  test('a deadline that moved earlier is not said to be extended, and a reason without a former date is shown', () => {
    const [earlier] = pageWith({ windows: [{ closesAt: '2026-12-12T17:00:00Z', originalClosesAt: '2026-12-20T17:00:00Z', timezone: 'Europe/Paris' }] }).windows
    expect(earlier?.change).toBe('Avancée')
    expect(pageWith({ windows: [{ closesAt: '2026-12-12T17:00:00Z', changeReason: 'Jury déplacé', timezone: 'Europe/Paris' }] }).windows[0]).toMatchObject({ change: null, reason: 'Jury déplacé' })
  })

  test.each([
    [{ juryWomen: 1, juryTotal: 5 }, '1\u00a0femme sur 5\u00a0membres (20\u00a0%)'], [{ juryWomen: 3, juryTotal: null }, 'dont 3\u00a0femmes'], [{ juryTotal: 1 }, '1\u00a0membre'], [{}, undefined],
  ])('a jury of which is known %j reads %s', (transparency, words) => {
    expect(valueOf(pageWith({ transparency }).transparency, 'Jury')).toBe(words)
  })

  test('a suspended one says why', () => {
    const page = pageWith({ suspension: 'budget-exhausted', suspensionDate: '2026-11-01' })
    expect(page.badge.label).toBe('Budget épuisé')
    expect(page.apply).toBeNull()
  })

  test('unknown is not no: an unknown fact is left out or said to be unknown', () => {
    const page = pageWith({})
    expect(page.rights).toEqual([])
    expect(valueOf(page.balance.paid, 'Frais de dossier')).toBe('Non précisés')
    expect(page.eligibility.map((fact) => fact.label)).not.toContain('Collectifs acceptés')
    expect(valueOf(pageWith({ eligibility: { audience: 'women', collectives: 'no' } }).eligibility, 'Collectifs acceptés')).toBe('Non')
  })

  test('a suspended one and an expected one name what usually opens, and an expected one leads to its dates', () => {
    const suspended = pageWith({ suspension: 'cancelled', usualOpeningMonth: 3 }).closed
    expect(suspended).toMatchObject({ text: 'L’organisateur ne prend plus de candidatures. Cette opportunité ouvre d’habitude en mars.', link: null })
    const expected = pageWith({ usualOpeningMonth: 3, windows: [{ closesAt: '2027-05-12T17:00:00Z', timezone: 'Europe/Paris', certainty: 'expected' }] }).closed
    expect(expected).toMatchObject({ text: 'Les dates ne sont pas encore confirmées par l’organisateur. Cette opportunité ouvre d’habitude en mars.', link: { href: '#calendrier' } })
  })

  test('an extension shows the former date and its reason', () => {
    const [shown] = pageWith({ windows: [{ closesAt: '2026-12-12T17:00:00Z', originalClosesAt: '2026-12-01T17:00:00Z', changeReason: 'Trop peu de dossiers', timezone: 'Europe/Paris', timeKnown: true }] }).windows
    expect(shown).toMatchObject({ formerly: 'mardi 1er décembre 2026 à 18\u00a0h (heure de Paris)', reason: 'Trop peu de dossiers' })
  })

  test('rates of past editions need both of their counts', () => {
    const [recent, old] = pageWith({ transparency: { editions: [{ year: 2024, laureates: 2 }, { year: 2025, applications: 200, applicationsByWomen: 120, laureates: 4, laureateWomen: 3 }] } }).editions
    expect(recent).toMatchObject({ year: 2025, applications: '200, dont 120 de femmes', selectionRate: '2\u00a0%', womenShare: '75\u00a0%' })
    expect(old).toMatchObject({ year: 2024, applications: 'Non précisé', selectionRate: 'Non précisé', womenShare: 'Non précisé' })
  })

  test.each([
    [{ applyEmail: 'a@exemple.fr' }, 'mailto:a@exemple.fr'],
    [{ postalAddress: '1 rue X' }, '#contact'],
    [{}, undefined],
  ])('applies by the best way there is: %j', (application, href) => {
    expect(pageWith({ application }).apply?.href).toBe(href)
  })

  test('a partner or an organiser that is not published is left out, never a dead link', () => {
    const page = pageWith({ organiser: 'gone', partners: ['gone', 'org-1'] })
    expect(page.organiser).toBeNull()
    expect(page.partners).toEqual([{ label: 'Les Exemples', href: '/structures/les-exemples' }])
  })
})
