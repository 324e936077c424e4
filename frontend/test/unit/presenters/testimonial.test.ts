import { publishedSchemas } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { testimonialList, testimonialPage } from '../../../server/presenters/testimonial.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'
import { fieldsOf } from '../../support/contract-fields.ts'

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }]
const raw = {
  title: 'Le jour du carnet', slug: 'le-jour-du-carnet', series: 'declic', format: 'text', person: { displayName: 'Une exemple', anonymity: 'named', portrait: { path: 'portrait.png', width: 10, height: 10 }, occupation: 'Photographe', region: 'bretagne', website: 'https://portfolio.exemple.fr' },
  quote: 'J’ai compté.', story: paragraph('Une histoire.'), video: { url: 'https://video.exemple.fr/1', poster: { path: 'affiche.png', width: 10, height: 10 }, captions: { path: 'dit.vtt', name: 'Sous-titres', mime: 'text/vtt', sizeKilobytes: 1 }, transcript: paragraph('Paroles.') }, themes: ['theme-1'], contentWarning: 'Parle de violences.', opportunities: ['o-1'], structures: ['org-1'],
  publishedAt: '2026-11-02T10:00:00.000Z', firstPublishedAt: '2026-10-03T10:00:00.000Z', demonstration: true,
}
const others = [upsert('theme', 'theme-1', rawTheme), upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'o-1', rawOpportunity), upsert('resource', 'r-1', rawResource)]
const read = (changes: object = {}) => {
  const edition = editionOf(...others, upsert('testimonial', 't-1', { ...raw, ...changes }))
  return testimonialPage(edition, findBySlug(edition, 'testimonial', 'le-jour-du-carnet') ?? expect.fail('no testimonial'), NOW)
}

/** What each field of the contract becomes on the page; null where it is deliberately not shown. */
const shown: Readonly<Record<string, string | null>> = {
  title: 'Le jour du carnet', slug: 'le-jour-du-carnet', series: 'Déclic', format: 'Texte', 'person.displayName': 'Une exemple', 'person.anonymity': null /* decides what is shown of the person */, 'person.portrait': 'portrait.png',
  'person.occupation': 'Photographe', 'person.region': 'Bretagne', 'person.website': 'portfolio.exemple.fr', quote: 'J’ai compté.', story: 'Une histoire.', 'video.url': 'https://video.exemple.fr/1', 'video.poster': 'affiche.png', 'video.captions': 'dit.vtt', 'video.transcript': 'Paroles.', themes: 'Promotion et commercial', contentWarning: 'Parle de violences.', opportunities: 'Prix Exemple', structures: 'Les Exemples', firstPublishedAt: '2026-10-03', publishedAt: null /* the first time is what a reader can use */, demonstration: '"isDemonstration":true',
}

describe('a testimonial', () => {
  test('shows every public field of the contract, or says here why not', () => {
    expect(Object.keys(shown).sort()).toEqual(fieldsOf(publishedSchemas.testimonial).sort())
    const page = JSON.stringify(read())
    for (const [field, words] of Object.entries(shown)) if (words !== null) expect(page, field).toContain(words)
  })

  test.each([['first-name', 'Une exemple'], ['anonymous', 'Témoignage anonyme']])('of a person who is %s shows neither portrait nor site', (anonymity, name) => {
    const page = read({ person: { ...raw.person, anonymity } })
    expect(page.person).toBe(`${name}, Photographe, Bretagne`)
    expect([page.portrait, page.about]).toEqual([null, []])
  })

  test('leads to resources on the same theme', () => {
    expect(read().resources.map(({ slug }) => slug)).toEqual(['ecrire-sa-note'])
  })
})

describe('the list of testimonials', () => {
  const edition = editionOf(upsert('testimonial', 't-1', raw), upsert('testimonial', 't-2', { ...raw, slug: 'b', title: 'B', series: 'premiere-fois', publishedAt: '2026-11-05T10:00:00.000Z' }))

  test('the latest comes first; a series narrows it, and each choice says what it gives', () => {
    expect(testimonialList(edition, {}).items.map(({ title }) => title)).toEqual(['B', 'Le jour du carnet'])
    const list = testimonialList(edition, { serie: 'declic' })
    expect(list.items.map(({ title }) => title)).toEqual(['Le jour du carnet'])
    expect(list.series.map(({ label, count, isCurrent }) => [label, count, isCurrent])).toEqual([['Toutes les séries', 2, false], ['La première fois que…', 1, false], ['Déclic', 1, true]])
  })

  test('an unknown series is said', () => {
    expect(testimonialList(edition, { serie: 'x' })).toMatchObject({ total: 2, canonical: '/temoignages', ignored: { length: 1 } })
  })
})
