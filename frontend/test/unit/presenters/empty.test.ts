import { describe, expect, test } from 'vitest'
import { cataloguePage } from '../../../server/presenters/catalogue.ts'
import { homePage } from '../../../server/presenters/home.ts'
import { parityPage } from '../../../server/presenters/parity.ts'
import { resourceList } from '../../../server/presenters/resource-list.ts'
import { siteMap } from '../../../server/presenters/site-map.ts'
import { statsPage } from '../../../server/presenters/stats.ts'
import { structureList } from '../../../server/presenters/structure-list.ts'
import { testimonialList } from '../../../server/presenters/testimonial.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'

const nothing = editionOf()
const closed = { ...rawOpportunity, windows: [{ ...rawOpportunity.windows[0], closesAt: '2026-01-12T17:00:00Z' }] }
const one = (opportunity: Readonly<Record<string, unknown>>) => editionOf(
  upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'o-1', opportunity), upsert('theme', 'theme-1', rawTheme), upsert('theme', 'theme-2', { ...rawTheme, name: 'Autre', slug: 'autre' }), upsert('resource', 'r-1', rawResource),
)

describe('before anything is published', () => {
  test('the home page offers no list and no need', () => {
    expect(homePage(nothing, NOW)).toMatchObject({ open: null, needs: [], latest: [], closingSoon: [], figures: [], resources: [], testimonial: null })
  })

  test('each list knows that it is empty, which is not to find nothing', () => {
    const lists = (edition: typeof nothing, raw: Record<string, string>) => [cataloguePage(edition, parseQuery(raw), NOW), resourceList(edition, raw), structureList(edition, raw, NOW), testimonialList(edition, raw), parityPage(edition, raw)]
    expect(lists(nothing, { q: 'zzzz' }).map(({ isEmpty }) => isEmpty)).toEqual([true, true, true, true, true])
    expect(lists(one(rawOpportunity), { q: 'zzzz', format: 'article' }).slice(0, 3).map(({ isEmpty, total }) => [isEmpty, total])).toEqual([[false, 0], [false, 0], [false, 0]])
    expect([resourceList(nothing, {}), testimonialList(nothing, {})].flatMap((list) => [...('themes' in list ? list.themes : list.series), ...list.formats])).toEqual([])
  })

  test('statistics and the site map leave out what would be nothing', () => {
    expect(statsPage(nothing, null, NOW)).toMatchObject({ figures: [], content: [] })
    expect(siteMap(nothing).flatMap(({ groups }) => groups).filter(({ links }) => links.length === 0)).toEqual([])
  })
})

describe('with one of each', () => {
  test('the home page names what is there, and no need that nothing answers', () => {
    const { open, needs } = homePage(one(rawOpportunity), NOW)
    expect([open?.label, needs.map(({ count }) => count)]).toEqual(['Voir l’opportunité ouverte', [1]])
  })

  test('a catalogue where all is closed leads to the catalogue, not to a list of nothing', () => {
    expect(homePage(one(closed), NOW)).toMatchObject({ open: { label: 'Voir le catalogue', href: '/opportunites' }, needs: [] })
  })

  test('a list offers no choice where there is none, and no value that gives nothing', () => {
    const { themes, formats } = resourceList(one(rawOpportunity), {})
    expect([themes, formats]).toEqual([[], []])
    expect(resourceList(one(rawOpportunity), { theme: 'autre' }).themes.map(({ label }) => label)).toContain('Autre')
  })
})
