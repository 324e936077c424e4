import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facetNamed, facetNames } from '../../../server/search/facets.ts'
import { parseQuery, queryString, withoutChoice } from '../../../server/search/query.ts'
import { sort } from '../../../server/search/sort.ts'

describe('the address of a question', () => {
  test('reads French slugs, several values of a parameter included', () => {
    const { query, ignored } = parseQuery({ q: ' Bourse ', statut: ['ouvertes', 'toute-l-annee'], residence: 'bretagne', page: '2' })
    expect(query).toMatchObject({ q: 'Bourse', page: 2, age: null, sort: 'relevance', selections: { besoin: [], statut: ['open', 'rolling'], residence: ['bretagne'], type: [] } })
    expect(Object.values(query.selections).flat()).toHaveLength(3)
    expect(ignored).toEqual([])
  })

  test('ignores what it does not know, and says so without repeating it', () => {
    const { query, ignored } = parseQuery({ type: ['residence', '<script>'], page: '-1', inconnu: 'x' })
    expect(query.selections.type).toEqual(['residency'])
    expect(query.page).toBe(1)
    expect(ignored).toHaveLength(2)
    expect(ignored.join()).not.toContain('script')
  })

  test.each([{ q: { $ne: 1 } }, { page: 'NaN' }, { page: '99999999999' }, { statut: [null, {}] }, { q: 'x'.repeat(5000) }, { type: '__proto__' }])('never fails: %j', (raw) => {
    expect(parseQuery(raw).query.q.length).toBeLessThanOrEqual(120)
  })

  test('has one canonical form: fixed order, no default, no duplicate', () => {
    const { query } = parseQuery({ type: ['residence', 'prix-ou-concours', 'residence'], page: '1', q: '', statut: 'fermees' })
    expect(queryString(query)).toBe('?statut=fermees&type=prix-ou-concours&type=residence')
    expect(queryString(parseQuery({}).query)).toBe('')
  })

  test.each([
    [{ tri: 'montant', age: '35' }, '?age=35&tri=montant'],
    [{ tri: 'date-limite' }, ''],
    [{ tri: 'date-limite', q: 'prix' }, '?q=prix&tri=date-limite'],
    [{ tri: 'pertinence' }, ''],
    [{ tri: 'pertinence', q: '€' }, '?q=%E2%82%AC'],
    [{ tri: 'date-limite', q: 'le la' }, '?q=le+la'],
    [{ q: '  prix   photo ', montant: 'de-1-000-a-moins-de-5-000', cout: ['non-precise', 'sans-frais'], lieu: 'a-distance' }, '?q=prix+photo&lieu=a-distance&cout=sans-frais&cout=non-precise&montant=de-1-000-a-moins-de-5-000'],
  ])('%j reads %j once canonical', (raw, canonical) => {
    expect(queryString(parseQuery(raw).query)).toBe(canonical)
    expect(parseQuery(raw).ignored).toEqual([])
  })

  test.each([['age', '7'], ['age', '1e2'], ['age', 'trente'], ['tri', 'hasard'], ['conditions', 'gratuit']])('%s=%s is ignored, and said', (name, value) => {
    const { query, ignored } = parseQuery({ [name]: value })
    expect(queryString(query)).toBe('')
    expect(ignored).toHaveLength(1)
  })

  test('whatever is asked, the canonical address asks the same and is its own canonical address', () => {
    const slugs = facetNames.flatMap((name) => facetNamed(name).vocabulary.terms.map(({ slug }) => [name, slug] as const))
    fc.assert(fc.property(fc.subarray(slugs), fc.string(), fc.option(fc.integer({ min: 12, max: 120 })), fc.constantFrom(...sort.terms.map(({ slug }) => slug)), (chosen, q, age, tri) => {
      const raw = { q, tri, ...(age === null ? {} : { age: String(age) }), ...Object.fromEntries(facetNames.map((name) => [name, chosen.flatMap(([facet, slug]) => (facet === name ? [slug] : []))])) }
      const { query } = parseQuery(raw)
      const parameters = new URLSearchParams(queryString(query))
      const again = parseQuery(Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])))
      expect(again).toEqual({ query, ignored: [] })
    }))
  })

  test('a choice is lifted from the first page on', () => {
    const { query } = parseQuery({ type: ['residence'], residence: 'bretagne', page: '3' })
    expect(queryString(withoutChoice(query, 'type', 'residency'))).toBe('?residence=bretagne')
  })
})
