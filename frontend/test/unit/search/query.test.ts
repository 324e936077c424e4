import { describe, expect, test } from 'vitest'
import { parseQuery, queryString, withoutChoice } from '../../../server/search/query.ts'

describe('the address of a question', () => {
  test('reads French slugs, several values of a parameter included', () => {
    const { query, ignored } = parseQuery({ q: ' Bourse ', statut: ['ouvertes', 'toute-l-annee'], residence: 'bretagne', page: '2' })
    expect(query).toEqual({ q: 'Bourse', page: 2, selections: { besoin: [], statut: ['open', 'rolling'], residence: ['bretagne'], type: [] } })
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

  test('a choice is lifted from the first page on', () => {
    const { query } = parseQuery({ type: ['residence'], residence: 'bretagne', page: '3' })
    expect(queryString(withoutChoice(query, 'type', 'residency'))).toBe('?residence=bretagne')
  })
})
