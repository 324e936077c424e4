import { describe, expect, test } from 'vitest'
import { searchSite } from '../../../server/search/site-search.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }]
const opportunity = (slug: string, changes: object) => upsert('opportunity', slug, { ...rawOpportunity, slug, title: slug, ...changes })
const closed = { windows: [{ closesAt: '2026-01-10T10:00:00Z', timezone: 'Europe/Paris', timeKnown: true }] }

const edition = editionOf(
  upsert('partner-structure', 'org-1', { ...rawStructure, name: 'Festival des Lumières', acronym: 'FDL', city: 'Évry' }),
  upsert('theme', 'theme-1', rawTheme),
  opportunity('Bourse de la mer', { description: paragraph('Un séjour au bord de l’océan.') }),
  opportunity('Prix du lointain', { tagline: 'Une bourse pour partir' }),
  opportunity('Bourse close', closed),
  upsert('resource', 'r-1', { ...rawResource, introduction: paragraph('Comment demander une bourse.') }),
  upsert('page', 'p-1', { title: 'À propos', slug: 'a-propos', content: paragraph('Qui sommes-nous ?'), publishedAt: '2026-11-01T10:00:00.000Z' }),
)
const slugs = (q: string, type: 'opportunity' | 'resource' | 'partner-structure' | 'page') => (searchSite(edition, q, NOW).found.get(type)?.slice(0, 50) ?? []).map(({ entry }) => ('title' in entry.document ? entry.document.title : entry.document.name))

describe('searching the whole site', () => {
  test('a word in the title outranks the same word elsewhere; at equal score what is open comes first', () => {
    expect(slugs('bourse', 'opportunity')).toEqual(['Bourse de la mer', 'Bourse close', 'Prix du lointain'])
  })

  test('every word must be found, in whatever place and without its accents', () => {
    expect(slugs('bourse ocean', 'opportunity')).toEqual(['Bourse de la mer'])
    expect(searchSite(edition, 'bourse ocean', NOW).reading.relaxed).toBe(false)
  })

  test('when nothing holds every word, what holds most of them answers, and it is said', () => {
    expect(slugs('bourse montagne', 'opportunity')).toEqual(['Bourse de la mer', 'Bourse close', 'Prix du lointain'])
    expect(searchSite(edition, 'bourse montagne', NOW).reading).toMatchObject({ relaxed: true, unknown: ['montagne'] })
    expect(searchSite(edition, 'montagne', NOW).found.size).toBe(0)
  })

  test('a misspelt word is found, unless somewhere on the site it is written so', () => {
    expect(slugs('bousre', 'opportunity')).toContain('Bourse de la mer')
    expect(searchSite(edition, 'Bousre', NOW).reading.corrected).toBe('bourse')
    expect(searchSite(edition, 'lumieres', NOW).reading.corrected).toBeNull()
  })

  test('a word that one type holds is not unknown, whatever the others hold', () => {
    const apart = searchSite(edition, 'lointain demander', NOW)
    expect([...apart.found.keys()]).toEqual(['opportunity', 'resource'])
    expect(apart.reading).toMatchObject({ relaxed: true, unknown: [], corrected: null })
    expect(searchSite(edition, 'lointain demander xyzzyx', NOW).reading.unknown).toEqual(['xyzzyx'])
    // Misspelt for one type, unknown to the other: the correction is said.
    expect(searchSite(edition, 'lointian demander', NOW).reading).toMatchObject({ unknown: [], corrected: 'lointain demander' })
  })

  test('the beginning of a word is enough', () => {
    expect(slugs('lumi', 'partner-structure')).toEqual(['Festival des Lumières'])
    expect(slugs('fdl', 'partner-structure')).toEqual(['Festival des Lumières'])
  })

  test('an opportunity is found by its organiser, a resource by its theme and its text, a page by its text', () => {
    expect(slugs('lumieres', 'opportunity')).toHaveLength(3)
    expect(slugs('commercial', 'resource')).toEqual(['Écrire sa note d’intention'])
    expect(slugs('demander', 'resource')).toEqual(['Écrire sa note d’intention'])
    expect(slugs('sommes', 'page')).toEqual(['À propos'])
  })

  test.each(['', '   ', '« ! »'])('%j, which holds no word, finds nothing', (q) => {
    expect(searchSite(edition, q, NOW).found.size).toBe(0)
  })
})
