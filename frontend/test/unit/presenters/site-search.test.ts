import { describe, expect, test } from 'vitest'
import { siteSearchPage } from '../../../server/presenters/site-search.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const edition = editionOf(
  ...Array.from({ length: 45 }, (_, index) => upsert('partner-structure', `s-${index}`, { ...rawStructure, name: `Galerie ${index}`, slug: `galerie-${index}` })),
  upsert('opportunity', 'o-1', { ...rawOpportunity, title: 'Appel de la galerie', slug: 'appel', organiser: 's-1' }),
)
const read = (raw: Readonly<Record<string, unknown>>) => siteSearchPage(edition, raw, NOW)

describe('the search page', () => {
  test('shows the best of each type, how many there are, and where to read the others', () => {
    const page = read({ q: 'galerie' })
    expect(page.total).toBe(46)
    expect(page.groups.map(({ name, total, hits, more }) => [name, total, hits.length, more?.href])).toEqual([
      ['opportunites', 1, 1, undefined],
      ['structures', 45, 5, '/recherche?q=galerie&dans=structures'],
    ])
    expect(page.choices.map(({ label, count, isCurrent }) => [label, count, isCurrent])).toEqual([['Tout', 46, true], ['Opportunités', 1, false], ['Structures', 45, false]])
  })

  test('one type is read page by page; a page past the last one shows the last one', () => {
    expect(read({ q: 'galerie', dans: 'structures', page: '3' }).groups[0]?.hits).toHaveLength(5)
    expect(read({ q: 'galerie', dans: 'structures', page: '99' })).toMatchObject({ page: 3, pages: 3, canonical: '/recherche?q=galerie&dans=structures&page=3', ignored: ['Cette page n’existe plus\u00a0: voici la dernière.'] })
    expect(read({ q: 'galerie', dans: 'structures', page: '-1' }).ignored).toEqual(['Le numéro de page n’existe pas\u00a0: voici la première page.'])
  })

  test('an opportunity says its status', () => {
    expect(read({ q: 'appel' }).groups[0]?.hits[0]).toMatchObject({ href: '/opportunites/appel', badge: { label: 'Ouverte' }, detail: 'Prix ou concours · Galerie 1' })
  })

  test.each([[{}], [{ q: ['galerie', 'x'], page: '-1' }], [{ q: 'x'.repeat(5000), page: '1e9', dans: '__proto__' }], [{ q: { a: 1 } }]])('reads %j without failing', (raw) => {
    expect(read(raw).page).toBe(1)
  })

  test('a part of the site that does not exist is said', () => {
    expect(read({ q: 'galerie', dans: 'inconnue' })).toMatchObject({ total: 46, ignored: ['Cette partie du site n’existe pas\u00a0: voici tous les résultats.'] })
  })
})
