import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aResource, aStructure, anOpportunity } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'

const actions = ['create', 'read', 'update', 'delete', 'publish'] as const
type Action = (typeof actions)[number]
type Rights = Readonly<Record<string, readonly Action[]>>

const all = actions
const noPublish = ['create', 'read', 'update', 'delete'] as const

/** What each role may do with a document that it created itself, written again from the issue: not read from the tables it checks. */
const own: Readonly<Record<string, Rights>> = {
  'strapi-super-admin': { opportunity: all, resource: all, 'partner-structure': all, testimonial: all, page: all, theme: noPublish, redirect: noPublish },
  editor: { opportunity: all, resource: all, 'partner-structure': all, testimonial: all, page: all, theme: noPublish, redirect: noPublish },
  producer: { opportunity: [], resource: noPublish, 'partner-structure': [], testimonial: noPublish, page: [], theme: [], redirect: [] },
}
/** The same for a document that somebody else created. */
const others: Readonly<Record<string, Rights>> = { ...own, producer: { opportunity: [], resource: [], 'partner-structure': [], testimonial: [], page: [], theme: [], redirect: [] } }

const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Texte' }] }]
/** Types without drafts have no publish action to try. */
const actionsOn = (type: string): readonly Action[] => (type === 'theme' || type === 'redirect' ? noPublish : all)

const samples: Readonly<Record<string, (slug: string) => object>> = {
  opportunity: (slug) => anOpportunity(null, { slug }),
  resource: (slug) => aResource([], { slug }),
  'partner-structure': (slug) => aStructure({ slug }),
  testimonial: (slug) => ({ title: 'Témoignage', slug, series: 'declic', format: 'text', person: { displayName: 'Exemple' }, quote: 'Une phrase.', story: text }),
  page: (slug) => ({ title: 'Page', slug, content: text }),
  theme: (slug) => ({ name: `Thème ${slug}`, slug }),
  redirect: (slug) => ({ from: `/${slug}`, to: '/' }),
}

describe.each(Object.keys(own))('the role %s', (role) => {
  let cms: TestCms
  let token: string
  let somebody: number
  let count = 0

  beforeAll(async () => {
    cms = await startCms()
    token = await cms.signIn(role)
    await cms.signIn('strapi-super-admin', 'autre@example.org')
    somebody = (await cms.strapi.db.query('admin::user').findOne({ where: { email: 'autre@example.org' } })).id
  })
  afterAll(() => cms.stop())

  const sampleOf = (type: string): object => {
    count += 1
    return samples[type]?.(`${type}-${count}`) ?? {}
  }
  const me = async (): Promise<number> => (await cms.strapi.db.query('admin::user').findOne({ where: { email: `${role}@example.org` } })).id

  /** Tries an action through the admin's API on a fresh document of that creator; answers whether it was allowed. */
  async function attempt(type: string, action: Action, creator: number): Promise<boolean> {
    const uid = `api::${type}.${type}` as 'api::resource.resource'
    const path = `/content-manager/collection-types/${uid}`
    if (action === 'create') return (await cms.request(path, { method: 'POST', token, body: sampleOf(type) })).status !== 403
    const documentId = await cms.save(uid, { ...sampleOf(type), createdBy: creator })
    const requests: Record<Exclude<Action, 'create'>, () => ReturnType<TestCms['request']>> = {
      read: () => cms.request(`${path}/${documentId}`, { token }),
      update: () => cms.request(`${path}/${documentId}`, { method: 'PUT', token, body: {} }),
      delete: () => cms.request(`${path}/${documentId}`, { method: 'DELETE', token }),
      publish: () => cms.request(`${path}/${documentId}/actions/publish`, { method: 'POST', token, body: {} }),
    }
    const { status } = await requests[action]()
    expect([200, 201, 400, 403, 404, 405], `${action} ${type}`).toContain(status)
    return ![403, 404, 405].includes(status)
  }

  it.each(Object.keys(samples))('does with its own %s what its table says, and nothing else', async (type) => {
    for (const action of actionsOn(type)) expect(await attempt(type, action, await me()), action).toBe(own[role]?.[type]?.includes(action))
  })

  it.each(Object.keys(samples))('does with somebody else’s %s what its table says, and nothing else', async (type) => {
    for (const action of actionsOn(type).filter((name) => name !== 'create')) {
      expect(await attempt(type, action, somebody), action).toBe(others[role]?.[type]?.includes(action))
    }
  })

  it('deletes its own published document only where it may publish', async () => {
    const theme = await cms.save('api::theme.theme', sampleOf('theme') as Record<string, unknown>)
    const documentId = await cms.save('api::resource.resource', { ...sampleOf('resource'), themes: [theme], createdBy: await me() }, 'published')
    const answer = await cms.request(`/content-manager/collection-types/api::resource.resource/${documentId}`, { method: 'DELETE', token })
    expect(answer.status).toBe(role === 'producer' ? 400 : 200)
    if (role === 'producer') expect(answer.text).toContain('demandez à une éditrice de le dépublier')
    expect(await cms.strapi.documents('api::resource.resource').count({ status: 'published', filters: { documentId } })).toBe(role === 'producer' ? 1 : 0)
  })

  it('is shown contents of ours only, and no preview to set up', async () => {
    const types = JSON.parse((await cms.request('/content-manager/content-types', { token })).text) as { data: { uid: string; isDisplayed: boolean }[] }
    expect(types.data.filter(({ uid, isDisplayed }) => isDisplayed && !uid.startsWith('api::'))).toEqual([])
    const documentId = await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: await me() })
    expect((await cms.request(`/content-manager/preview/url/api::resource.resource?documentId=${documentId}`, { token })).status).toBe(204)
  })

  it('reaches accounts, roles and tokens only as Super Admin', async () => {
    for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks', '/users-permissions/roles']) {
      expect((await cms.request(path, { token })).status === 200, path).toBe(role === 'strapi-super-admin')
    }
  })

  it('sees personal data only when it is its business', async () => {
    const testimonial = await cms.save('api::testimonial.testimonial', { ...sampleOf('testimonial'), consent: { signedOn: '2026-01-01', scope: 'CANARI' }, createdBy: await me() })
    const answer = await cms.request(`/content-manager/collection-types/api::testimonial.testimonial/${testimonial}`, { token })
    expect(answer.status).toBe(200)
    expect(answer.text.includes('CANARI')).toBe(role !== 'producer')
  })

  it('cannot question private fields through the search of related documents', async () => {
    await cms.save('api::partner-structure.partner-structure', { ...sampleOf('partner-structure'), contact: 'CANARI' })
    const path = '/content-manager/relations/api::resource.resource/relatedStructures'
    const probes = ['C', 'Z'].map((letter) => cms.request(`${path}?filters[contact][$startsWith]=${letter}`, { token }))
    const [right, wrong] = await Promise.all(probes)
    expect([right?.status, right?.text]).toEqual([wrong?.status, wrong?.text])
    expect((await cms.request(`${path}?_q=CANARI&page=1&pageSize=10`, { token })).text).not.toContain('Festival')
    expect((await cms.request(`${path}?_q=&page=1&pageSize=10`, { token })).status).toBe(200)
  })

  it('lists only what it may read', async () => {
    const mine = await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: await me() })
    const theirs = await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: somebody })
    const answer = await cms.request('/content-manager/collection-types/api::resource.resource?pageSize=100', { token })
    expect(answer.text).toContain(mine)
    expect(answer.text.includes(theirs)).toBe(role !== 'producer')
  })
})
