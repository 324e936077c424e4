import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskCounts } from '../../src/desk/counts.ts'
import type { FollowUp } from '../../src/desk/follow-up.ts'
import { alone, leaseOf } from '../../src/jobs/lease.ts'
import { checkDueLinks } from '../../src/links/check.ts'
import { CHECKED_LINK, gatherLinks } from '../../src/links/gather.ts'
import { visitorOf } from '../../src/links/visit.ts'
import { publishOpportunity, publishStructure } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const DAY_MS = 86_400_000

let cms: TestCms
let organiser: string
let slugs = 0

beforeAll(async () => {
  cms = await startCms()
  organiser = await publishStructure(cms.strapi)
})
afterAll(() => cms.stop())

const published = (overrides: object = {}): Promise<string> => publishOpportunity(cms.strapi, organiser, { title: `Bourse ${slugs += 1}`, slug: `bourse-${slugs}`, ...overrides })

describe('the turn of a job', () => {
  it('goes to one holder at a time, and to the next when it is over or left', async () => {
    const [one, other] = [leaseOf(cms.strapi, 'essai'), leaseOf(cms.strapi, 'essai')]
    const at = (seconds: number): Date => new Date(Date.UTC(2027, 0, 1, 0, 0, seconds))
    expect(await one.take(at(0), 10_000)).toBe(true)
    expect([await other.take(at(5), 10_000), await one.take(at(5), 10_000)]).toEqual([false, true])
    expect([await other.take(at(14), 10_000), await other.take(at(15), 10_000), await one.take(at(16), 10_000)]).toEqual([false, true, false])
    await other.release(at(17))
    expect(await one.take(at(17), 10_000)).toBe(true)
    expect(await leaseOf(cms.strapi, 'autre').take(at(17), 10_000)).toBe(true)
  })

  it('is had by one of many that ask at once, and left by work that fails', async () => {
    const takers = Array.from({ length: 20 }, () => leaseOf(cms.strapi, 'ensemble'))
    const taken = await Promise.all(takers.map((lease) => lease.take(new Date(), 60_000)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    const clock = (): Date => new Date()
    await expect(alone(leaseOf(cms.strapi, 'panne'), 60_000, clock, () => Promise.reject(new Error('panne')))).rejects.toThrow('panne')
    expect(await alone(leaseOf(cms.strapi, 'panne'), 60_000, clock, () => Promise.resolve())).toBe(true)
  })
})

describe('the links of what is published', () => {
  let site: Server
  const asked: string[] = []
  const start = new Date('2027-02-01T03:00:00Z')
  const linkOf = (path: string): Promise<Record<string, unknown> | null> => cms.strapi.db.query(CHECKED_LINK).findOne({ where: { url: `https://liens.exemple.fr/${path}` } })

  beforeAll(async () => {
    site = createServer((request, response) => {
      asked.push(String(request.url))
      response.writeHead(request.url === '/disparue' ? 404 : 200).end()
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => { site.once('listening', listening) })
    // Its link is on another host, which nobody answers for.
    await published()
  })
  afterAll(() => site.close())

  /** Every name leads to the local server: the address of the row stays what editors wrote. */
  const turn = async (now: Date): Promise<number> => {
    const address = site.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const local = visitorOf({ userAgent: 'essai', isAllowed: () => true, isPortAllowed: () => true, wait: () => Promise.resolve() })
    return checkDueLinks(cms.strapi, { visit: (url) => local.visit(`http://127.0.0.1:${port}${new URL(url).pathname}`) }, () => now)
  }

  it('are each known once, with the pages that show them; private ones and drafts stay out', async () => {
    const shared = { application: { applyUrl: 'https://liens.exemple.fr/disparue' }, sourceUrl: 'https://prive.exemple.fr/' }
    const first = await published({ ...shared, title: 'Prix un' })
    const second = await published({ ...shared, title: 'Prix deux', description: [{ type: 'paragraph', children: [{ type: 'link', url: 'https://liens.exemple.fr/vivante', children: [{ type: 'text', text: 'Lire' }] }] }] })
    await cms.save(OPPORTUNITY, { title: 'Brouillon', slug: 'brouillon-lien', application: { applyUrl: 'https://brouillon.exemple.fr/' } })
    await gatherLinks(cms.strapi, start)
    await gatherLinks(cms.strapi, start)
    const rows: { url: string }[] = await cms.strapi.db.query(CHECKED_LINK).findMany({ orderBy: { url: 'asc' } })
    expect(rows.map(({ url }) => url).filter((url) => url.includes('exemple.fr'))).toEqual(['https://liens.exemple.fr/disparue', 'https://liens.exemple.fr/vivante'])
    expect(await linkOf('disparue')).toMatchObject({ places: 'Prix un (Page pour candidater) · Prix deux (Page pour candidater)', usedBy: [{ documentId: first }, { documentId: second }], isDead: false, testedAt: null })
    expect(await linkOf('vivante')).toMatchObject({ places: 'Prix deux (Présentation)' })
  })

  it('are followed one a host in a turn, flagged at the second failure on another day, and nothing published is touched', async () => {
    const online = await cms.strapi.db.query(OPPORTUNITY).findMany({ orderBy: { id: 'asc' } })
    const feed = await cms.strapi.db.query('api::change.feed-state').findOne({})
    await turn(start)
    expect(asked.filter((path) => path === '/disparue')).toHaveLength(2)
    expect(asked).not.toContain('/vivante')
    await turn(start)
    expect(asked).toContain('/vivante')
    expect(await linkOf('disparue')).toMatchObject({ code: 404, problem: 'gone', failures: 1, isDead: false })
    expect(await turn(new Date(start.getTime() + DAY_MS - 1))).toBe(0)
    await turn(new Date(start.getTime() + DAY_MS))
    expect(await linkOf('disparue')).toMatchObject({ failures: 2, isDead: true, failingSince: start.toISOString(), testedAt: new Date(start.getTime() + DAY_MS).toISOString() })
    expect(await linkOf('vivante')).toMatchObject({ code: 200, problem: null, isDead: false })
    expect(await cms.strapi.db.query(OPPORTUNITY).findMany({ orderBy: { id: 'asc' } })).toEqual(online)
    expect(await cms.strapi.db.query('api::change.feed-state').findOne({})).toEqual(feed)
  })

  it('are at no fault when nobody answers, not even the one that did last; a site that is alone in its silence is', async () => {
    const later = new Date(start.getTime() + 30 * DAY_MS)
    expect(await linkOf('vivante')).toMatchObject({ testedAt: start.toISOString() })
    const answering = (living: string) => ({ visit: (url: string) => Promise.resolve(url.endsWith(living) ? { code: 200 } : { failure: 'unreachable' as const }) })
    expect(await checkDueLinks(cms.strapi, answering('nobody'), () => later)).toBe(0)
    expect(await linkOf('disparue')).toMatchObject({ failures: 2, testedAt: new Date(start.getTime() + DAY_MS).toISOString() })
    expect(await checkDueLinks(cms.strapi, answering('vivante'), () => later)).toBe(1)
    expect(await linkOf('vivante')).toMatchObject({ failures: 0, testedAt: later.toISOString() })
    expect(await checkDueLinks(cms.strapi, answering('vivante'), () => new Date(later.getTime() + DAY_MS))).toBe(2)
    expect(await linkOf('disparue')).toMatchObject({ failures: 3, problem: 'unreachable' })
  })

  it('are told on the home page and beside the entry, and forgotten when nobody shows them any more', async () => {
    const editor = await cms.signIn('editor')
    const desk = (path: string) => cms.request(`/admin/desk/${path}`, { token: editor })
    expect(((await desk('counts')).json as object as DeskCounts).counts['dead']).toBe(1)
    const usedBy = (await linkOf('disparue'))?.['usedBy'] as { documentId: string }[]
    const panel = (await desk(`opportunities/${usedBy[0]?.documentId}`)).json as object as FollowUp
    expect(panel.deadLinks).toEqual([{ url: 'https://liens.exemple.fr/disparue', where: 'Page pour candidater', problem: 'Le site ne répond pas' }])
    for (const { documentId } of usedBy) await cms.strapi.documents(OPPORTUNITY).unpublish({ documentId })
    await gatherLinks(cms.strapi, start)
    expect(await linkOf('disparue')).toBeNull()
  })
})
