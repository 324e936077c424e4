import { describe, expect, test } from 'vitest'
import { suggestions } from '../../../server/presenters/suggestions.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'

const edition = editionOf(
  upsert('theme', 'theme-1', rawTheme),
  upsert('partner-structure', 'org-1', { ...rawStructure, name: 'Galerie du Port', slug: 'galerie-du-port', city: 'Brest' }),
  ...Array.from({ length: 6 }, (_, index) => upsert('opportunity', `o-${index}`, { ...rawOpportunity, title: `Appel de la galerie ${index}`, slug: `appel-${index}` })),
  upsert('opportunity', 'closed', { ...rawOpportunity, title: 'Galerie close', slug: 'close', windows: [{ closesAt: '2026-01-10T10:00:00Z', timezone: 'Europe/Paris', timeKnown: true }] }),
  upsert('resource', 'r-1', { ...rawResource, title: 'Exposer en galerie', slug: 'exposer-en-galerie' }),
)
const read = (q: unknown) => suggestions(edition, { q }, NOW).items

describe('suggestions', () => {
  test('offers opportunities that one can apply for, then structures, then resources, and says what each is', () => {
    const items = read('galer')
    expect(items.map(({ href }) => href)).toEqual(['/opportunites/appel-0', '/opportunites/appel-1', '/opportunites/appel-2', '/opportunites/appel-3', '/structures/galerie-du-port', '/ressources/exposer-en-galerie'])
    expect([items[0]?.detail, items[4]?.detail, items[5]?.detail]).toEqual(['Opportunité · Prix ou concours', 'Structure · Festival · Brest', 'Ressource · Fiche pratique'])
  })

  test('a type that holds only some of the words is silent', () => {
    expect(read('galerie port brest').map(({ href }) => href)).toEqual(['/structures/galerie-du-port'])
  })

  test('what only nearly answers a sentence is left to the page of results', () => {
    const texts = ['Aide dernier livre photographie', 'Aide livre photographie']
    const both = editionOf(
      upsert('theme', 'theme-1', rawTheme), upsert('partner-structure', 'org-1', rawStructure),
      ...texts.map((title, index) => upsert('opportunity', `o-${index}`, { ...rawOpportunity, title, slug: `o-${index}` })),
      ...texts.map((title, index) => upsert('resource', `r-${index}`, { ...rawResource, title, slug: `r-${index}` })),
    )
    expect(suggestions(both, { q: 'aide dernier livre photographie' }, NOW).items).toEqual([])
    expect(suggestions(both, { q: 'dernier livre' }, NOW).items.map(({ href }) => href)).toEqual(['/opportunites/o-0', '/ressources/r-0'])
  })

  test.each(['', 'de la', '!', undefined, { $ne: 1 }, ['zzzz']])('%j suggests nothing', (q) => {
    expect(read(q)).toEqual([])
  })
})
