import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryReport } from '../../bench/memory.ts'
import { rawOpportunity, rawStructure } from '../fixtures/documents.ts'
import { signInToApi } from './support/editor-api.ts'
import { startSiteAlone, type SiteAlone } from './support/site-alone.ts'
import { useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

/** The promise to editors: what they publish is on the site within this time. */
const VISIBLE_MS = 2_000
/** Readers who ask at the same time. */
const READERS = 16

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

function ask(agent: Agent, url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).once('end', () => {
        const { date: _date, ...rest } = response.headers
        resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(parts) })
      })
    }).once('error', reject).end()
  })
}

describe('a page that is asked again', () => {
  const stack = useStack()
  const agent = new Agent({ keepAlive: true })

  afterAll(async () => {
    agent.destroy()
  })

  const page = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => ask(agent, stack().siteUrl + path, headers, method)

  it.each(['/', '/opportunites', '/opportunites?statut=ouvertes', '/opportunites/prix-francoise-demulder', '/ressources/droit-a-l-image', '/accessibilite', '/recherche?q=prix'])('%s: the same answer to the letter, in every coding', async (path) => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const [first, second, viaLetter] = [await page(path, { 'accept-encoding': coding }), await page(path, { 'accept-encoding': coding }), await page(`${path}${path.includes('?') ? '&' : '?'}utm_source=lettre`, { 'accept-encoding': coding })]
      expect(first.status).toBe(200)
      expect(second).toEqual(first)
      expect(viaLetter).toEqual(first)
    }
    const plain = (await page(path)).body.toString()
    expect(brotliDecompressSync((await page(path, { 'accept-encoding': 'br' })).body).toString()).toBe(plain)
    expect(gunzipSync((await page(path, { 'accept-encoding': 'gzip' })).body).toString()).toBe(plain)
  })

  it('is not sent to who has it already, nor its body to HEAD', async () => {
    const { headers } = await page('/opportunites', { 'accept-encoding': 'br' })
    const known = await page('/opportunites', { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) })
    expect([known.status, known.body.length, known.headers['content-security-policy']]).toEqual([304, 0, headers['content-security-policy']])
    const head = await page('/opportunites', { 'accept-encoding': 'br' }, 'HEAD')
    expect([head.status, head.body.length, head.headers]).toEqual([200, 0, headers])
  })

  it('says at once what an editor has published, wherever it is said', async () => {
    const editor = await signInToApi(stack())
    const paths = ['/opportunites?q=demulder', '/opportunites/prix-francoise-demulder', '/recherche?q=demulder']
    const say = async (title: string) => (await Promise.all(paths.map((path) => read(stack().siteUrl + path)))).map(({ text }) => text.includes(title))
    expect(await say('Prix Françoise Demulder')).toEqual(paths.map(() => true))
    const documentId = await editor.documentIdOf('opportunity', 'prix-francoise-demulder')
    for (const title of ['Prix Demulder, première version', 'Prix Demulder, deuxième version']) {
      await editor.publish('opportunity', documentId, { title })
      await until(`every page says « ${title} »`, VISIBLE_MS, async () => (await say(title)).every(Boolean))
    }
  })
})

describe('ten thousand questions that nobody asked before', () => {
  let site: SiteAlone
  const report = memoryReport('cache')
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })

  beforeAll(async () => {
    site = await startSiteAlone({ 'partner-structure': [['org-1', rawStructure]], 'opportunity': [['o', rawOpportunity]] }, { ...report.variables, PAGE_CACHE_MB: '2' })
  })
  afterAll(async () => {
    agent.destroy()
    await site?.stop()
  })

  /** Words and pages that do not exist, which are rendered each time; foreign parameters, which most random addresses are made of. */
  const rendered = [(text: string) => `/recherche?q=${text}`, (text: string) => `/structures?q=${text}&page=2`, (text: string) => `/ressources/${text}`]
  const foreign = [(text: string) => `/?${text}=1`, (text: string) => `/opportunites/prix-exemple?ref=${text}`, (text: string) => `/opportunites?utm_source=${text}`]
  const addresses = [...rendered, ...foreign, ...foreign, ...foreign]

  async function askRandomly(count: number): Promise<void> {
    let left = count
    await Promise.all(Array.from({ length: READERS }, async () => {
      while (left > 0) {
        left -= 1
        const address = addresses[left % addresses.length] ?? String
        const { status } = await ask(agent, site.siteUrl + address(randomUUID()), { 'accept-encoding': 'br' })
        expect([200, 404]).toContain(status)
      }
    }))
  }

  it('leave the memory of the site as it was', async () => {
    // Enough for the code to be compiled, and for what is kept of pages to be near its two megabytes.
    await askRandomly(2000)
    const before = await report.read(site.pid)
    await askRandomly(10_000)
    const after = await report.read(site.pid)
    const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10
    console.log(`held by the site after 2,000 questions ${megabytes(before.held)} MB, after 10,000 more ${megabytes(after.held)} MB`)
    expect(megabytes(after.held - before.held)).toBeLessThan(4)
  })
})
