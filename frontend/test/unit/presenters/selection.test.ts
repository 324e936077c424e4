import { describe, expect, test } from 'vitest'
import { selectionPage } from '../../../server/presenters/selection.ts'
import { selectionTitle } from '../../../shared/selection.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const slugs = ['un', 'deux', 'trois', 'quatre', 'cinq']
const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure), ...slugs.map((slug) => upsert('opportunity', slug, { ...rawOpportunity, slug, title: `Prix ${slug}` })),
  upsert('opportunity', 'atelier', { ...rawOpportunity, slug: 'atelier', family: { splittable: 'yes' } }))
const read = (query: Readonly<Record<string, unknown>>) => selectionPage(edition, query, NOW)

describe('a selection', () => {
  test('lives in its address: what it names, in its order, each once', () => {
    const page = read({ fiches: 'deux,un,deux' })
    expect([page.slugs, page.canonical, page.ignored]).toEqual([['deux', 'un'], '/selection?fiches=deux,un', []])
    expect(page.comparison?.columns).toEqual(['Ce que vous comparez', 'Prix deux', 'Prix un'])
    expect(page.comparison?.hrefs).toEqual([null, '/opportunites/deux', '/opportunites/un'])
  })

  test('compares the first four, or those that are chosen, whether repeated or separated by commas', () => {
    expect(read({ fiches: slugs.join(',') }).comparison?.slugs).toEqual(['un', 'deux', 'trois', 'quatre'])
    const chosen = read({ fiches: slugs.join(','), comparer: ['cinq', 'deux'] })
    expect([chosen.comparison?.slugs, chosen.canonical]).toEqual([['cinq', 'deux'], '/selection?fiches=un,deux,trois,quatre,cinq&comparer=cinq,deux'])
    expect(read({ fiches: slugs.join(','), comparer: slugs }).ignored).toEqual(['On compare 4\u00a0fiches au plus\u00a0: voici les premières.'])
  })

  test('is called by how much it holds', () => expect([0, 1, 2].map(selectionTitle)).toEqual(['Ma sélection', 'Une sélection d’une opportunité', 'Une sélection de 2\u00a0opportunités']))

  test('one opportunity chosen to be compared is not enough, and that is said', () => {
    const page = read({ fiches: slugs.join(','), comparer: 'cinq' })
    expect([page.comparison?.slugs.length, page.ignored]).toEqual([4, ['Pour comparer, choisissez au moins deux fiches\u00a0: voici les premières de la sélection.']])
    expect(read({ fiches: 'un', comparer: 'un' }).ignored).toEqual([])
  })

  test('one opportunity is not compared with itself', () => expect(read({ fiches: 'un', comparer: 'un' }).comparison).toBeNull())

  test.each([[{}, []], [{ fiches: '' }, []], [{ fiches: '../etc,<script>,%00' }, []], [{ fiches: ['un', { a: 1 }] }, ['un']], [{ fiches: 'un,partie' }, ['un']]])('of %j keeps %j, and never fails', (query, expected) => {
    expect(read(query).slugs).toEqual(expected)
  })

  test('says what is no longer there, and what is too much', () => {
    expect(read({ fiches: 'un,parti' }).ignored).toEqual(['Une fiche de cette sélection n’est plus publiée.'])
    expect(read({ fiches: Array.from({ length: 40 }, (_, index) => `x${index}`).join(',') }).ignored).toEqual(['Une sélection a 30\u00a0fiches au plus\u00a0: les suivantes ont été ignorées.', '30\u00a0fiches de cette sélection ne sont plus publiées.'])
  })

  test('an unknown fact is said to be unknown, once when nobody knows it', () => {
    const comparison = read({ fiches: 'un,atelier' }).comparison
    const rows = new Map(comparison?.rows.map(([name = '', ...cells]) => [name, cells]))
    expect(rows.get('Séjour fractionnable')).toEqual(['Non précisé', 'Oui'])
    expect(rows.get('Coût')).toEqual(['Frais non précisés', 'Frais non précisés'])
    expect([comparison?.unknown.includes('accessible en fauteuil roulant'), rows.has('Accessible en fauteuil roulant')]).toEqual([true, false])
    expect([...rows.values()].flat().every((cell) => cell.trim() !== '')).toBe(true)
  })
})
