import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { keptInWords, treatments } from '@elles/domain/privacy'
import { describe, expect, test } from 'vitest'
import { openLicence } from '../../../shared/licence.ts'
import { editorialPage } from '../../../server/presenters/editorial-page.ts'
import { siteFrame } from '../../../server/presenters/site.ts'
import { siteMap } from '../../../server/presenters/site-map.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, upsert } from '../../fixtures/documents.ts'

/** The texts that any installation begins with. */
const folder = join(import.meta.dirname, '../../../../cms/src/service-pages/texts')
const texts = new Map(readdirSync(folder).map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as { title: string; introduction: string; content: string[] }]))
const textOf = (slug: string): string => Object.values(texts.get(slug) ?? expect.fail(`no text ${slug}`)).flat().join('\n')
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const page = (slug: string) => upsert('page', `p-${slug}`, { title: slug, slug, content: [paragraph('Un texte.')], publishedAt: '2026-11-01T10:00:00.000Z' })

/** The page as its reader has it, once the ministry has filled it: its text, and what the code adds. */
function readOf(slug: string): string {
  const entry = findBySlug(editionOf(page(slug)), 'page', slug) ?? expect.fail(`no page ${slug}`)
  return `${textOf(slug).replaceAll(/\[À compléter[^\]]*adresse électronique\]/g, 'protection@exemple.fr')}\n${JSON.stringify(editorialPage(entry).treatments)}`
}

describe('what DashLord looks for', () => {
  /** The words of its check « declaration-rgpd »: one of each line, whatever the case. */
  test.each([
    ['mentions-legales', [['directeur', 'directrice'], ['publication'], ['hébergeur', 'hébergement'], ['éditeur', 'édité par']]],
    ['donnees-personnelles', [['@'], ['finalité'], ['durée de conservation'], ['sous-traitants', 'sous traitants']]],
  ])('is on %s', (slug, wanted) => {
    const text = readOf(slug).toLowerCase()
    expect(wanted.filter((words) => !words.some((word) => text.includes(word)))).toEqual([])
  })

  test('is the name by which the footer leads to each page', () => {
    expect(['mentions-legales', 'donnees-personnelles'].map((slug) => texts.get(slug)?.title)).toEqual(['Mentions légales', 'Données personnelles'])
  })
})

describe('the legal notice', () => {
  test('gives the licence that the footer gives, and speaks of no demonstration', () => {
    expect(textOf('mentions-legales')).toContain(`[${openLicence.label}](${openLicence.href})`)
    for (const slug of texts.keys()) expect(textOf(slug), slug).not.toMatch(/démonstration|fictive/)
  })
})

describe('the page on personal data', () => {
  test('shows each treatment with why, on what base and how long, and every duration that the job keeps', () => {
    const entry = findBySlug(editionOf(page('donnees-personnelles')), 'page', 'donnees-personnelles') ?? expect.fail('no page')
    const { treatments: table, contents } = editorialPage(entry)
    expect(table?.treatments.map(({ title }) => title)).toEqual(treatments.map(({ title }) => title))
    for (const { facts } of table?.treatments ?? []) expect(facts.map(({ label }) => label)).toEqual(['Données', 'Finalité', 'Base légale', 'Durée de conservation', 'Sous-traitants', 'Si vous le demandez'])
    expect(contents.at(-1)).toMatchObject({ id: table?.id, text: table?.title })
    for (const { keeps, retention } of treatments) for (const kept of keeps) expect(retention.join(' ')).toContain(keptInWords(kept))
  })

  test('promises nothing that is not there, and leaves every duration to the table', () => {
    const text = textOf('donnees-personnelles')
    expect(text).not.toMatch(/alerte|lettre d’information|\d+\s(jours|mois|ans)|(six|douze)\smois/i)
  })

  test('is alone in having that table', () => {
    const entry = findBySlug(editionOf(page('budget')), 'page', 'budget') ?? expect.fail('no page')
    expect(editorialPage(entry).treatments).toBeNull()
  })
})

describe('a page that editors have not published', () => {
  test('is named by no frame and by no site map', () => {
    const [before, after] = [editionOf(), editionOf(page('a-propos'))]
    expect([siteFrame(before).editorial, siteFrame(after).editorial]).toEqual([[], ['/a-propos']])
    const head = (edition: typeof before) => siteMap(edition).find(({ label }) => label === 'À propos')?.href
    expect([head(before), head(after)]).toEqual([null, '/a-propos'])
  })
})
