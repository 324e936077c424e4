import { describe, expect, test } from 'vitest'
import { cataloguePage } from '../../../server/presenters/catalogue.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const many = Array.from({ length: 45 }, (_, index) => upsert('opportunity', `o${index}`, { ...rawOpportunity, slug: `prix-${index}`, title: `Prix ${index}` }))
const edition = editionOf(upsert('partner-structure', 'org-1', rawStructure), ...many)
const pageOf = (raw: Readonly<Record<string, unknown>>) => cataloguePage(edition, parseQuery(raw), NOW)

describe('a page of the catalogue', () => {
  test('shows twenty cards and says how many pages there are', () => {
    expect(pageOf({})).toMatchObject({ total: 45, pages: 3, page: 1, perPage: 20 })
    expect(pageOf({ page: '3' }).items).toHaveLength(5)
  })

  test('a page past the last one shows the last one and says so', () => {
    const page = pageOf({ page: '12' })
    expect(page.page).toBe(3)
    expect(page.canonical).toBe('/opportunites?page=3')
    expect(page.ignored).toEqual(['Cette page n’existe plus : voici la dernière.'])
  })

  test('each choice has the address that lifts it', () => {
    expect(pageOf({ q: 'prix', residence: 'bretagne' }).active).toEqual([
      { label: '« prix »', href: '/opportunites?residence=bretagne' },
      { label: 'Bretagne', href: '/opportunites?q=prix' },
    ])
  })

  test('nothing found: only the choices whose lifting helps are offered, with what one would see', () => {
    expect(pageOf({ q: 'introuvable', residence: 'bretagne' }).suggestions).toEqual([{ label: '« introuvable »', href: '/opportunites?residence=bretagne', count: 45 }])
  })

  test('a renamed structure is right on every card', () => {
    const renamed = editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, name: 'Nouveau nom' }), ...many)
    expect(new Set(cataloguePage(renamed, parseQuery({}), NOW).items.map((item) => item.organiser))).toEqual(new Set(['Nouveau nom']))
  })

  test('a card says the facts one decides by', () => {
    expect(pageOf({}).items[0]?.facts).toEqual([
      { about: 'deadline', text: 'Jusqu’au samedi 12 décembre 2026 à 18\u00a0h' },
      { about: 'reward', text: 'Dotation financière' },
      { about: 'audience', text: 'Réservé aux femmes' },
      { about: 'cost', text: 'Frais non précisés' },
    ])
  })
})
