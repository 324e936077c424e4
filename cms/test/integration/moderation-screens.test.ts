import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { publishOpportunity, publishStructure } from './support/content.ts'
import { anyEmail, aProposal, ask, proposeAndConfirm, unproved } from './support/submissions.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

describe('the screens of moderation', () => {
  let cms: TestCms
  let editor: string
  let colleague: number
  let structure: string
  let virginia: string
  const read = (path: string, token = editor) => cms.request(`/admin${path}`, { token })
  const decide = (documentId: string, event: string, body: object = {}) => cms.request(`/admin/moderation/${documentId}/${event}`, { method: 'POST', token: editor, body })
  const confirmed = (title: string, overrides: object = {}) => proposeAndConfirm(cms, { ...aProposal({ title, email: anyEmail() }), ...overrides })
  const titles = async (query: string): Promise<string[]> => Object.values((await read(`/moderation?${query}`)).json['rows'] ?? {}).map(({ title }) => String(title))
  const letters = (reference: string) => cms.strapi.db.connection('deliveries').where({ submission_reference: reference }).orderBy('id')

  beforeAll(async () => {
    cms = await startCms({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Service <service@exemple.fr>', MAIL_WORKER: 'false' })
    editor = await cms.signIn('editor')
    await cms.signIn('editor', 'collegue@example.org')
    colleague = (await cms.strapi.db.query('admin::user').findOne({ where: { email: 'collegue@example.org' } })).id
    await cms.strapi.db.query('admin::user').update({ where: { id: colleague }, data: { firstname: 'Nadia', lastname: 'Ben' } })
    structure = await publishStructure(cms.strapi, { siret: '13002526500013' })
    virginia = await publishOpportunity(cms.strapi, structure, { title: 'Prix Virginia', slug: 'prix-virginia', kind: 'prize', funding: { amountMin: 5000 }, windows: ['2026-03-12', '2026-09-12'].map((day) => ({ closesAt: `${day}T22:59:59.999Z`, timezone: 'Europe/Paris', timeKnown: false, nature: 'deposit', certainty: 'confirmed' })) })
    await publishOpportunity(cms.strapi, await publishStructure(cms.strapi, { name: 'Maison d’à côté', slug: 'maison' }), { title: 'Prix Célimène', slug: 'prix-celimene' })
  })
  afterAll(() => cms.stop())

  it('list what waits, the oldest first, filtered by state, kind, person and words; the contact is nobody’s business there', async () => {
    const { documentId } = await confirmed('Prix de la file')
    await ask(cms, '/corrections', { page: '/opportunites/prix-virginia', field: 'deadline', problem: 'Repoussée au 30 mars.', protection: unproved })
    const queue = await read('/moderation')
    expect(queue.json).toMatchObject({ total: 2, page: 1, pages: 1, counts: { received: 2 }, deadMails: 0 })
    expect(queue.text).not.toMatch(/camille|exemple\.fr|secret/i)
    expect(await titles('')).toEqual(['Prix de la file', 'La date limite ou le calendrier : /opportunites/prix-virginia'])
    expect(await titles('kind=opportunity')).toEqual(['Prix de la file'])
    expect([await titles('text=FILE'), await titles('text=introuvable'), await titles('state=refused'), await titles('state=nonsense&page=x')].map(({ length }) => length)).toEqual([1, 0, 0, 2])
    expect((await decide(documentId, 'assign', { assignee: colleague })).status).toBe(200)
    expect([await titles('assignee=Nadia%20Ben'), await titles('assignee=none')]).toEqual([['Prix de la file'], ['La date limite ou le calendrier : /opportunites/prix-virginia']])
    const refused = (await decide(documentId, 'assign', { assignee: 99_999 })).json
    expect(refused['errors']).toMatchObject([{ pointer: '/assignee' }])
    expect(refused['error']?.['message'], 'the sentence that the screen shows').toMatch(/[a-zé]{3} /)
    expect((await decide(documentId, 'assign')).status).toBe(200)
    expect(await titles('assignee=Compte%20editor')).toEqual(['Prix de la file'])
  })

  it('show a proposal beside its structure and what resembles it, and a reported error beside its document', async () => {
    const { documentId } = await confirmed('Prix Virginia 2027')
    const { json } = await read(`/moderation/${documentId}`)
    expect(json).toMatchObject({
      state: 'received', structures: [{ documentId: structure, reason: 'Même SIRET', isPublished: true }], opportunities: [{ documentId: virginia, title: 'Prix Virginia', reason: 'Titre proche, même structure', isPublished: true }],
    })
    expect(JSON.stringify(json['parts'])).toContain('"label":"Période","value":"du 04/01/2027, jusqu’au 12/03/2027, Heure de Paris')
    const [correction] = await cms.strapi.db.query('api::submission.submission').findMany({ where: { kind: 'correction' } })
    expect((await read(`/moderation/${correction.documentId}`)).json).toMatchObject({ subject: { uid: OPPORTUNITY, documentId: virginia, title: 'Prix Virginia' }, pageUrl: 'https://www.exemple.fr/opportunites/prix-virginia' })
    expect((await read('/moderation/inconnu')).status).toBe(404)
  })

  it('take the chosen fields only into a new draft, of the chosen structure', async () => {
    const { documentId } = await confirmed('Prix choisi')
    const { json } = await read(`/moderation/${documentId}/fields`)
    expect(json['fields']).toContainEqual({ path: 'funding.amountMax', group: 'Dotation', label: 'Montant maximal', proposed: '8000', current: null, lines: null })
    expect((await decide(documentId, 'accept', { organiser: 'disparue' })).json['errors']).toMatchObject([{ pointer: '/organiser' }])
    const accepted = await decide(documentId, 'accept', { fields: ['kind', 'eligibility.ageMax'], organiser: 'new' })
    const draft = await cms.strapi.documents(OPPORTUNITY).findOne({ documentId: String(accepted.json['opportunity']), populate: ['organiser', 'eligibility', 'funding', 'windows'] })
    expect(draft).toMatchObject({ title: 'Prix choisi', kind: 'prize', tagline: null, source: 'form', eligibility: { ageMax: 35 }, funding: null, windows: [], organiser: { name: 'Festival d’essai' } })
    expect(draft?.organiser?.documentId).not.toBe(structure)
  })

  it('complete an opportunity field by field: what is not chosen stays as it was, and its publication tells the structure once', async () => {
    const { documentId, reference } = await confirmed('Prix Virginia 2028')
    const { json } = await read(`/moderation/${documentId}/fields?opportunity=${virginia}`)
    expect(json['fields']).toContainEqual({ path: 'title', group: '', label: 'Titre', proposed: 'Prix Virginia 2028', current: 'Prix Virginia', lines: null })
    // A list is taken whole: what it would replace is said beside its box.
    const told = Object.values(json['fields'] ?? {}).map(({ path, lines }) => [path, lines])
    expect(told).toContainEqual(['windows', { now: 2, then: 1 }])
    expect(told).toContainEqual(['description', null])
    // What both say alike is nothing to choose.
    expect(JSON.stringify(json['fields'])).not.toContain('"path":"kind"')
    expect((await decide(documentId, 'accept', { opportunity: virginia, fields: ['funding.amountMax', 'windows'] })).json['opportunity']).toBe(virginia)
    const populate = ['funding', 'windows', 'organiser'] as const
    expect(await cms.strapi.documents(OPPORTUNITY).findOne({ documentId: virginia, populate: [...populate] })).toMatchObject({
      title: 'Prix Virginia', funding: { amountMin: 5000, amountMax: 8000 }, windows: [{ closesAt: '2027-03-12T22:59:59.999Z' }], organiser: { documentId: structure },
    })
    expect(await cms.strapi.documents(OPPORTUNITY).findOne({ documentId: virginia, status: 'published', populate: [...populate] })).toMatchObject({ funding: { amountMax: null } })
    for (let time = 0; time < 2; time += 1) await cms.strapi.documents(OPPORTUNITY).publish({ documentId: virginia })
    expect((await letters(reference)).map(({ template }: { template: string }) => template)).toEqual(['confirm', 'received', 'accepted', 'published'])
  })

  it('mark a duplicate of a known page, whose address the structure gets', async () => {
    const { documentId, reference } = await confirmed('Prix Virginia encore')
    expect((await decide(documentId, 'mark-duplicate', { opportunity: 'disparue' })).json['errors']).toMatchObject([{ pointer: '/opportunity' }])
    expect((await decide(documentId, 'mark-duplicate', { opportunity: virginia })).status).toBe(200)
    expect((await letters(reference)).at(-1).text_body).toContain('https://www.exemple.fr/opportunites/prix-virginia')
    // The original is published again: a duplicate is not what was published.
    await cms.strapi.documents(OPPORTUNITY).publish({ documentId: virginia })
    expect(await letters(reference)).toHaveLength(3)
  })

  it('show the mails without their words nor their addresses, to nobody else, and send again what was given up', async () => {
    const { documentId, reference } = await confirmed('Prix sans réponse')
    await cms.strapi.db.connection('deliveries').where({ submission_reference: reference, template: 'received' }).update({ status_code: 'dead', attempts: 12, last_error: 'EENVELOPE 550' })
    const { json, text } = await read('/deliveries?status=dead')
    expect(json['mails']).toMatchObject([{ subject: 'Proposition reçue\u00a0: Prix sans réponse', status: 'dead', attempts: 12, error: 'L’adresse n’existe pas ou refuse nos courriels.', reference, submission: documentId }])
    expect(text).not.toMatch(/jeton|@exemple\.fr|href/)
    const mail = String(json['mails']?.['0']?.['documentId'])
    const resend = (token: string) => cms.request(`/admin/deliveries/${mail}/resend`, { method: 'POST', body: {}, token })
    expect((await resend(editor)).status).toBe(200)
    expect((await read('/deliveries?status=dead')).json['mails']).toEqual([])
    expect((await letters(reference)).map(({ status_code, attempts }: { status_code: string; attempts: number }) => [status_code, attempts])).toEqual([['queued', 0], ['queued', 0]])
    await cms.strapi.db.connection('deliveries').where({ document_id: mail }).update({ status_code: 'sent' })
    expect((await resend(editor)).status).toBe(409)
    const [producer, administrator] = [await cms.signIn('producer'), await cms.signIn('strapi-super-admin')]
    for (const path of ['/moderation', `/moderation/${documentId}/fields`, '/deliveries']) expect((await read(path, producer)).status, path).toBe(403)
    expect((await resend(producer)).status).toBe(403)
    for (const uid of ['api::delivery.delivery', 'api%3A%3Adelivery.delivery', 'API::delivery.delivery', 'api::delivery%2Edelivery']) {
      for (const token of [editor, administrator]) expect([403, 404], uid).toContain((await cms.request(`/content-manager/collection-types/${uid}`, { token })).status)
    }
  })
})
