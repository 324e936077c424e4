import { changeFeedPage } from '@elles/domain/contract'
import { parse } from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishStructure } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { startSecondCms } from './support/second-cms.ts'

/** The promise to editors is half a second on the page; a loaded machine gets more here, and far less than the wait that was asked for. */
const SOON_MS = 5000

describe('a question to the feed that waits', () => {
  let cms: TestCms
  beforeAll(async () => { cms = await startCms() })
  afterAll(() => cms.stop())

  const ask = async (since: number, wait: number | string, url = cms.url, signal?: AbortSignal) => {
    const began = performance.now()
    const response = await fetch(`${url}/api/published?since=${since}&wait=${wait}`, { headers: { authorization: `Bearer ${cms.readToken}` }, ...(signal ? { signal } : {}) })
    return { status: response.status, page: parse(changeFeedPage, await response.json()), took: performance.now() - began }
  }
  const cursorNow = async () => (await ask(0, 0)).page.cursor
  const slugs = ({ page }: Awaited<ReturnType<typeof ask>>) => page.upserts.map(({ document }) => document['slug'])

  it('is answered by the publication that comes meanwhile', async () => {
    const answer = ask(await cursorNow(), 30)
    await publishStructure(cms.strapi, { slug: 'attendue' })
    expect(slugs(await answer)).toEqual(['attendue'])
    expect((await answer).took).toBeLessThan(SOON_MS)
  })

  it('is answered at once when something has changed already, and with nothing after the time that it gave', async () => {
    const before = await cursorNow()
    await publishStructure(cms.strapi, { slug: 'deja-la' })
    expect(slugs(await ask(before, 30))).toEqual(['deja-la'])
    const cursor = await cursorNow()
    const nothing = await ask(cursor, 1)
    expect([nothing.page.cursor, nothing.page.upserts, nothing.took >= 950]).toEqual([cursor, [], true])
  })

  it('says at once that a number went back', async () => {
    const cursor = await cursorNow()
    const answer = await ask(cursor + 5, 30)
    expect([answer.page.cursor, answer.took < SOON_MS]).toEqual([cursor, true])
  })

  it('leaves nothing behind when who asked is gone', async () => {
    const left = new AbortController()
    const gone = ask(await cursorNow(), 30, cms.url, left.signal).catch((error: unknown) => error instanceof Error && error.name)
    left.abort()
    expect(await gone).toBe('AbortError')
  })

  it.each([['/api/published?wait=30', 401], ['/api/published?wait=31', 400], ['/api/published?wait=-1', 400], ['/api/published?wait=1e3', 400], ['/api/published?wait=1&wait=2', 400]])('%s gets %i without waiting', async (path, status) => {
    expect((await cms.request(path, status === 401 ? {} : { token: cms.readToken })).status).toBe(status)
  })

  describe('to another instance', () => {
    let other: Awaited<ReturnType<typeof startSecondCms>>
    beforeAll(async () => { other = await startSecondCms() })
    afterAll(() => other.stop())

    it('is answered by what this one publishes', async () => {
      const answer = ask(await cursorNow(), 30, other.url)
      await publishStructure(cms.strapi, { slug: 'ecrite-ailleurs' })
      expect(slugs(await answer)).toEqual(['ecrite-ailleurs'])
      expect((await answer).took).toBeLessThan(SOON_MS)
    })

    it('is answered when that one stops: no line is broken', async () => {
      const last = ask(await cursorNow(), 30, other.url)
      // Whatever was asked before it is waiting by the time that this one is answered.
      await ask(0, 0, other.url)
      await other.stop()
      expect((await last).status).toBe(200)
      expect((await last).took).toBeLessThan(SOON_MS)
    })
  })
})
