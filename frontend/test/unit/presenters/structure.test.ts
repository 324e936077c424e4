import { publishedSchemas } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { structurePage } from '../../../server/presenters/structure.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'
import { fieldsOf } from '../../support/contract-fields.ts'

const whole = {
  name: 'Maison des images', acronym: 'MDI', slug: 'maison-des-images', kind: 'festival', presentation: 'Une maison.\nDeux jardins.', siret: '12345678900012', address: '3 rue du Port', city: 'Sète', inseeCode: '34301',
  region: 'occitanie', latitude: 43.4, longitude: 3.69, website: 'https://www.maison.exemple.fr/', publicEmail: 'bonjour@maison.exemple.fr', phone: '04 00 00 00 00',
  socialLinks: [{ label: 'Mastodon', url: 'https://social.exemple.fr/@mdi', description: 'Actualités' }], logo: { path: 'logo.png', alternativeText: 'MDI', width: 100, height: 50 },
  supportedByMinistry: 'yes', networks: ['diagonal'], commitments: [{ kind: 'balanced-jury', proofUrl: 'https://maison.exemple.fr/jury', declaredOn: '2025-03-08' }],
  parityFigures: [{ year: 2022, indicator: 'exhibited', women: 7, total: 25, source: 'Rapport annuel' }, { year: 2021, indicator: 'exhibited', women: 3, total: 30 }], updatedOn: '2026-10-31', publishedAt: '2026-11-02T10:00:00.000Z', demonstration: true,
}

/** What each field of the contract becomes on the page; null where it is deliberately not shown. */
const shown: Readonly<Record<string, string | null>> = {
  name: 'Maison des images', acronym: 'MDI', slug: 'maison-des-images', kind: 'Festival', presentation: 'Deux jardins.', siret: '123 456 789 00012', address: '3 rue du Port', city: 'Sète',
  inseeCode: null /* a code for machines: the city says it */, region: 'Occitanie', latitude: 'mlat=43.4', longitude: 'mlon=3.69', website: 'maison.exemple.fr', publicEmail: 'bonjour@maison.exemple.fr', phone: 'tel:0400000000',
  'socialLinks.label': 'Mastodon', 'socialLinks.url': 'https://social.exemple.fr/@mdi', 'socialLinks.description': null /* the network's name says enough */, logo: 'logo.png', supportedByMinistry: 'Oui', networks: 'Réseau Diagonal',
  'commitments.kind': 'Jury paritaire', 'commitments.proofUrl': 'https://maison.exemple.fr/jury', 'commitments.declaredOn': '8 mars 2025',
  'parityFigures.year': '2022', 'parityFigures.indicator': 'Artistes exposées', 'parityFigures.women': '7', 'parityFigures.total': '25', 'parityFigures.source': 'Rapport annuel',
  updatedOn: '31 octobre 2026', publishedAt: null /* updatedOn is what a reader can use */, demonstration: '"isDemonstration":true',
}

const read = (structure: object, ...others: readonly ReturnType<typeof upsert>[]) => {
  const edition = editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, ...structure }), ...others)
  const entry = findBySlug(edition, 'partner-structure', ('slug' in structure ? String(structure.slug) : rawStructure.slug))
  return structurePage(edition, entry ?? expect.fail('no structure'), NOW)
}

describe('the page of a structure', () => {
  test('shows every public field of the contract, or says here why not', () => {
    expect(Object.keys(shown).sort()).toEqual(fieldsOf(publishedSchemas['partner-structure']).sort())
    const page = JSON.stringify(read(whole))
    for (const [field, words] of Object.entries(shown)) if (words !== null) expect(page, field).toContain(words)
  })

  test('an absent fact is left out', () => {
    const { facts, figures, commitments, logo } = read({})
    expect(facts).toEqual([{ label: 'Type', value: 'Festival' }])
    expect([figures, commitments, logo]).toEqual([[], [], null])
  })

  test('its figures are one chart an indicator, the years in order, with counts beside rates', () => {
    const [chart] = read(whole).figures
    expect(chart?.bars.map(({ label, text }) => [label, text.replaceAll('\u00a0', ' ')])).toEqual([['2021', '10 % (3 sur 30)'], ['2022', '28 % (7 sur 25)']])
    expect(chart?.rows[0]).toEqual(['2021', '3', '30', '10\u00a0%', 'Non précisée'])
    expect(chart?.summary).toContain('2022')
  })

  test('a source that all figures share is said once, in place of a column', () => {
    const figure = (year: number) => ({ year, indicator: 'exhibited', women: 7, total: 25, source: 'Rapport annuel' })
    const [chart] = read({ parityFigures: [figure(2022), figure(2021)] }).figures
    expect([chart?.source, chart?.columns.includes('Source'), chart?.rows[0]?.length]).toEqual(['Rapport annuel', false, 4])
  })

  test('what it offers now is apart from what is over', () => {
    const page = read({}, upsert('opportunity', 'o-1', rawOpportunity), upsert('opportunity', 'o-2', { ...rawOpportunity, slug: 'fini', title: 'Fini', windows: [{ closesAt: '2025-01-01T10:00:00Z', timezone: 'Europe/Paris' }] }))
    expect([page.current.map(({ slug }) => slug), page.past.map(({ slug }) => slug)]).toEqual([['prix-exemple'], ['fini']])
  })
})
