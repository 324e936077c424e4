import { previewAnswer } from '@elles/domain/contract'
import { parse } from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../src/audit/read.ts'
import { type Answer, startCms, type TestCms } from './support/cms.ts'
import { aResource } from './support/content.ts'

const RESOURCE = 'api::resource.resource'
const CANARY = 'Brouillon au canari'

describe('the preview of a draft', () => {
  let cms: TestCms
  let editor = ''
  let producer = ''
  let documentId = ''

  beforeAll(async () => {
    cms = await startCms()
    editor = await cms.signIn('editor')
    producer = await cms.signIn('producer')
    documentId = await cms.save(RESOURCE, aResource([], { slug: 'canari', title: CANARY, standfirst: '' }))
  })
  afterAll(() => cms.stop())

  const ask = (path: string, token: string, body: object = {}) => cms.request(`/admin/preview/${path}`, { method: 'POST', token, body })
  const tokenOf = ({ json }: Answer): string => new URL(String(json['url'])).searchParams.get('jeton') ?? ''
  const open = (token: unknown, bearer = cms.readToken) => cms.request('/api/preview', { method: 'POST', token: bearer, body: { token } })

  it('is opened by a link of the public site, which says what the draft lacks and tells nothing private', async () => {
    const answer = await ask(`resource/${documentId}`, editor)
    expect(String(answer.json['url'])).toMatch(/^https:\/\/www\.exemple\.fr\/apercu\?jeton=/)
    const shown = await open(tokenOf(answer))
    expect(shown.headers.get('cache-control')).toBe('no-store')
    const draft = parse(previewAnswer, shown.json)
    expect(draft.document['title']).toBe(CANARY)
    expect(draft.problems).toContain('«\u00A0Chapeau\u00A0»\u00A0: ce champ est obligatoire pour publier.')
    expect(shown.text).not.toMatch(/createdBy|updatedBy|password|legacyId/)
    expect((await open(draft.session)).json['documentId']).toBe(documentId)
  })

  it('needs the site’s token and a signed link, both', async () => {
    const link = tokenOf(await ask(`resource/${documentId}`, editor))
    expect((await open(link, '')).status).toBe(401)
    expect([401, 403]).toContain((await open(link, cms.feedbackToken)).status)
    for (const token of [undefined, null, '', 'x', `${link.slice(0, -2)}AA`, { $ne: '' }, [link]]) expect((await open(token)).status, JSON.stringify(token)).toBe(404)
  })

  it('is given to who may read the draft: a producer has her own, and shares none', async () => {
    expect((await ask(`resource/${documentId}`, producer)).status).toBe(403)
    const { id } = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'producer@example.org' } })
    const own = await cms.save(RESOURCE, { ...aResource([], { slug: 'le-mien' }), createdBy: id })
    expect((await ask(`resource/${own}`, producer)).status).toBe(200)
    expect((await ask(`resource/${own}/share`, producer, { days: 7 })).status).toBe(403)
    expect((await ask(`resource/${own}/withdraw`, producer)).status).toBe(403)
    expect((await ask(`resource/${documentId}`, '')).status).toBe(401)
  })

  it('exists for what has a page and a draft', async () => {
    for (const path of ['theme/abcdefgh12345678', 'submission/abcdefgh12345678', 'resource/abcdefgh12345678', 'audit-entry/1', '__proto__/1']) expect((await ask(path, editor)).status, path).toBe(404)
  })

  it('is shared for a time of the list, and withdrawn at once', async () => {
    for (const days of [0, 365, '7', null]) expect((await ask(`resource/${documentId}/share`, editor, { days })).status).toBe(400)
    const shared = tokenOf(await ask(`resource/${documentId}/share`, editor, { days: 7 }))
    const session = String((await open(shared)).json['session'])
    expect((await open(session)).status).toBe(200)
    expect((await ask(`resource/${documentId}/withdraw`, editor)).status).toBe(204)
    expect([(await open(shared)).status, (await open(session)).status]).toEqual([404, 404])
    expect((await open(tokenOf(await ask(`resource/${documentId}`, editor)))).status).toBe(200)
  })

  it('leaves a line of the journal when it is shared and withdrawn, which the history of the document tells', async () => {
    const own = await cms.save(RESOURCE, aResource([], { slug: 'au-journal' }))
    const { json: { until } } = await ask(`resource/${own}/share`, editor, { days: 7 })
    await ask(`resource/${own}/withdraw`, editor)
    const { id } = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'editor@example.org' } })
    const lines = await cms.strapi.db.query('api::audit-entry.audit-entry').findMany({ where: { subjectReference: `resource/${own}` }, orderBy: { sequence: 'asc' } })
    expect(lines).toMatchObject([{ event: 'share-preview', actor: String(id), detail: until }, { event: 'withdraw-previews', actor: String(id), detail: null }])
    expect((await verifyJournal(cms.strapi)).brokenAt).toBeNull()
    const { json } = await cms.request(`/admin/review/resource/${own}`, { token: editor })
    expect(json['history']).toMatchObject([{ event: 'withdraw-previews' }, { event: 'share-preview', by: 'Compte editor' }])
  })

  it('leaves the draft out of the feed', async () => {
    expect((await cms.request('/api/published?since=0', { token: cms.readToken })).text).not.toContain(CANARY)
  })
})
