import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afterRestart, startSiteAlone, type SiteAlone } from './support/site-alone.ts'
import { until } from './support/wait.ts'

const words = (text: string) => ({ type: 'text', text })
/** Lists in one another with a link at each level: near the depth at which drawing them by recursion exhausts the stack, half of them fail in the middle of a component. */
function lists(levels: number): object {
  let list: object = { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [words('fond')] }] }
  const link = { type: 'list-item', children: [{ type: 'link', url: 'https://exemple.fr/', children: [words('lien')] }] }
  for (let level = 1; level < levels; level += 1) list = { type: 'list', format: 'unordered', children: [link, list] }
  return list
}
const page = (slug: string, content: unknown): readonly [string, object] => [slug, { title: `Page ${slug}`, slug, introduction: null, content, updatedOn: null }]
const SHALLOWEST = 350
const DEEP = Array.from({ length: 300 }, (_, index) => SHALLOWEST + index)

/** Pages of several kinds, and their titles. */
const others = [['/', null], ['/plan-du-site', 'Plan du site'], ['/opportunites', 'Opportunités'], ['/recherche?q=a', null], ['/simple', 'Page simple'], ['/mon-profil', 'Mon profil']] as const

describe('a document that cannot be drawn', () => {
  let site: SiteAlone
  const read = async (path: string): Promise<{ status: number; title: string | null }> => {
    const answer = await fetch(site.siteUrl + path, { headers: { accept: 'text/html' } })
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? []
    return { status: answer.status, title: /<h1[^>]*>([^<]*)/.exec(main)?.[1] ?? null }
  }
  const readOthers = async (): Promise<void> => {
    for (const [path, title] of others) {
      const shown = await read(path)
      expect(shown, path).toMatchObject({ status: 200, title: title ?? expect.stringMatching(/\S/) })
    }
  }

  beforeAll(async () => {
    // Taken for what the site stored itself: nothing checks it again, as if a bound had a hole.
    const pages = [page('simple', [{ type: 'paragraph', children: [words('Bonjour')] }]), page('faulty', [{ type: 'unknown' }]), page('missing', null), ...DEEP.map((levels) => page(`profonde-${levels}`, [lists(levels)]))]
    const none = { 'opportunity': [], 'resource': [], 'partner-structure': [], 'testimonial': [], 'theme': [], 'redirect': [], 'home': [], 'settings': [] }
    site = await startSiteAlone({ ...none, page: pages }, { ...afterRestart, PAGE_CACHE_MB: '0' })
  })
  afterAll(() => site?.stop())

  it('leaves every other page as it was, however deep it is', async () => {
    await readOthers()
    for (const levels of DEEP) expect(await read(`/profonde-${levels}`), String(levels)).toEqual({ status: 200, title: `Page profonde-${levels}` })
    await readOthers()
    expect((await fetch(`${site.siteUrl}/healthz/ready`)).status).toBe(200)
  })

  it('fails alone', async () => {
    for (let time = 0; time < 4; time += 1) for (const path of ['/faulty', '/missing']) expect((await read(path)).status, path).toBe(500)
    await readOthers()
    expect((await fetch(`${site.siteUrl}/healthz/ready`)).status).toBe(200)
  })
})

describe('a process that draws no page any more', () => {
  it('is not ready, says so in its log, and leaves for another to take its place', async () => {
    const breaker = pathToFileURL(join(import.meta.dirname, 'support', 'break-on-signal.mjs')).href
    const site = await startSiteAlone({ page: [page('simple', [])] }, { NODE_OPTIONS: `--import ${breaker}` })
    const ask = () => fetch(`${site.siteUrl}/healthz/ready`).then(async (answer) => `${answer.status} ${await answer.text()}`, () => 'gone')
    try {
      expect(await ask()).toContain('200')
      process.kill(site.pid, 'SIGUSR2')
      await until('the site says that it is not ready', 10_000, async () => (await ask()).includes('503 {"status":"pages are not drawn"}') || await ask() === 'gone')
      await until('the process is gone', 30_000, async () => await ask() === 'gone')
    } finally {
      await site.stop()
    }
  })
})
