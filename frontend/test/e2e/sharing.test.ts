import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, structuredDataOf } from '../support/structured-data.ts'
import { templates } from './support/pages.ts'
import { useStack } from './support/use-stack.ts'
import { read } from './support/wait.ts'

/** Addresses asked at a time. */
const AT_ONCE = 8

interface Sitemap {
  readonly urlset: { readonly url: readonly { readonly loc: string; readonly lastmod?: string }[] }
}

/** Runs one after another a few at a time, in order. */
async function each<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

const attribute = (html: string, pattern: RegExp): string => (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const canonicalOf = (html: string): string => attribute(html, /<link rel="canonical" href="([^"]*)"/)
const propertyOf = (html: string, name: string): string => attribute(html, new RegExp(`<meta property="${name}" content="([^"]*)"`))

describe('the site, found and shared', () => {
  const stack = useStack()
  const urls: { loc: string; lastmod?: string }[] = []

  beforeAll(async () => {
    const { text, status, headers } = await read(`${stack().siteUrl}/sitemap.xml`)
    expect([status, headers.get('content-type'), XMLValidator.validate(text)]).toEqual([200, 'application/xml; charset=utf-8', true])
    const { urlset } = new XMLParser({ isArray: (name) => name === 'url' }).parse(text) as Sitemap
    urls.push(...urlset.url)
  })

  const ask = (path: string, init: RequestInit = {}) => fetch(stack().siteUrl + path, { redirect: 'manual', ...init, headers: { connection: 'close', ...init.headers } })

  it('no link of any template leads nowhere', async () => {
    const links = new Map<string, string>()
    await each(templates, async ({ path, name }) => {
      const { text } = await read(stack().siteUrl + path)
      for (const [, href = ''] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) links.set(href.replaceAll('&amp;', '&'), name)
    })
    const broken: string[] = []
    await each([...links], async ([href, from]) => {
      const response = await ask(href)
      await response.body?.cancel()
      if (response.status >= 400) broken.push(`${href} (${from}): ${response.status}`)
    })
    expect(links.size).toBeGreaterThan(150)
    expect(broken).toEqual([])
  })

  it('every address of the site map answers, is its own canonical address, may be indexed, and describes itself without a fault', async () => {
    expect(urls.length).toBeGreaterThan(200)
    const faults: string[] = []
    await each(urls, async ({ loc }) => {
      const { status, text } = await read(loc)
      if (status !== 200) return void faults.push(`${loc}: ${status}`)
      if (canonicalOf(text) !== loc) faults.push(`${loc}: canonical ${canonicalOf(text)}`)
      if (text.includes('name="robots"')) faults.push(`${loc}: has a robots meta`)
      const data = structuredDataOf(text)
      if (data.length === 0) faults.push(`${loc}: no structured data`)
      faults.push(...data.flatMap((node) => faultsOf(node)).map((fault) => `${loc}: ${fault}`))
    })
    expect(faults).toEqual([])
  })

  it.each(templates)('$name: has one description of at most 160 characters, one canonical address, a picture, and structured data that reads', async ({ path, status }) => {
    const { text } = await read(stack().siteUrl + path)
    if (status === 404) return void expect([canonicalOf(text), text.includes('noindex')]).toEqual(['', true])
    expect(text.match(/<meta name="description"/g)).toHaveLength(1)
    expect(attribute(text, /<meta name="description" content="([^"]*)"/).length).toBeLessThanOrEqual(170)
    expect(text.match(/rel="canonical"/g)).toHaveLength(1)
    expect(canonicalOf(text)).toBe(propertyOf(text, 'og:url'))
    expect(propertyOf(text, 'og:image')).toMatch(new RegExp(`^${stack().siteUrl}/partage/[a-z]+/[^/]+\\.png$`))
    expect(structuredDataOf(text).flatMap((node) => faultsOf(node))).toEqual([])
  })

  it('typed questions and crossings of filters are followed, not indexed', async () => {
    const robots = async (path: string) => attribute((await read(stack().siteUrl + path)).text, /<meta name="robots" content="([^"]*)"/)
    expect(await robots('/opportunites?type=residence')).toBe('')
    expect(await robots('/opportunites?residence=bretagne&statut=ouvertes')).toBe('noindex, follow')
    expect(await robots('/recherche?q=arles')).toBe('noindex, follow')
  })

  it('each kind of page has a picture of its own, drawn, kept for ever under a name of its content', async () => {
    for (const path of ['/', '/opportunites/prix-francoise-demulder', '/ressources/droit-a-l-image', '/structures/visa-pour-l-image', '/temoignages/exemple-declic-compter-ses-heures']) {
      const address = new URL(propertyOf((await read(stack().siteUrl + path)).text, 'og:image')).pathname
      const response = await ask(address)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')], path).toEqual([200, 'image/png', 'public, max-age=31536000, immutable'])
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
      const former = await ask(address.replace(/[0-9a-f]{16}\.png$/, '0123456789abcdef.png'))
      expect([former.status, former.headers.get('location')]).toEqual([302, address])
    }
    expect((await ask('/partage/opportunites/nulle-part.0123456789abcdef.png')).status).toBe(404)
  })

  it('the feed of resources is announced, well formed, and sent again only when it has changed', async () => {
    const { text } = await read(`${stack().siteUrl}/ressources`)
    expect(text).toContain('<link rel="alternate" type="application/atom+xml" title="Nouvelles ressources" href="/ressources/flux.xml">')
    const first = await ask('/ressources/flux.xml')
    expect([first.status, first.headers.get('content-type'), XMLValidator.validate(await first.text())]).toEqual([200, 'application/atom+xml; charset=utf-8', true])
    const again = await ask('/ressources/flux.xml', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('/ressources/flux.xml', { headers: { 'if-modified-since': first.headers.get('last-modified') ?? '' } })).status).toBe(304)
  })

  it.each([
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/vnd.microsoft.icon'],
    ['/apple-touch-icon.png', 'image/png'],
    ['/android-chrome-512x512.png', 'image/png'],
  ])('%s is there as %s, kept for a while, and answers HEAD too', async (path, type) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, type, ''])
  })

  it.each([
    ['/aides', '/opportunites'],
    ['/aides/42?types=bourse', '/opportunites'],
    ['/conseils_articles/3/', '/ressources'],
    ['/conseils_videos/3', '/temoignages'],
    ['/index-parite', '/parite'],
    ['/index-parite/12', '/structures'],
    ['/entraide', '/structures'],
    ['/infographie', '/parite'],
    ['/a_propos', '/a-propos'],
    ['/politique_confidentialite', '/donnees-personnelles'],
    ['/mentions_legales', '/mentions-legales'],
    ['/opportunites/?q=arles', '/opportunites?q=arles'],
    ['//example.org/', '/example.org'],
  ])('the former address %s leads to %s, for GET and HEAD, and is not kept for long', async (from, to) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await ask(from, { method })
      expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([301, to, 'public, max-age=300'])
    }
    if (!to.includes('example.org')) expect((await read(stack().siteUrl + to)).status).toBe(200)
  })

  it.each([['GET', '/api/opportunities/nulle-part', 404], ['GET', '/api/nulle-part', 404], ['DELETE', '/api/suggestions', 405]])('a failure of the API is never kept: %s %s', async (method, path, status) => {
    const response = await ask(path, { method })
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([status, 'application/json', 'no-store'])
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  })

  it('pages are read: anything else sent to them is refused', async () => {
    const response = await ask('/opportunites', { method: 'POST', body: 'a=1' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
