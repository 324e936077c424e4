import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { signInToApi } from './support/editor-api.ts'
import { startReaders } from './support/keep-alive.ts'
import { templates } from './support/pages.ts'
import { useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

/** The promise to readers: in step with the CMS again within this time after its return. */
const RECOVERY_MS = 60_000
/** The promise to editors: what they publish is on the site within this time. */
const VISIBLE_MS = 2_000
/** The CMS is given up after 10 s; a page that waited for it would take as long. */
const SHORT_MS = 5_000
const READERS = 16

describe('the site and its CMS', () => {
  const stack = useStack()

  const statuses = async () => Promise.all(templates.map(async ({ path }) => (await read(stack().siteUrl + path)).status))
  const expected = templates.map(({ status }) => status)
  const page = (path: string) => read(stack().siteUrl + path)
  const siteLog = (): string => readFileSync(join(stack().dataDir, 'logs/site.log'), 'utf8')

  it.each([['Nuxt’s own address of failures', '/__nuxt_error?statusCode=500&message=Server', {}], ['a header that is Nuxt’s own', '/nulle-part', { 'x-nuxt-error': 'true' }]])('answer %s with the page of what does not exist', async (_what, path, headers) => {
    const response = await fetch(stack().siteUrl + path, { headers: { accept: 'text/html', ...headers } })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<h1>Page non trouvée</h1>')
  })

  it.each(['/proposer-une-opportunite', '/avis', '/api/submissions'])('write one line of what is sent to %s and given up', async (path) => {
    const before = siteLog().split('\n').length
    const { hostname, port, origin } = new URL(stack().siteUrl)
    const type = path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded'
    const socket = connect(Number(port), hostname, () => socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\norigin: ${origin}\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\na=`, () => socket.destroy()))
    await until('the log says so', RECOVERY_MS, async () => siteLog().includes(`given up before its end: POST ${path}`))
    // Whatever else it says of it is written before the next answer.
    await page('/nulle-part')
    expect(siteLog().split('\n').length - before).toBe(1)
  })

  it('let readers read while every picture for sharing is drawn at once', async () => {
    const paths = [...(await page('/sitemap.xml')).text.matchAll(/<loc>[^<]*?(\/opportunites\/[^<]+)<\/loc>/g)].map(([, path = '']) => path)
    const pictures = await Promise.all(paths.map(async (path) => /<meta property="og:image" content="([^"]*)"/.exec((await page(path)).text)?.[1] ?? ''))
    let isDrawing = true
    const started = performance.now()
    const drawn = Promise.all(pictures.map(async (url) => (await fetch(url)).status)).finally(() => { isDrawing = false })
    const waits: number[] = []
    while (isDrawing) {
      const began = performance.now()
      expect((await page('/opportunites')).status).toBe(200)
      waits.push(performance.now() - began)
    }
    const statuses = await drawn
    const took = performance.now() - started
    console.log(`${pictures.length} pictures at once: ${statuses.filter((status) => status === 200).length} drawn, ${statuses.filter((status) => status === 503).length} put off; ${waits.length} pages meanwhile, the slowest ${Math.round(Math.max(...waits))} ms`)
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(waits.length).toBeGreaterThan(pictures.length)
    // Drawn between two answers, they would hold a reader for a fifth of the time; and none would be put off.
    expect(Math.max(...waits)).toBeLessThan(took / 8)
    expect(statuses).toContain(503)
  })

  it('show a renamed structure on every page that names it', async () => {
    const editor = await signInToApi(stack())
    const pages = ['/structures/visa-pour-l-image', '/opportunites/prix-francoise-demulder', '/opportunites?q=demulder']
    await editor.publish('partner-structure', await editor.documentIdOf('partner-structure', 'visa-pour-l-image'), { name: 'Visa renommée' })
    const took = await until('every page says the new name', VISIBLE_MS, async () => (await Promise.all(pages.map(page))).every(({ text }) => text.includes('Visa renommée')))
    console.log(`renamed structure: right everywhere after ${Math.round(took)} ms`)
  })

  it('survive a document that breaks the contract: its last good version stays, and the log says why', async () => {
    const database = new DatabaseSync(join(stack().dataDir, 'cms.db'))
    database.exec(`update opportunities set kind = 'lottery', title = 'Cassée' where slug = 'prix-francoise-demulder' and published_at is not null`)
    database.exec('update feed_states set sequence = sequence + 1')
    database.exec(`update changes set sequence = (select sequence from feed_states) where subject_id = (select document_id from opportunities where slug = 'prix-francoise-demulder' limit 1)`)
    database.close()
    await until('the refusal is in the log', RECOVERY_MS, async () => /opportunity.*kind/i.test(siteLog()))
    expect((await page('/opportunites/prix-francoise-demulder')).text).toContain('Prix Françoise Demulder')
    expect(await statuses()).toEqual(expected)
    await stack().restartSite()
    expect((await page('/opportunites/prix-francoise-demulder')).text).toContain('Prix Françoise Demulder')
  })

  it('start without that document when there is no last good version', async () => {
    await stack().stopSite()
    rmSync(join(stack().dataDir, 'site/edition.json'))
    await stack().startSite()
    expect((await page('/opportunites/prix-francoise-demulder')).status).toBe(404)
    expect((await page('/opportunites/prix-camille-lepage')).status).toBe(200)
  })

  it('keep every page when the CMS is killed, after a restart of the site too, and are in step soon after it is back', async () => {
    const pages = templates.filter(({ path }) => !path.includes('demulder'))
    const answers = async () => Promise.all(pages.map(async ({ path }) => (await page(path)).status))
    const wanted = pages.map(({ status }) => status)
    await stack().killCms()
    expect(await answers()).toEqual(wanted)
    await stack().restartSite()
    expect(await answers()).toEqual(wanted)
    expect((await page('/structures/visa-pour-l-image')).text).toContain('Visa renommée')
    await stack().startCms()
    const editor = await signInToApi(stack())
    await editor.publish('partner-structure', await editor.documentIdOf('partner-structure', 'visa-pour-l-image'), { name: 'Visa de retour' })
    const took = await until('the site follows the CMS again', RECOVERY_MS, async () => (await page('/structures/visa-pour-l-image')).text.includes('Visa de retour'))
    console.log(`CMS back: in step after ${Math.round(took)} ms`)
  })

  it('draw every page without waiting for a CMS that hangs', async () => {
    stack().hangCms()
    try {
      // Nothing of the CMS is known to a site that has just started, and no page is kept.
      await stack().restartSite()
      for (const { path, status } of templates.filter(({ path: one }) => !one.includes('demulder'))) {
        const began = performance.now()
        expect((await page(path)).status, path).toBe(status)
        expect(performance.now() - began, path).toBeLessThan(SHORT_MS)
      }
    } finally {
      stack().resumeCms()
    }
  })

  it.each([
    ['site', '/opportunites', '/healthz/ready'],
    ['CMS', '/admin/init', '/healthz/ready'],
  ] as const)('the %s loses no request of its readers when it is asked to end, and is no longer ready first', async (server, path, probe) => {
    const [url, stop, start] = server === 'site' ? [stack().siteUrl, stack().stopSite, stack().startSite] : [stack().cmsUrl, stack().stopCms, stack().startCms]
    const readers = startReaders(url + path, READERS)
    await until('all of them read', RECOVERY_MS, async () => readers.answered > 10 * READERS)
    const before = readers.answered
    const stopped = stop()
    let told: number | string = 200
    await until('it is no longer ready', RECOVERY_MS, async () => (told = await fetch(url + probe).then(({ status }) => status, () => 'gone')) !== 200)
    expect(told).toBe(503)
    await Promise.all([stopped, readers.allGone])
    console.log(`${server} asked to end: ${readers.answered - before} more answers to ${READERS} readers, ${readers.lost.length} lost`)
    expect(readers.lost).toEqual([])
    expect(readers.answered).toBeGreaterThan(before)
    await start()
  })
})
