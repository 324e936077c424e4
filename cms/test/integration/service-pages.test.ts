import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isAsDelivered, prepareServicePages } from '../../src/service-pages/index.ts'
import { servicePages, TO_COMPLETE } from '../../src/service-pages/texts.ts'
import { startFirstCms, type TestCms } from './support/cms.ts'
import { startSecondCms } from './support/second-cms.ts'

/** Another instance starts within it, on a machine that does much else. */
const STARTS_WITHIN_MS = 180_000
const PAGE = 'api::page.page'
const now = new Date('2027-03-03T23:30:00Z')

describe('the service’s pages', () => {
  let cms: TestCms
  beforeAll(async () => { cms = await startFirstCms() })
  afterAll(() => cms.stop())

  const drafts = () => cms.strapi.documents(PAGE).findMany({ status: 'draft', sort: 'slug:asc' })
  const slugs = async (): Promise<string[]> => (await drafts()).map(({ slug }) => String(slug))
  const idOf = async (slug: string): Promise<string> => (await drafts()).find((page) => page.slug === slug)?.documentId ?? expect.fail(`no page ${slug}`)
  const wanted = servicePages.map(({ slug }) => slug)
  /** As a database on which no CMS has started. */
  const forget = async (): Promise<void> => {
    for (const { documentId } of await drafts()) await cms.strapi.documents(PAGE).delete({ documentId })
    await cms.strapi.db.query('strapi::core-store').deleteMany({ where: { key: { $contains: 'service-pages' } } })
  }

  it('are there from the first start, as drafts that readers do not get, each saying what the ministry fills', async () => {
    expect(await slugs()).toEqual(wanted)
    expect(await cms.strapi.documents(PAGE).count({ status: 'published' })).toBe(0)
    expect((await cms.request('/api/published?since=0', { token: cms.readToken })).json).toMatchObject({ upserts: [] })
    const left = JSON.stringify(await drafts()).split(`[${TO_COMPLETE}\u00a0: `).length - 1
    expect(left).toBe(JSON.stringify(servicePages).split(TO_COMPLETE).length - 1)
    expect(left).toBeGreaterThan(20)
  })

  it('can be published as they are: nothing in them is refused', async () => {
    for (const { documentId } of await drafts()) await cms.strapi.documents(PAGE).publish({ documentId })
    const { upserts } = (await cms.request('/api/published?since=0', { token: cms.readToken })).json
    expect(upserts).toHaveLength(wanted.length)
  })

  describe('on a database that has none', () => {
    beforeEach(forget)

    it('are dated of the day in Paris on which they are laid down', async () => {
      await prepareServicePages(cms.strapi, now)
      expect((await drafts()).map(({ updatedOn }) => updatedOn)).toEqual(wanted.map(() => '2027-03-04'))
    })

    it('are never rewritten, and one that an editor deleted does not come back', async () => {
      await prepareServicePages(cms.strapi, now)
      await cms.strapi.documents(PAGE).update({ documentId: await idOf('budget'), data: { title: 'Notre budget' } })
      await cms.strapi.documents(PAGE).delete({ documentId: await idOf('contact') })
      const before = await drafts()
      await prepareServicePages(cms.strapi, new Date('2027-06-01T10:00:00Z'))
      expect(await drafts()).toEqual(before)
      expect(before.map(({ title }) => title)).toContain('Notre budget')
    })

    it('leave a page of the same address to whoever wrote it, and add one that a later version brings', async () => {
      await cms.save(PAGE, { title: 'Qui nous sommes', slug: 'a-propos' })
      await prepareServicePages(cms.strapi, now)
      expect(await slugs()).toEqual(wanted)
      expect((await drafts())[0]?.title).toBe('Qui nous sommes')
      await cms.strapi.documents(PAGE).delete({ documentId: await idOf('budget') })
      await cms.strapi.store({ type: 'core', name: 'service-pages', key: 'laid-down' }).set({ value: wanted.filter((slug) => slug !== 'budget') })
      await prepareServicePages(cms.strapi, now)
      expect(await slugs()).toEqual(wanted)
    })

    it('are laid down once when two instances start at once', async () => {
      const [second] = await Promise.all([startSecondCms(), prepareServicePages(cms.strapi, now), prepareServicePages(cms.strapi, now)])
      await second.stop()
      expect(await slugs()).toEqual(wanted)
    }, STARTS_WITHIN_MS)

    it('are told from what an editor has written in them', async () => {
      await prepareServicePages(cms.strapi, now)
      const page = servicePages[0] ?? expect.fail('no page')
      const documentId = await idOf(page.slug)
      expect(await isAsDelivered(cms.strapi, documentId, page)).toBe(true)
      await cms.strapi.documents(PAGE).update({ documentId, data: { introduction: 'Autrement' } })
      expect(await isAsDelivered(cms.strapi, documentId, page)).toBe(false)
    })
  })
})
