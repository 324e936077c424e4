import { describe, expect, test } from 'vitest'
import { structureList } from '../../../server/presenters/structure-list.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const structure = (slug: string, changes: object) => upsert('partner-structure', slug, { ...rawStructure, slug, name: slug, ...changes })
const edition = editionOf(
  structure('Évreux images', { city: 'Évreux', region: 'normandie', acronym: 'EIM' }),
  structure('Galerie B', { kind: 'gallery', region: 'bretagne', parityFigures: [{ year: 2022, indicator: 'exhibited', women: 1, total: 2 }] }),
  ...Array.from({ length: 30 }, (_, index) => structure(`Festival ${index + 1}`, { region: 'bretagne' })),
  upsert('opportunity', 'o-1', { ...rawOpportunity, organiser: 'Galerie B', partners: ['Galerie B'] }),
)
const read = (raw: Readonly<Record<string, unknown>>) => structureList(edition, raw, NOW)
const names = (raw: Readonly<Record<string, unknown>>) => read(raw).items.map(({ name }) => name)

describe('the list of structures', () => {
  test('is sorted as people count, page by page', () => {
    expect(names({}).slice(0, 3)).toEqual(['Évreux images (EIM)', 'Festival 1', 'Festival 2'])
    expect(read({ page: '99' })).toMatchObject({ total: 32, page: 2, pages: 2, canonical: '/structures?page=2', ignored: ['Cette page n’existe plus\u00a0: voici la dernière.'] })
  })

  test('is narrowed by type, region and words of the name, acronym or city, without accents', () => {
    expect(names({ type: 'galerie', region: 'bretagne' })).toEqual(['Galerie B'])
    for (const q of ['evreux', 'EIM', 'images']) expect(names({ q })).toEqual(['Évreux images (EIM)'])
    expect(read({ region: 'bretagne', q: 'gal', type: 'galerie' }).canonical).toBe('/structures?q=gal&type=galerie&region=bretagne')
  })

  test('says which ones offer something now and which ones publish figures; a partner that also organises counts once', () => {
    expect(read({ type: 'galerie' }).items[0]).toMatchObject({ open: 1, hasFigures: true, kind: 'Galerie', place: 'Bretagne' })
  })

  test('when nothing is found, says what to lift and what it would give', () => {
    expect(read({ type: 'galerie', region: 'normandie' }).suggestions.map(({ label, count }) => [label, count])).toEqual([['Galerie', 1], ['Normandie', 1]])
  })

  test.each([{ type: 'constructor' }, { region: ['x'] }, { page: 'NaN', q: { a: 1 } }])('reads %j without failing, and says what it ignored', (raw) => {
    const { total, ignored } = read(raw)
    expect([total, ignored.length]).toEqual([32, 1])
  })
})
