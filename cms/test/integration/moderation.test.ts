import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { anyEmail, aProposal, ask, propose, proposeAndConfirm } from './support/submissions.ts'

const SUBMISSION = 'api::submission.submission'
const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'

describe('moderation', () => {
  let cms: TestCms
  let editor: string
  let producer: string
  const mails = async (reference: string) => (await cms.strapi.db.connection('deliveries').where({ submission_reference: reference }).orderBy('id')).map(({ template }: { template: string }) => template)

  const proposed = (title: string) => propose(cms, aProposal({ title, email: anyEmail() }))
  const confirmed = (title: string) => proposeAndConfirm(cms, aProposal({ title, email: anyEmail() }))
  const decide = (documentId: string, event: string, body: object = {}, token = editor) => cms.request(`/admin/moderation/${documentId}/${event}`, { method: 'POST', token, body })
  const follow = async (secret: string) => (await ask(cms, '/follow-up', { secret })).json

  beforeAll(async () => {
    // Mails stay in the outbox, to be looked at.
    cms = await startCms({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Service <service@exemple.fr>' })
    editor = await cms.signIn('editor')
    producer = await cms.signIn('producer')
  })
  afterAll(() => cms.stop())

  it('begins when the address is confirmed, once, by the link of the mail', async () => {
    const { secret, reference } = await proposed('Prix à confirmer')
    expect((await ask(cms, '/confirm', { secret: 'x'.repeat(43) })).status).toBe(404)
    expect((await ask(cms, '/follow-up', { secret })).status).toBe(404)
    const { status, json } = await ask(cms, '/confirm', { secret })
    expect([status, json.reference]).toEqual([200, reference])
    expect((await ask(cms, '/confirm', { secret })).status).toBe(404)
    expect(await mails(reference)).toEqual(['confirm', 'received'])
    expect(await follow(String(json.secret))).toMatchObject({ state: 'received', title: 'Prix à confirmer', can: { answer: false, withdraw: true } })
  })

  it('stores links as hashes only', async () => {
    const { secret } = await confirmed('Prix secret')
    const { text_body: _text, ...row } = await cms.strapi.db.connection('submissions').where({ title: 'Prix secret' }).first()
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('asks for a precision, which the structure answers with its correction', async () => {
    const { documentId, reference, secret } = await confirmed('Prix imprécis')
    expect((await decide(documentId, 'ask', { words: '' })).json.errors).toMatchObject([{ pointer: '/words' }])
    expect((await decide(documentId, 'ask', { words: 'Quelle est la dotation ?' })).status).toBe(200)
    expect(await follow(secret)).toMatchObject({ state: 'needs-info', question: 'Quelle est la dotation ?', can: { answer: true } })
    const corrected = aProposal({ title: 'Prix précis', email: 'autre@exemple.fr' })
    expect((await ask(cms, '/answer', { secret, text: '' })).status).toBe(422)
    expect((await ask(cms, '/answer', { secret, text: '8 000 €', submission: corrected })).status).toBe(204)
    const after = await follow(secret)
    expect(after).toMatchObject({ state: 'in-review', title: 'Prix précis', can: { answer: false } })
    expect(JSON.stringify(after)).not.toContain('autre@exemple.fr')
    expect(await mails(reference)).toEqual(['confirm', 'received', 'needs-info'])
  })

  it('accepts into a draft, field by field, that nobody sees before an editor publishes it; the structure is then told, once', async () => {
    const { documentId, reference, secret } = await confirmed('Prix accepté')
    const { status, json } = await decide(documentId, 'accept', { words: 'Merci !' })
    expect(status).toBe(200)
    const opportunity = String(json.opportunity)
    const draft = await cms.strapi.documents(OPPORTUNITY).findOne({ documentId: opportunity, populate: ['organiser', 'windows', 'eligibility', 'funding', 'cost', 'application'] })
    expect(draft).toMatchObject({
      title: 'Prix accepté', slug: 'prix-accepte', source: 'form', externalId: reference, funding: { amountMax: 8000 }, cost: { applicationFee: 0 }, eligibility: { audience: 'women', ageMax: 35 },
      windows: [{ closesAt: '2027-03-12T22:59:59.999Z', timezone: 'Europe/Paris', timeKnown: false }], organiser: { name: 'Festival d’essai' },
    })
    expect(JSON.stringify(draft)).not.toContain('Camille')
    expect(await cms.strapi.documents(OPPORTUNITY).count({ status: 'published', filters: { documentId: opportunity } })).toBe(0)
    expect((await cms.request('/api/published', { token: cms.readToken })).text).not.toContain('Prix accepté')

    await cms.strapi.documents(STRUCTURE).update({ documentId: draft?.organiser?.documentId ?? '', data: { presentation: 'Un festival.', updatedOn: '2026-11-01' } })
    await cms.strapi.documents(STRUCTURE).publish({ documentId: draft?.organiser?.documentId ?? '' })
    await cms.strapi.documents(OPPORTUNITY).update({ documentId: opportunity, data: { verifiedOn: '2026-11-01' } })
    await cms.strapi.documents(OPPORTUNITY).publish({ documentId: opportunity })
    await cms.strapi.documents(OPPORTUNITY).publish({ documentId: opportunity })
    expect(await mails(reference)).toEqual(['confirm', 'received', 'accepted', 'published'])
    expect(await follow(secret)).toMatchObject({ state: 'accepted', path: '/opportunites/prix-accepte', can: { proposeNext: true } })
  })

  it('gives a second proposal of a structure to the same organiser, and its title another address', async () => {
    const [first, second] = [await confirmed('Prix double'), await confirmed('Prix double')]
    const drafts = [await decide(first.documentId, 'accept'), await decide(second.documentId, 'accept')].map(({ json }) => String(json.opportunity))
    const [one, two] = await Promise.all(drafts.map((documentId) => cms.strapi.documents(OPPORTUNITY).findOne({ documentId, populate: ['organiser'] })))
    expect([one?.slug, two?.slug]).toEqual(['prix-double', 'prix-double-2'])
    expect(one?.organiser?.documentId).toBe(two?.organiser?.documentId)
  })

  it('refuses with a reason and words of the editor, both told', async () => {
    const { documentId, reference, secret } = await confirmed('Prix refusé')
    expect((await decide(documentId, 'refuse', { words: 'x' })).json.errors).toMatchObject([{ pointer: '/reason' }])
    expect((await decide(documentId, 'refuse', { reason: 'closed', words: 'La date est passée depuis mars.' })).status).toBe(200)
    const [, , letter] = await cms.strapi.db.connection('deliveries').where({ submission_reference: reference }).orderBy('id')
    expect(letter.text_body).toContain('> La date est passée depuis mars.')
    expect(letter.text_body).toContain('Motif\u00a0: la date limite est passée.')
    expect(await follow(secret)).toMatchObject({ state: 'refused', reason: 'closed', explanation: 'La date est passée depuis mars.', can: { withdraw: false } })
    expect((await decide(documentId, 'accept')).status).toBe(409)
    expect((await decide(documentId, 'reopen')).status).toBe(200)
  })

  it('tells an undesired entry nothing, and sends it nothing', async () => {
    const { documentId, reference, secret } = await confirmed('Gagnez un million')
    expect((await decide(documentId, 'mark-spam')).status).toBe(200)
    expect(await follow(secret)).toMatchObject({ state: 'received', can: { answer: false, withdraw: false } })
    expect(await mails(reference)).toEqual(['confirm', 'received'])
  })

  it('happens once when two editors decide at the same time', async () => {
    const { documentId, reference } = await confirmed('Prix disputé')
    const answers = await Promise.all([decide(documentId, 'accept'), decide(documentId, 'refuse', { reason: 'other', words: 'Non.' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await mails(reference)).toHaveLength(3)
  })

  it('is taken back by the structure', async () => {
    const { secret, documentId } = await confirmed('Prix retiré')
    expect((await ask(cms, '/withdraw', { secret })).status).toBe(204)
    expect(await follow(secret)).toMatchObject({ state: 'refused', reason: 'withdrawn' })
    expect((await ask(cms, '/withdraw', { secret })).status).toBe(409)
    expect((await decide(documentId, 'accept')).status).toBe(409)
  })

  it('is the business of editors: neither producers, nor the site, nor strangers decide or read', async () => {
    const { documentId } = await confirmed('Prix gardé')
    for (const token of [producer, cms.submissionToken, cms.readToken, undefined]) {
      expect([401, 403]).toContain((await cms.request(`/admin/moderation/${documentId}/accept`, { method: 'POST', body: {}, ...(token ? { token } : {}) })).status)
      expect([401, 403]).toContain((await cms.request(`/admin/moderation/${documentId}`, token ? { token } : {})).status)
      expect([401, 403, 404]).toContain((await cms.request(`/content-manager/collection-types/${SUBMISSION}/${documentId}`, token ? { token } : {})).status)
    }
    const path = `/content-manager/collection-types/${SUBMISSION}/${documentId}`
    const read = await cms.request(path, { token: editor })
    expect([read.status, read.text.includes('secretHash')]).toEqual([200, false])
    expect((await cms.request(path, { method: 'PUT', token: editor, body: { state: 'accepted' } })).status).toBe(403)
    expect((await cms.request(`/content-manager/collection-types/api::delivery.delivery`, { token: editor })).status).toBe(403)
    expect((await cms.request(`/admin/moderation/${documentId}`, { token: editor })).json).toMatchObject({ state: 'received', events: expect.arrayContaining(['accept', 'refuse', 'ask']) })
    expect((await decide(documentId, 'toString')).status).toBe(404)
  })

  it('notes who did what, without a name or an address of the structure', async () => {
    const entries = await cms.strapi.db.connection('audit_entries').select()
    expect(entries.length).toBeGreaterThan(20)
    expect(JSON.stringify(entries)).not.toMatch(/@|Camille/)
  })

  it('says the average delay of an answer', async () => {
    const { json } = await cms.request('/api/submissions/delay', { token: cms.submissionToken })
    expect(json).toEqual({ days: 1, count: expect.any(Number) })
  })
})
