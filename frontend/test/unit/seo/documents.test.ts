import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { resourceFeed } from '../../../server/seo/atom.ts'
import { isFresh } from '../../../server/seo/conditional.ts'
import { editionDocument } from '../../../server/seo/document.ts'
import { lastModified } from '../../../server/seo/last-modified.ts'
import { robotsText } from '../../../server/seo/robots.ts'
import { securityText } from '../../../server/seo/security-text.ts'
import { renderSitemap, sitemapEntries } from '../../../server/seo/sitemap.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'

const SITE = 'https://exemple.fr'
const HOSTILE = 'L’« image » & <b>droit</b> ]]> \u0001 "x"'
const edition = editionOf(
  upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure), upsert('theme', 'theme-1', rawTheme),
  upsert('resource', 'r1', { ...rawResource, keyPoints: [{ text: 'Demander <avant>' }], authors: [{ name: 'Une autrice' }], revisedOn: '2026-11-20' }),
  upsert('resource', 'r2', { ...rawResource, slug: 'deux', title: HOSTILE }),
  upsert('page', 'p1', { title: 'Statistiques', slug: 'stats', content: [], publishedAt: '2026-11-03T10:00:00.000Z' }),
)

interface Sitemap {
  readonly urlset?: { readonly url: readonly { readonly loc: string; readonly lastmod?: string }[] }
  readonly sitemapindex?: { readonly sitemap: readonly { readonly loc: string }[] }
}
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['url', 'sitemap', 'entry', 'link', 'category'].includes(name), processEntities: true })
const sitemapOf = (part: number | null, limit?: number) => {
  const text = renderSitemap(sitemapEntries(edition, NOW), SITE, part, limit)
  if (text === null) return null
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text) as Sitemap
}

describe('the last change of a document', () => {
  test.each([
    [{ publishedAt: '2026-11-02T10:00:00Z', verifiedOn: '2026-11-01' }, '2026-11-02T10:00:00.000Z'],
    [{ publishedAt: '2026-11-02T10:00:00Z', updatedOn: '2026-11-20' }, '2026-11-20T00:00:00.000Z'],
    [{ publishedAt: '2026-11-02T10:00:00Z', revisedOn: '2027-01-01' }, '2026-11-02T10:00:00.000Z'],
  ])('is the latest of its dates that has come: %j', (document, expected) => {
    expect(lastModified(document, NOW)?.toISOString()).toBe(expected)
  })
})

describe('the site map for robots', () => {
  test('lists every published page once, with its last change', () => {
    const urls = sitemapOf(null)?.urlset?.url ?? []
    expect(urls.map(({ loc }) => loc)).toEqual(expect.arrayContaining([`${SITE}/`, `${SITE}/opportunites/prix-exemple`, `${SITE}/ressources/deux`, `${SITE}/structures/les-exemples`, `${SITE}/stats`]))
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(urls.length)
    expect(urls.find(({ loc }) => loc.endsWith('/ecrire-sa-note'))?.lastmod).toBe('2026-11-20T00:00:00.000Z')
    expect(urls.find(({ loc }) => loc.endsWith('/stats'))?.lastmod).toBe('2026-11-03T10:00:00.000Z')
  })

  test('past its limit becomes an index of parts that hold every address between them', () => {
    const whole = sitemapOf(null)?.urlset?.url.length ?? 0
    const parts = sitemapOf(null, 5)?.sitemapindex?.sitemap ?? []
    expect(parts.map(({ loc }) => loc)).toEqual(Array.from({ length: Math.ceil(whole / 5) }, (_, index) => `${SITE}/sitemap.xml?partie=${index + 1}`))
    expect(parts.flatMap((_, index) => sitemapOf(index + 1, 5)?.urlset?.url ?? [])).toHaveLength(whole)
    expect(sitemapOf(parts.length + 1, 5)).toBeNull()
  })
})

