import { afterAll, beforeAll, expect } from 'vitest'
import { aResource, anOpportunity, publishStructure } from './content.ts'
import { type Answer, type Json, startCms, type TestCms } from './cms.ts'

export const RESOURCE = 'api::resource.resource'
export const OPPORTUNITY = 'api::opportunity.opportunity'
const people = ['producer', 'editor', 'deployment-officer', 'observer'] as const

/** A CMS with somebody of each role, started before the tests of a block and ended after them, and what they do with texts in its admin. */
export function useReviewDesk() {
  let cms: TestCms
  let theme: string
  let organiser: string
  const tokens: Record<string, string> = {}
  const ids: Record<string, string> = {}
  let count = 0

  beforeAll(async () => {
    // Mails stay in the outbox, to be looked at.
    cms = await startCms({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Service <service@exemple.fr>', MAIL_WORKER: 'false' })
    for (const role of people) {
      tokens[role] = await cms.signIn(role)
      ids[role] = String((await cms.strapi.db.query('admin::user').findOne({ where: { email: `${role}@example.org` } })).id)
    }
    theme = await cms.save('api::theme.theme', { name: 'Thème', slug: 'theme' })
    organiser = await publishStructure(cms.strapi)
  })
  afterAll(() => cms.stop())

  const collection = (uid: string, rest = ''): string => `/content-manager/collection-types/${uid}${rest}`
  const sample = (uid: string, title?: string): object => {
    count += 1
    const named = { title: title ?? `Texte ${count}`, slug: `texte-${count}` }
    return uid === RESOURCE ? aResource([theme], named) : anOpportunity(organiser, named)
  }
  /** Written through the admin, so that it has a creator. */
  async function written(by: string, { uid = RESOURCE, title }: { uid?: string; title?: string } = {}): Promise<string> {
    const { status, json, text } = await cms.request(collection(uid), { method: 'POST', token: tokens[by], body: sample(uid, title) })
    expect(status, text).toBe(201)
    return String(json['data']?.['documentId'])
  }
  const typeOf = (uid: string): string => uid.split('.')[1] ?? ''
  const view = (by: string, documentId: string, uid = RESOURCE) => cms.request(`/admin/review/${typeOf(uid)}/${documentId}`, { token: tokens[by] })
  async function decide(by: string, documentId: string, event: string, body: object = {}, uid = RESOURCE): Promise<Answer> {
    const { json } = await view(by, documentId, uid)
    return cms.request(`/admin/review/${typeOf(uid)}/${documentId}/${event}`, { method: 'POST', token: tokens[by], body: { seen: json['seen'], ...body } })
  }
  const ask = (by: string, documentId: string, uid = RESOURCE) => decide(by, documentId, 'ask', { askedOf: ids['editor'] }, uid)
  const edit = (by: string, documentId: string, changes: object, uid = RESOURCE) => cms.request(collection(uid, `/${documentId}`), { method: 'PUT', token: tokens[by], body: changes })
  const publish = (by: string, documentId: string, changes: object = {}, uid = RESOURCE) => cms.request(collection(uid, `/${documentId}/actions/publish`), { method: 'POST', token: tokens[by], body: changes })
  const state = async (documentId: string, uid = RESOURCE): Promise<unknown> => (await view('editor', documentId, uid)).json['review']?.['state']
  const list = (value: Json | undefined): Json[] => Array.isArray(value) ? value as Json[] : []
  const mailsAbout = async (documentId: string): Promise<string[]> =>
    (await cms.strapi.db.connection('deliveries').where({ submission_reference: `resource/${documentId}` }).orderBy('id')).map(({ template, recipient }: { template: string; recipient: string }) => `${template} ${recipient}`)
  const events = async (documentId: string): Promise<string[]> =>
    (await cms.strapi.db.connection('audit_entries').where('subject_reference', 'like', `%/${documentId}`).orderBy('sequence')).map(({ event, actor }: { event: string; actor: string }) => `${event} ${Object.entries(ids).find(([, id]) => id === actor)?.[0] ?? actor}`)
  /** The documents of a list of the first page. */
  const onTheDesk = async (id: string): Promise<unknown> => (await cms.request('/admin/desk/counts', { token: tokens['editor'] })).json['documents']?.[id]
  const isOnline = async (documentId: string): Promise<boolean> => (await cms.strapi.documents(RESOURCE).count({ status: 'published', filters: { documentId } })) > 0

  return { cms: () => cms, theme: () => theme, tokens, ids, collection, sample, written, view, decide, ask, edit, publish, state, list, mailsAbout, events, onTheDesk, isOnline }
}
