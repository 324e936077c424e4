import { describe, expect, test } from 'vitest'
import { PageCache, type CachedPage } from '../../../server/page-cache/page-cache.ts'
import { catalogueOf } from '../../../server/search/catalogue.ts'
import { editionOf, rawOpportunity, upsert } from '../../fixtures/documents.ts'

const edition = (closesAt: string, more: object = {}) => editionOf(upsert('opportunity', 'o', { ...rawOpportunity, windows: [{ closesAt, timezone: 'Europe/Paris', timeKnown: true, ...more }] }))
const page = (until: number, name = 'body'): CachedPage => ({ name, etag: 'W/"x"', headers: [], until })
const at = (instant: string): number => Date.parse(instant)

/** What the server does: a page rendered at an instant is kept until the next change. */
function keptAt(rendered: string, documents: ReturnType<typeof edition>): PageCache {
  const cache = new PageCache(10)
  cache.get('/', documents.documents, at(rendered))
  cache.put('/', documents.documents, page(catalogueOf(documents).nextChange(new Date(rendered))))
  return cache
}

describe('a page in the cache', () => {
  test.each([
    ['a deadline', edition('2026-12-12T17:00:00Z'), '2026-12-12T16:59:00Z', '2026-12-12T17:00:00.000Z'],
    ['a deadline whose hour nobody said: midnight of its zone', edition('2026-12-12T12:00:00Z', { timeKnown: false, timezone: 'America/Cayenne' }), '2026-12-13T02:00:00Z', '2026-12-13T02:59:59.999Z'],
    ['a midnight, when the days left change', edition('2026-12-12T17:00:00Z'), '2026-12-01T20:00:00Z', '2026-12-01T22:59:59.999Z'],
    ['the night when summer time begins', edition('2027-03-28T12:00:00Z', { timeKnown: false }), '2027-03-28T10:00:00Z', '2027-03-28T21:59:59.999Z'],
    ['the night when summer time ends', edition('2026-10-25T12:00:00Z', { timeKnown: false }), '2026-10-25T10:00:00Z', '2026-10-25T22:59:59.999Z'],
    ['an opening', edition('2026-12-12T17:00:00Z', { opensAt: '2026-12-01T08:00:00Z' }), '2026-12-01T07:00:00Z', '2026-12-01T07:59:59.999Z'],
  ])('is served until %s, and never after', (_name, documents, rendered, last) => {
    expect(keptAt(rendered, documents).get('/', documents.documents, at(last))).not.toBeNull()
    expect(keptAt(rendered, documents).get('/', documents.documents, at(last) + 1)).toBeNull()
  })

  test('is not served to the readers of another edition, even one rendered while it was being replaced', () => {
    const [before, after] = [edition('2026-12-12T17:00:00Z').documents, edition('2026-12-13T17:00:00Z').documents]
    const cache = new PageCache(10)
    cache.get('/', before, 0)
    cache.put('/', before, page(Infinity))
    expect(cache.get('/', after, 0)).toBeNull()
    cache.put('/', before, page(Infinity))
    expect([cache.get('/', after, 0), cache.size]).toEqual([null, 0])
  })

  test('leaves first when it was used longest ago: ten thousand addresses hold no more than the limit', () => {
    const { documents } = edition('2026-12-12T17:00:00Z')
    const cache = new PageCache(100)
    cache.get('/', documents, 0)
    for (let number = 0; number < 10_000; number += 1) {
      cache.put(`/recherche?q=${number}`, documents, page(Infinity))
      cache.put('/', documents, page(Infinity))
    }
    expect([cache.size, cache.get('/', documents, 0) !== null, cache.get('/recherche?q=1', documents, 0)]).toEqual([100, true, null])
  })
})
