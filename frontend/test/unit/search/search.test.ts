import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../../server/search/catalogue.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { search } from '../../../server/search/search.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const closing = (closesAt: string, more: object = {}) => ({ windows: [{ closesAt, timezone: 'Europe/Paris', timeKnown: true, ...more }] })
const variant = (slug: string, changes: object) => upsert('opportunity', slug, { ...rawOpportunity, slug, title: slug, ...changes })

const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure),
  variant('fermee', closing('2026-01-10T10:00:00Z')),
  variant('attendue', closing('2027-05-10T10:00:00Z', { certainty: 'expected' })),
  variant('a-venir', closing('2027-03-10T10:00:00Z', { opensAt: '2027-02-01T10:00:00Z' })),
  variant('permanente', { rhythm: 'rolling', windows: [], eligibility: { audience: 'all', residence: ['world'] } }),
  variant('ouverte', { ...closing('2027-01-20T10:00:00Z'), kind: 'residency', benefits: ['residency'], eligibility: { audience: 'all', residence: ['bretagne'] } }),
  variant('bientot', { ...closing('2026-11-28T10:00:00Z'), place: { city: 'Évry' }, eligibility: { audience: 'all', residence: ['france'], excludedResidence: ['bretagne'] } }),
  variant('annulee', { ...closing('2026-12-28T10:00:00Z'), suspension: 'cancelled' }),
)
const find = (raw: Readonly<Record<string, unknown>>) => search(catalogueOf(edition), parseQuery(raw).query, NOW)
const slugsOf = (raw: Readonly<Record<string, unknown>>) => find(raw).matches.map(({ entry }) => entry.opportunity.slug)

describe('searching the catalogue', () => {
  test('sorts by what can be done: nearest deadline first, then all year, upcoming, expected; what nobody can apply to is left out and counted', () => {
    expect(slugsOf({})).toEqual(['bientot', 'ouverte', 'permanente', 'a-venir', 'attendue'])
    expect(find({}).hidden).toBe(2)
  })

  test('closed ones are one click away', () => {
    expect(slugsOf({ statut: ['fermees', 'suspendues'] })).toEqual(['annulee', 'fermee'])
    expect(find({ statut: 'fermees' }).hidden).toBe(0)
  })

  test('« Ouvertes » holds those that close soon; the other way round does not', () => {
    expect(slugsOf({ statut: 'ouvertes' })).toEqual(['bientot', 'ouverte'])
    expect(slugsOf({ statut: 'cloture-dans-14-jours' })).toEqual(['bientot'])
  })

  test('residence is inclusive, minus exclusions', () => {
    expect(slugsOf({ residence: 'bretagne' })).toEqual(['ouverte', 'permanente', 'a-venir', 'attendue'])
    expect(slugsOf({ residence: 'corse' })).toContain('bientot')
    expect(slugsOf({ residence: 'monde' })).toEqual(['permanente'])
  })

  test.each([['evry', ['bientot']], ['EXEMP bien', ['bientot']], ['résid', ['ouverte']], ['festival', []], ['xyz', []]])('finds %j by the beginning of each word, whatever accents', (q, slugs) => {
    expect(slugsOf({ q })).toEqual(slugs)
  })

  test('several values of a facet are « or », facets are « and »', () => {
    expect(slugsOf({ type: ['residence', 'prix-ou-concours'] })).toHaveLength(5)
    expect(slugsOf({ type: 'residence', residence: 'corse' })).toEqual([])
  })

  test('each count says what choosing the value would give, its own facet left out', () => {
    const { counts } = find({ type: 'residence' })
    expect(counts.type.get('prize')).toBe(4)
    expect(counts.besoin.get('residency')).toBe(1)
    expect(counts.besoin.get('funding')).toBeUndefined()
    expect(find({}).counts.statut.get('closed')).toBe(1)
  })

  test('every count is what one finds by choosing its value', () => {
    for (const [code, slug] of [['open', 'ouvertes'], ['closed', 'fermees'], ['rolling', 'toute-l-annee']] as const) {
      expect(find({ statut: slug }).matches).toHaveLength(find({}).counts.statut.get(code) ?? 0)
    }
  })

  test('time is read, never stored: the same catalogue after the deadline', () => {
    const later = search(catalogueOf(edition), parseQuery({}).query, new Date('2026-11-28T10:00:01Z'))
    expect(later.matches.map(({ entry }) => entry.opportunity.slug)).not.toContain('bientot')
  })
})