describe('the feed of resources', () => {
  const text = resourceFeed(edition, SITE, 'Elles font la culture', NOW)
  const { feed } = parser.parse(text) as { feed: Record<string, unknown> & { entry: (Record<string, unknown> & { content: { '#text': string } })[]; link: Record<string, string>[] } }

  test('is well formed whatever editors write', () => {
    expect(XMLValidator.validate(text)).toBe(true)
    expect(feed.entry.map((entry) => entry.title)).toContain('L’« image » & <b>droit</b> ]]>  "x"')
  })

  test('has what RFC 4287 asks for: id, title, updated, author, a link to itself', () => {
    expect(feed).toMatchObject({ id: 'tag:exemple.fr,2026:ressources', updated: '2026-11-20T00:00:00.000Z', author: { name: 'Ministère de la Culture' } })
    expect(feed.link).toContainEqual({ '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': `${SITE}/ressources/flux.xml` })
  })

  test('names entries by what does not change, the latest first', () => {
    expect(feed.entry.map((entry) => entry.id)).toEqual(['tag:exemple.fr,2026:ressource/r1', 'tag:exemple.fr,2026:ressource/r2'])
    const [first] = feed.entry
    expect(first).toMatchObject({ published: '2026-11-02T10:00:00.000Z', updated: '2026-11-20T00:00:00.000Z', summary: 'Une méthode simple.', author: { name: 'Une autrice' }, category: [{ '@_term': 'promotion-et-commercial' }] })
  })

  test('gives content as HTML in which words are words', () => {
    expect(feed.entry[0]?.content['#text']).toBe('<p>Une méthode simple.</p><p><strong>À retenir</strong></p><ul><li>Demander &lt;avant&gt;</li></ul>')
  })
})

describe('what a client holds', () => {
  const validators = { etag: '"a"', modified: new Date('2026-11-23T10:00:00.500Z') }
  test.each([
    [{ ifNoneMatch: '"a"' }, true],
    [{ ifNoneMatch: 'W/"a", "b"' }, true],
    [{ ifNoneMatch: '"b"', ifModifiedSince: 'Mon, 23 Nov 2026 10:00:00 GMT' }, false],
    [{ ifModifiedSince: 'Mon, 23 Nov 2026 10:00:00 GMT' }, true],
    [{ ifModifiedSince: 'Mon, 23 Nov 2026 09:59:59 GMT' }, false],
    [{ ifModifiedSince: 'hier' }, false],
    [{}, false],
  ])('%j is still right: %s', (conditions, expected) => {
    expect(isFresh(conditions, validators)).toBe(expected)
    expect(isFresh(conditions, { ...validators, etag: 'W/"a"' })).toBe(expected)
  })

  test('stays the same while documents do, and keeps its date when other documents change', () => {
    const later = new Date(NOW.getTime() + 60_000)
    const document = editionDocument((of) => String(of.documents.resource.size))
    const first = document(edition, '', NOW)
    expect(document(edition, '', later)).toBe(first)
    expect(document({ ...edition, documents: { ...edition.documents } }, '', later)).toBe(first)
    expect(document(editionOf(), '', later)).toMatchObject({ body: '0', modified: later })
  })
})

describe('text files for machines', () => {
  test('robots are told where the site map is, and what to leave alone', () => {
    expect(robotsText(SITE)).toBe('User-agent: *\nDisallow: /api/\nDisallow: /recherche?\nDisallow: /*?q=\nDisallow: /*&q=\n\nSitemap: https://exemple.fr/sitemap.xml\n')
  })

  test.each([['securite@exemple.fr', 'mailto:securite@exemple.fr'], ['https://exemple.fr/contact', 'https://exemple.fr/contact']])('security.txt has a contact, %s, and expires within a year at the same instant all day', (contact, expected) => {
    const text = securityText({ contact, siteUrl: SITE, policy: null }, NOW)
    expect(text).toContain(`Contact: ${expected}\n`)
    expect(text).toContain(`Canonical: ${SITE}/.well-known/security.txt\n`)
    expect(securityText({ contact, siteUrl: SITE, policy: null }, new Date('2026-11-23T23:59:00Z'))).toBe(text)
    const days = (Date.parse(/Expires: (.+)/.exec(text)?.[1] ?? '') - NOW.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(300)
    expect(days).toBeLessThan(365)
  })
})
