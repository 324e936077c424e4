import type { UID } from '@strapi/strapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aResource, aStructure, anOpportunity } from './support/content.ts'
import { startFirstCms, type TestCms } from './support/cms.ts'

const actions = ['create', 'read', 'update', 'delete', 'publish'] as const
type Action = (typeof actions)[number]

const all = actions
const saves = ['create', 'read', 'update', 'delete'] as const
const reads = ['read'] as const
const nothing = [] as const
const columns = ['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'theme', 'redirect', 'home', 'settings', 'submission', 'delivery'] as const
type Type = (typeof columns)[number]
type Rights = readonly (readonly Action[])[]

const single = ['read', 'update', 'publish'] as const
const singleSaved = ['read', 'update'] as const

/**
 * What each role may do with a document of its own and with somebody else's, type by type in the order of `columns`: written again from
 * what was asked, not read from the tables that it checks.
 */
const matrix: Readonly<Record<string, { readonly own: Rights; readonly others: Rights }>> = {
  'strapi-super-admin': { own: [all, all, all, all, all, saves, saves, single, singleSaved, saves, nothing], others: [all, all, all, all, all, saves, saves, single, singleSaved, saves, nothing] },
  editor: { own: [all, all, all, all, all, saves, saves, single, singleSaved, reads, nothing], others: [all, all, all, all, all, saves, saves, single, singleSaved, reads, nothing] },
  producer: { own: [nothing, saves, nothing, saves, nothing, reads, nothing, nothing, nothing, nothing, nothing], others: columns.map((type) => (type === 'theme' ? reads : nothing)) },
  'deployment-officer': { own: [all, reads, all, nothing, nothing, nothing, nothing, nothing, nothing, reads, nothing], others: [all, reads, all, nothing, nothing, nothing, nothing, nothing, nothing, reads, nothing] },
  observer: { own: [reads, reads, reads, reads, reads, reads, nothing, nothing, nothing, nothing, nothing], others: [reads, reads, reads, reads, reads, reads, nothing, nothing, nothing, nothing, nothing] },
}
const roles = Object.keys(matrix)

/** What else the admin has, and who reaches it. */
const places: readonly { readonly path: string; readonly by: readonly string[] }[] = [
  ...['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks', '/users-permissions/roles'].map((path) => ({ path, by: ['strapi-super-admin'] })),
  { path: '/content-manager/collection-types/api::checked-link.checked-link', by: ['strapi-super-admin', 'editor', 'deployment-officer'] },
  { path: '/admin/second-factor/accounts', by: ['strapi-super-admin'] },
  { path: '/admin/journal/verification', by: ['strapi-super-admin', 'editor'] },
  { path: '/admin/journal/journal.csv', by: ['strapi-super-admin', 'editor'] },
  { path: '/admin/exchange/export/published', by: ['strapi-super-admin', 'editor', 'deployment-officer', 'observer'] },
  { path: '/admin/exchange/export/list/api::opportunity.opportunity', by: ['strapi-super-admin', 'editor', 'deployment-officer', 'observer'] },
  { path: '/admin/exchange/export/list/api::page.page', by: ['strapi-super-admin', 'editor', 'observer'] },
  // Hidden from the content manager, hence served to nobody by it (src/middlewares/hidden-types).
  ...['audit-entry.audit-entry', 'audit-entry.audit-head', 'review.review', 'review.review-note', 'schedule.schedule', 'change.change', 'import-record.import-record', 'submission-guard.submission-guard', 'second-factor.second-factor'].map((name) => ({ path: `/content-manager/collection-types/api::${name}`, by: [] })),
]

/** Who gives a draft of somebody else's to a reviewer without an account, and takes it back: who may write it. */
const sharers: readonly { readonly type: Type; readonly by: readonly string[] }[] = [
  { type: 'opportunity', by: ['strapi-super-admin', 'editor', 'deployment-officer'] },
  { type: 'partner-structure', by: ['strapi-super-admin', 'editor', 'deployment-officer'] },
  ...(['resource', 'testimonial', 'page'] as const).map((type) => ({ type, by: ['strapi-super-admin', 'editor'] })),
]

/** Fields that hold what concerns nobody else, and who sees them. */
const privateFields: readonly { readonly type: Type; readonly data: Record<string, unknown>; readonly by: readonly string[] }[] = [
  { type: 'testimonial', data: { consent: { signedOn: '2026-01-01', scope: 'CANARI' } }, by: ['strapi-super-admin', 'editor'] },
  { type: 'partner-structure', data: { contact: 'CANARI' }, by: ['strapi-super-admin', 'editor', 'deployment-officer'] },
  { type: 'opportunity', data: { internalNote: 'CANARI' }, by: ['strapi-super-admin', 'editor', 'deployment-officer'] },
  { type: 'resource', data: { legacyId: 'CANARI' }, by: ['strapi-super-admin', 'editor'] },
]

const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Texte' }] }]
const samples: Readonly<Record<Type, (slug: string) => object>> = {
  opportunity: (slug) => anOpportunity(null, { slug }),
  resource: (slug) => aResource([], { slug }),
  'partner-structure': (slug) => aStructure({ slug }),
  testimonial: (slug) => ({ title: 'Témoignage', slug, series: 'declic', format: 'text', person: { displayName: 'Exemple' }, quote: 'Une phrase.', story: text }),
  page: (slug) => ({ title: 'Page', slug, content: text }),
  theme: (slug) => ({ name: `Thème ${slug}`, slug }),
  redirect: (slug) => ({ from: `/${slug}`, to: '/' }),
  home: () => ({ heading: 'Accueil' }),
  settings: () => ({ serviceName: 'Site', serviceTagline: 'Signature', contactEmail: 'contact@exemple.fr' }),
  submission: (slug) => ({ title: slug, state: 'received', stateSince: new Date(), kind: 'correction', reference: slug, submittedAt: new Date() }),
  delivery: (slug) => ({ deliveryKey: slug, template: 'confirm', statusCode: 'dead', attempts: 0, dueAt: new Date() }),
}
const isSingle = (type: Type): boolean => type === 'home' || type === 'settings'
const uids: Readonly<Record<Type, UID.ContentType>> = {
  opportunity: 'api::opportunity.opportunity', resource: 'api::resource.resource', 'partner-structure': 'api::partner-structure.partner-structure',
  testimonial: 'api::testimonial.testimonial', page: 'api::page.page', theme: 'api::theme.theme',
  redirect: 'api::redirect.redirect', home: 'api::home.home', settings: 'api::settings.settings',
  submission: 'api::submission.submission', delivery: 'api::delivery.delivery',
}
/** Types without drafts have nothing to publish; the single ones are neither created nor deleted. */
const actionsOn = (type: Type): readonly Action[] => {
  if (isSingle(type)) return type === 'home' ? single : singleSaved
  return ['theme', 'redirect', 'submission', 'delivery'].includes(type) ? saves : all
}

describe('roles', () => {
  let cms: TestCms
  const tokens: Record<string, string> = {}
  const ids: Record<string, number> = {}
  let count = 0

  beforeAll(async () => {
    cms = await startFirstCms({ MAIL_WORKER: 'false' })
    for (const role of [...roles, 'somebody']) {
      tokens[role] = await cms.signIn(role === 'somebody' ? 'strapi-super-admin' : role, `${role}@example.org`)
      ids[role] = (await cms.strapi.db.query('admin::user').findOne({ where: { email: `${role}@example.org` } })).id
    }
    await cms.save('api::home.home', { ...samples.home('') })
    await cms.save('api::settings.settings', { ...samples.settings('') })
  })
  afterAll(() => cms.stop())

  const sampleOf = (type: Type): Record<string, unknown> => {
    count += 1
    return { ...samples[type](`${type}-${count}`) }
  }
  const ask = (role: string, path: string, method = 'GET', body?: object) => cms.request(path, { method, token: tokens[role], ...(body ? { body } : {}) })
  const pathOf = (type: Type, rest = ''): string => `/content-manager/${isSingle(type) ? 'single' : 'collection'}-types/${uids[type]}${isSingle(type) ? rest.replace(/^\/[a-z0-9]{24}/, '') : rest}`

  /** Tries an action through the admin's API on a fresh document of that creator; answers whether it was allowed. */
  async function attempt(role: string, type: Type, action: Action, creator: number): Promise<boolean> {
    const documentId = action === 'create' || isSingle(type) ? '0'.repeat(24) : await cms.save(uids[type], { ...sampleOf(type), createdBy: creator })
    const requests: Record<Action, () => ReturnType<TestCms['request']>> = {
      create: () => ask(role, pathOf(type), 'POST', sampleOf(type)),
      read: () => ask(role, pathOf(type, `/${documentId}`)),
      update: () => ask(role, pathOf(type, `/${documentId}`), 'PUT', {}),
      delete: () => ask(role, pathOf(type, `/${documentId}`), 'DELETE'),
      publish: () => ask(role, pathOf(type, `/${documentId}/actions/publish`), 'POST', {}),
    }
    const { status } = await requests[action]()
    expect([200, 201, 400, 403, 404, 405], `${role} ${action} ${type}`).toContain(status)
    return ![403, 404, 405].includes(status)
  }

  it.each(roles)('%s does with each type what the table says, and nothing else', async (role) => {
    const found: string[] = []
    const wanted: string[] = []
    for (const [index, type] of columns.entries()) {
      for (const ownership of ['own', 'others'] as const) {
        const tried = actionsOn(type).filter((action) => ownership === 'own' || action !== 'create')
        const allowed: Action[] = []
        for (const action of tried) if (await attempt(role, type, action, ids[ownership === 'own' ? role : 'somebody'] ?? 0)) allowed.push(action)
        found.push(`${ownership} ${type}: ${allowed.join(' ')}`)
        wanted.push(`${ownership} ${type}: ${tried.filter((action) => matrix[role]?.[ownership][index]?.includes(action)).join(' ')}`)
      }
    }
    expect(found).toEqual(wanted)
  })

  it.each(places.map(({ path, by }) => [path, by] as const))('%s answers %j and nobody else', async (path, by) => {
    const reached: string[] = []
    for (const role of roles) if ((await ask(role, path)).status === 200) reached.push(role)
    expect(reached).toEqual(by)
  })

  it.each(privateFields.map((one) => [one.type, one.by, one.data] as const))('the private fields of a %s are read by %j and nobody else, neither asked for nor searched', async (type, by, data) => {
    const seen: string[] = []
    for (const role of roles) {
      const documentId = await cms.save(uids[type], { ...sampleOf(type), ...data, createdBy: ids[role] })
      const answers = [await ask(role, pathOf(type, `/${documentId}`)), await ask(role, pathOf(type, '?populate=*')), await ask(role, `/admin/review/${type}/${documentId}`)]
      if (answers.some((answer) => answer.text.includes('CANARI'))) seen.push(role)
      const [field = ''] = Object.keys(data)
      if (!by.includes(role) && typeof data[field] === 'string') {
        const [right, wrong] = [await ask(role, pathOf(type, `?filters[${field}][$startsWith]=C`)), await ask(role, pathOf(type, `?filters[${field}][$startsWith]=Z`))]
        expect([right.status, right.text], role).toEqual([wrong.status, wrong.text])
      }
    }
    expect(seen).toEqual(by)
  })

  it.each(sharers.map(({ type, by }) => [type, by] as const))('a draft of a %s is shared, and its links withdrawn, by %j and nobody else', async (type, by) => {
    const documentId = await cms.save(uids[type], { ...sampleOf(type), createdBy: ids['somebody'] })
    for (const [path, body, done] of [['share', { days: 1 }, 200], ['withdraw', {}, 204]] as const) {
      const allowed: string[] = []
      for (const role of roles) if ((await ask(role, `/admin/preview/${type}/${documentId}/${path}`, 'POST', body)).status === done) allowed.push(role)
      expect(allowed, path).toEqual(by)
    }
  })

  it('nobody writes a field that she may not see', async () => {
    const documentId = await cms.save('api::testimonial.testimonial', { ...sampleOf('testimonial'), consent: { signedOn: '2026-01-01' }, createdBy: ids['producer'] })
    await ask('producer', pathOf('testimonial', `/${documentId}`), 'PUT', { quote: 'Changée.', demonstration: true, consent: { signedOn: '2020-01-01', scope: 'tout' }, createdBy: ids['editor'] })
    const saved = await cms.strapi.documents('api::testimonial.testimonial').findOne({ documentId, populate: ['consent', 'createdBy'] })
    expect(saved).toMatchObject({ quote: 'Changée.', demonstration: false, consent: { signedOn: '2026-01-01', scope: null }, createdBy: { id: ids['producer'] } })
  })

  it('a published document is withdrawn, even by its own author, only by who may publish it', async () => {
    const theme = await cms.save('api::theme.theme', sampleOf('theme'))
    for (const role of ['producer', 'editor']) {
      const documentId = await cms.save('api::resource.resource', { ...sampleOf('resource'), themes: [theme], createdBy: ids[role] }, 'published')
      const answer = await ask(role, pathOf('resource', `/${documentId}`), 'DELETE')
      expect([role, answer.status, answer.text.includes('demandez à une éditrice de le dépublier')]).toEqual(role === 'producer' ? [role, 400, true] : [role, 200, false])
    }
  })

  it('nobody is shown other contents than ours, or a preview to set up', async () => {
    for (const role of roles) {
      const types = JSON.parse((await ask(role, '/content-manager/content-types')).text) as { data: { uid: string; isDisplayed: boolean }[] }
      expect(types.data.filter(({ uid, isDisplayed }) => isDisplayed && !uid.startsWith('api::')), role).toEqual([])
      const documentId = await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: ids[role] })
      expect((await ask(role, `/content-manager/preview/url/api::resource.resource?documentId=${documentId}`)).status, role).toBe(204)
    }
  })

  it('nobody questions private fields through the search of related documents', async () => {
    await cms.save('api::partner-structure.partner-structure', { ...sampleOf('partner-structure'), name: 'Structure gardée', contact: 'CANARI' })
    const path = '/content-manager/relations/api::resource.resource/relatedStructures'
    for (const hidden of [path, `${path}?_q=Structure&page=1`, '/content-manager/relations/api::opportunity.opportunity/organiser']) {
      const hers = await ask('producer', hidden)
      expect([hers.status, hers.json['error']?.['message'], hers.text.includes('Structure gardée')], hidden).toEqual([403, 'Votre rôle ne voit pas ce champ.', false])
    }
    for (const role of roles) expect((await ask(role, '/content-manager/relations/api::resource.resource/createdBy')).status, role).toBe(403)
    for (const role of ['strapi-super-admin', 'editor']) {
      const [right, wrong] = [await ask(role, `${path}?filters[contact][$startsWith]=C`), await ask(role, `${path}?filters[contact][$startsWith]=Z`)]
      expect([right.status, right.text], role).toEqual([wrong.status, wrong.text])
      expect((await ask(role, `${path}?_q=CANARI&page=1&pageSize=10`)).text, role).not.toContain('Structure gardée')
      expect((await ask(role, `${path}?_q=&page=1&pageSize=10`)).status, role).toBe(200)
    }
  })

  it('a producer chooses themes by their names', async () => {
    const { name } = await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Thème à choisir', slug: 'theme-a-choisir' } })
    expect((await ask('producer', '/content-manager/relations/api::resource.resource/themes?_q=choisir&page=1&pageSize=10')).json['results']).toMatchObject([{ name }])
  })

  it('a list shows only what may be read', async () => {
    for (const role of roles) {
      const [mine, theirs] = [await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: ids[role] }), await cms.save('api::resource.resource', { ...sampleOf('resource'), createdBy: ids['somebody'] })]
      const { text: list } = await ask(role, pathOf('resource', '?pageSize=100&sort=id:DESC'))
      expect([list.includes(mine), list.includes(theirs)], role).toEqual([true, role !== 'producer'])
    }
  })
})
