import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BACKUP_MARK } from '../../src/opening/backup.ts'
import type { OpeningLine } from '../../src/opening/line.ts'
import { beginFactor, confirmFactor } from '../../src/second-factor/store.ts'
import { servicePages, TO_COMPLETE } from '../../src/service-pages/texts.ts'
import { aResource, publishOpportunity, publishStructure } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'

const PAGE = 'api::page.page'
const DAY_MS = 86_400_000
const people = ['strapi-super-admin', 'editor', 'producer', 'deployment-officer', 'observer'] as const
type Person = (typeof people)[number]

describe('« Avant l’ouverture »', () => {
  let cms: TestCms
  const tokens = new Map<Person, string>()

  beforeAll(async () => {
    cms = await startCms({ SMTP_URL: '' })
    for (const person of people) tokens.set(person, await cms.signIn(person, `${person}@exemple.fr`))
  })
  afterAll(() => cms.stop())

  const linesOf = async (person: Person = 'strapi-super-admin'): Promise<OpeningLine[]> => {
    const { status, json } = await cms.request('/admin/opening/lines', { token: tokens.get(person) ?? '' })
    expect(status).toBe(200)
    return json['lines'] as object as OpeningLine[]
  }
  const ids = async (person?: Person): Promise<string[]> => (await linesOf(person)).map(({ id }) => id)
  const line = async (id: string): Promise<OpeningLine> => (await linesOf()).find((one) => one.id === id) ?? expect.fail(`no line ${id}`)
  /** How many documents the list of a link holds. */
  const listed = async ({ link }: OpeningLine): Promise<number> => Number((await cms.request(link, { token: tokens.get('strapi-super-admin') ?? '' })).json.pagination?.total)
  const opens = async (person: Person, { link }: OpeningLine): Promise<number> =>
    (await cms.request(link, { token: tokens.get(person) ?? '' })).status
  const drafts = () => cms.strapi.documents(PAGE).findMany({ status: 'draft', sort: 'slug:asc' })
  const marks = JSON.stringify(servicePages).split(TO_COMPLETE).length - 1

  it('tells on an empty installation what is left, to whoever may do it', async () => {
    expect(await ids()).toEqual(['pages-to-publish', `to-complete-${PAGE}`, 'contact', 'mail-server', 'backup', 'second-factors'])
    expect(await ids('editor')).toEqual(['pages-to-publish', `to-complete-${PAGE}`, 'contact'])
    for (const person of ['producer', 'deployment-officer', 'observer'] as const) expect(await ids(person), person).toEqual([])
    expect((await cms.request('/admin/opening/lines')).status).toBe(401)
    for (const { label, help, link } of await linesOf()) expect(`${label} ${help} ${link}`).toMatch(/^[A-ZÀÉ].* \/(content-manager|settings)\//)
  })

  it('counts exactly what its links open', async () => {
    expect((await line('pages-to-publish')).label).toContain(`${servicePages.length}\u00a0pages`)
    expect(await listed(await line('pages-to-publish'))).toBe(servicePages.length)
    const toComplete = await line(`to-complete-${PAGE}`)
    expect(toComplete.label).toContain(`${marks} «`)
    expect(await listed(toComplete)).toBe(servicePages.filter((page) => JSON.stringify(page).includes(TO_COMPLETE)).length)
  })

  it('follows a page that is published, one that is deleted, and what is filled in', async () => {
    const [first, second] = await drafts()
    if (!first || !second) return expect.fail('no pages')
    await cms.strapi.documents(PAGE).update({ documentId: first.documentId, data: { content: [{ type: 'paragraph', children: [{ type: 'text', text: 'Un texte à compléter plus tard.' }] }] } })
    await cms.strapi.documents(PAGE).publish({ documentId: first.documentId })
    expect(await listed(await line('pages-to-publish'))).toBe(servicePages.length - 1)
    expect((await line(`to-complete-${PAGE}`)).label).toContain(`${marks - (JSON.stringify(servicePages[0]).split(TO_COMPLETE).length - 1)} «`)
    await cms.strapi.documents(PAGE).delete({ documentId: second.documentId })
    expect((await line('pages-missing')).help).toContain(`«\u00a0${second.slug}\u00a0»`)
  })

  it('finds « À compléter » in any text, in groups and in what readers see, once a document', async () => {
    const resource = await cms.save('api::resource.resource', aResource([], {
      title: 'À compléter', body: [{ __component: 'body.quote', quote: 'À compléter, puis À compléter' }],
    }))
    expect((await line('to-complete-api::resource.resource')).label).toContain('3 «')
    await cms.strapi.documents('api::resource.resource').delete({ documentId: resource })
    expect(await ids()).not.toContain('to-complete-api::resource.resource')
    const organiser = await publishStructure(cms.strapi)
    const opportunity = await publishOpportunity(cms.strapi, organiser, { tagline: 'À compléter par qui organise le prix' })
    await cms.strapi.documents('api::opportunity.opportunity').update({ documentId: opportunity, data: { tagline: 'Un prix pour une série photographique' } })
    const online = await line('to-complete-api::opportunity.opportunity')
    expect([online.label.includes('1 «'), await listed(online)]).toEqual([true, 1])
    await cms.strapi.documents('api::opportunity.opportunity').publish({ documentId: opportunity })
    expect(await ids()).not.toContain('to-complete-api::opportunity.opportunity')
  })

  it('sees the demonstration: its entries, its notice and its accounts', async () => {
    const documentId = await cms.save('api::testimonial.testimonial', { title: 'Exemple', slug: 'exemple', demonstration: true })
    await cms.save('api::settings.settings', { serviceName: 'Elles', serviceTagline: 'Pour elles', notice: 'Contenus de démonstration.' })
    await cms.signIn('observer', 'administration@example.org')
    expect(await listed(await line('demonstration-api::testimonial.testimonial'))).toBe(1)
    const shown = await cms.save('api::opportunity.opportunity', { title: 'Exemple', slug: 'exemple', demonstration: true })
    for (const person of people) {
      const lists = (await linesOf(person)).filter(({ link }) => link.startsWith('/content-manager/') && link.includes('?'))
      for (const one of lists) expect([person, one.id, await opens(person, one)]).toEqual([person, one.id, 200])
    }
    await cms.strapi.documents('api::opportunity.opportunity').delete({ documentId: shown })
    expect((await line('demonstration-accounts')).link).toBe('/settings/users')
    expect(await ids()).toContain('notice')
    await cms.strapi.documents('api::testimonial.testimonial').delete({ documentId })
    expect(await ids()).not.toContain('demonstration-api::testimonial.testimonial')
  })

  it('asks for a backup until one is seen, and again after eight days', async () => {
    const folder = join(cms.dataDir, 'public', 'uploads')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, BACKUP_MARK), '')
    expect(await ids()).not.toContain('backup')
    expect((await cms.request(`/uploads/${BACKUP_MARK}`)).status).toBe(404)
    const old = new Date(Date.now() - 9 * DAY_MS)
    utimesSync(join(folder, BACKUP_MARK), old, old)
    expect((await line('backup')).label).toContain('huit jours')
    writeFileSync(join(folder, BACKUP_MARK), 'now')
  })

  it('says nothing once all is done', async () => {
    const { documentId } = await cms.strapi.documents('api::settings.settings').findFirst() ?? expect.fail('no settings')
    await cms.strapi.documents('api::settings.settings').update({ documentId, data: { contactEmail: 'equipe@exemple.fr', notice: '' } })
    for (const { slug } of servicePages) {
      const known = (await drafts()).find((page) => page.slug === slug)
      const data = { title: slug, slug, introduction: '', content: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Complet.' }] }] }
      const id = known?.documentId ?? await cms.save(PAGE, data)
      await cms.strapi.documents(PAGE).update({ documentId: id, data })
      await cms.strapi.documents(PAGE).publish({ documentId: id })
    }
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:9'
    expect(await ids('editor')).toEqual([])
    const { id } = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'administration@example.org' } })
    await cms.strapi.db.query('admin::user').update({ where: { id }, data: { email: 'une-vraie-personne@exemple.fr' } })
    expect(await ids()).toEqual(['second-factors'])
    const now = new Date()
    for (const { id: account } of await cms.strapi.db.query('admin::user').findMany({})) {
      await beginFactor(cms.strapi, account, 'a key', now)
      await confirmFactor(cms.strapi, account, 1, [], now)
    }
    await cms.strapi.db.connection('strapi_sessions').update({ metadata: JSON.stringify({ secondFactorAt: now.toISOString() }) })
    expect(await ids()).toEqual([])
  })
})
