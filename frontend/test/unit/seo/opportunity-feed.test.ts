import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { parseQuery, queryString } from '../../../server/search/query.ts'
import { opportunityAtom, opportunityJsonFeed } from '../../../server/seo/opportunity-feed.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const SITE = 'https://exemple.fr'
const HOSTILE = 'Prix « A » & <b>B</b> ]]> \u0001'
const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure),
  upsert('opportunity', 'o1', { ...rawOpportunity, firstPublishedAt: '2026-11-02T10:00:00.000Z' }),
  upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'deux', title: HOSTILE, kind: 'residency', firstPublishedAt: '2026-11-10T10:00:00.000Z', publishedAt: '2026-11-21T10:00:00.000Z' }),
  upsert('opportunity', 'o3', { ...rawOpportunity, slug: 'trois', title: 'Fermée', windows: [{ closesAt: '2026-01-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true }] }),
)
const scopeOf = (raw: Readonly<Record<string, unknown>> = {}) => {
  const { query } = parseQuery(raw)
  return { edition, siteUrl: SITE, now: NOW, query, parameters: queryString(query) }
}

interface Feed {
  readonly feed: {
    readonly id: string
    readonly title: string
    readonly updated: string
    readonly link: readonly Readonly<Record<string, string>>[]
    readonly entry: readonly { readonly id: string; readonly title: string; readonly updated: string; readonly published: string; readonly content: { readonly '#text': string } }[]
  }
}

describe('the feeds of a question', () => {
  const atomOf = (raw: Readonly<Record<string, unknown>> = {}): Feed['feed'] => {
    const text = opportunityAtom(scopeOf(raw))
    expect(XMLValidator.validate(text)).toBe(true)
    return (new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' || name === 'link' }).parse(text) as Feed).feed
  }

  test('Atom: the newest first, named by what does not change, well formed whatever editors write', () => {
    const feed = atomOf()
    expect(feed.entry.map(({ id, published, updated }) => [id, published, updated])).toEqual([
      ['tag:exemple.fr,2026:opportunite/o2', '2026-11-10T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
      ['tag:exemple.fr,2026:opportunite/o1', '2026-11-02T10:00:00.000Z', '2026-11-02T10:00:00.000Z'],
    ])
    expect(feed.updated).toBe('2026-11-21T10:00:00.000Z')
    expect(feed.entry[0]?.title).toBe('Prix « A » & <b>B</b> ]]>')
    expect(feed.entry[1]?.content['#text']).toContain('<li>Jusqu’au samedi 12 décembre 2026 à 18\u00a0h</li>')
  })

  test('Atom: a question has its own feed, which says what it is about and where it is', () => {
    const feed = atomOf({ type: 'residence', residence: 'bretagne' })
    expect([feed.id, feed.title]).toEqual(['tag:exemple.fr,2026:opportunites?residence=bretagne&type=residence', 'Opportunités\u00a0: Bretagne, Résidence — Elles font la culture'])
    expect(feed.link.map((link) => link['@_href'])).toContain(`${SITE}/opportunites/flux.xml?residence=bretagne&type=residence`)
    expect(feed.entry).toHaveLength(1)
  })

  test('JSON Feed 1.1: the same entries, with what its version asks for', () => {
    const feed = JSON.parse(opportunityJsonFeed(scopeOf({ q: 'prix' }))) as { version: string; title: string; feed_url: string; items: { id: string; url: string; content_html: string; title: string }[] }
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: `${SITE}/opportunites?q=prix`, feed_url: `${SITE}/opportunites/flux.json?q=prix`, language: 'fr' })
    expect(feed.items.map(({ id, url }) => [id, url])).toEqual([['tag:exemple.fr,2026:opportunite/o2', `${SITE}/opportunites/deux`], ['tag:exemple.fr,2026:opportunite/o1', `${SITE}/opportunites/prix-exemple`]])
    expect(feed.items[0]?.title).toBe(HOSTILE)
  })
})
