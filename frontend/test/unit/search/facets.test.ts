import { describe, expect, test } from 'vitest'
import { readCalendar } from '../../../server/search/calendar.ts'
import { amountBand } from '../../../server/search/facet-values.ts'
import { facetNamed, facetNames, type FacetName } from '../../../server/search/facets.ts'
import { NOW, opportunity } from '../../fixtures/documents.ts'

const codesOf = (name: FacetName, changes: Readonly<Record<string, unknown>>): readonly string[] => {
  const document = opportunity(changes)
  const { codesOf: always, codesAt } = facetNamed(name)
  return [...(always?.(document) ?? []), ...(codesAt?.(readCalendar(document, NOW)) ?? [])]
}
const closing = (closesAt: string) => ({ windows: [{ closesAt, timezone: 'Europe/Paris', timeKnown: true }] })
const known = { rights: { assignment: 'extended' }, application: { applyUrl: 'https://exemple.fr/', effort: 'heavy' } }
const eligibility = (more: object) => ({ eligibility: { audience: 'all', residence: [], ...more } })

describe('what an opportunity answers to each filter', () => {
  test.each<[FacetName, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['residence', eligibility({}), ['unspecified']],
    ['parcours', eligibility({}), ['unspecified']],
    ['statut-professionnel', eligibility({ professionalStatuses: ['none'] }), ['none']],
    ['pratique', eligibility({ disciplines: ['portrait'] }), ['portrait']],
    ['cout', {}, ['unspecified']],
    ['cout', { cost: { applicationFee: 0 } }, ['free']],
    ['cout', { cost: { applicationFee: 0, participationFee: 20 } }, ['participation-fee']],
    ['cout', { cost: { applicationFee: 10, participationFee: 20 } }, ['application-fee', 'participation-fee']],
    ['montant', {}, ['unspecified']],
    ['montant', { funding: { amountMax: 1000 } }, ['to-5000']],
    ['montant', { funding: { amountMin: 800, amountMax: 6000 } }, ['under-1000', 'to-5000', 'to-10000']],
    ['montant', { funding: { amountMin: 10_000 } }, ['from-10000']],
    ['montant', { funding: { amountMin: 5000, amountMax: 5000 } }, ['to-10000']],
    ['montant', { funding: { amountMin: 10_000, amountMax: 10_000, currency: 'CHF' } }, ['other-currency']],
    ['montant', { funding: { currency: 'CHF' } }, ['unspecified']],
    ['lieu', {}, ['unspecified']],
    ['lieu', { place: { mode: 'on-site', region: 'bretagne', country: 'France' } }, ['bretagne']],
    ['lieu', { place: { mode: 'remote' } }, ['remote']],
    ['lieu', { place: { mode: 'on-site', country: 'Japon', city: 'Kyoto' } }, ['abroad', 'japon']],
    ['lieu', { place: { mode: 'itinerant', country: 'Islande' } }, ['itinerant', 'abroad']],
    ['conditions', known, []],
    ['conditions', {}, ['unspecified-fair-rights', 'unspecified-light-application']],
    ['conditions', { ...known, family: { children: 'yes', splittable: 'unspecified' }, application: { applyUrl: 'https://exemple.fr/', effort: 'light' }, funding: { exhibitionFee: 500 } }, ['paid-exhibition', 'children', 'light-application']],
    ['conditions', { ...known, benefits: ['exhibition'] }, ['unspecified-paid-exhibition', 'unspecified-covered-costs']],
    ['conditions', { ...known, benefits: ['exhibition'], funding: { exhibitionFee: 0, coveredCosts: ['travel'] } }, ['covered-costs']],
    ['conditions', { ...known, kind: 'residency' }, ['unspecified-covered-costs', 'unspecified-children', 'unspecified-splittable', 'unspecified-step-free']],
    ['conditions', { ...known, place: { durationDays: 30 }, funding: { coveredCosts: ['meals'] }, family: { children: 'on-request', splittable: 'no', stepFree: 'yes' } }, ['covered-costs', 'unspecified-children', 'step-free']],
    ['echeance', closing('2026-11-30T10:00:00Z'), ['7', '30', '90']],
    ['echeance', closing('2026-12-01T10:00:00Z'), ['30', '90']],
    ['echeance', closing('2027-06-01T10:00:00Z'), []],
    ['echeance', { rhythm: 'rolling', windows: [] }, ['none']],
    ['statut', closing('2026-11-30T10:00:00Z'), ['open', 'closing-soon']],
  ])('%s of %j', (name, changes, codes) => {
    expect(codesOf(name, changes)).toEqual(codes)
  })

  test('the words of a band of amounts are true of its bounds', () => {
    expect(amountBand.terms.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual(['Moins de 1 000 €', 'De 1 000 à moins de 5 000 €', 'De 5 000 à moins de 10 000 €', '10 000 € et plus', 'Autre monnaie', 'Non précisé'])
    const labelsAt = (amountMax: number) => codesOf('montant', { funding: { amountMin: amountMax, amountMax } })
    expect([999, 1000, 4999, 5000, 9999, 10_000].map(labelsAt)).toEqual([['under-1000'], ['to-5000'], ['to-5000'], ['to-10000'], ['to-10000'], ['from-10000']])
  })

  test('who is open to all practices is found under each', () => {
    expect(codesOf('pratique', eligibility({ disciplines: ['all'] }))).toEqual(expect.arrayContaining(['portrait', 'documentary', 'all']))
  })

  test('every facet has a French parameter and different words for each value', () => {
    for (const name of facetNames) {
      const { terms } = facetNamed(name).vocabulary
      expect(name).toMatch(/^[a-z-]+$/)
      expect(new Set(terms.map(({ slug }) => slug)).size, name).toBe(terms.length)
      expect(terms.every(({ slug }) => facetNamed(name).vocabulary.fromSlug(slug) !== undefined)).toBe(true)
    }
  })
})
