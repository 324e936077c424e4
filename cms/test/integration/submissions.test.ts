import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { anAddress, aProof, aProposal, ask, newKey, unproved } from './support/submissions.ts'

const SUBMISSION = 'api::submission.submission'
const DELIVERY = 'api::delivery.delivery'
const AUDIT = 'api::audit-entry.audit-entry'

/** The same bodies at each run; another number tries others. */
const SEED = 1959068215

describe('submissions', () => {
  let cms: TestCms
  const rows = (uid: string) => cms.strapi.db.query(uid as typeof SUBMISSION).findMany({ orderBy: { id: 'asc' } })
  const propose = (overrides: object = {}, headers: Record<string, string> = {}) => ask(cms, '', { ...aProposal(), protection: unproved, ...overrides }, headers)

  beforeAll(async () => {
    cms = await startCms()
  })
  beforeEach(async () => {
    for (const table of ['submissions', 'deliveries', 'submission_guards']) await cms.strapi.db.connection(table).delete()
  })
  afterAll(() => cms.stop())

  it('are stored with their mail and their line of journal, under an opaque reference', async () => {
    const { status, json } = await propose()
    expect([status, json.reference]).toEqual([202, expect.stringMatching(/^P-[0-9A-F]{16}$/)])
    expect(await rows(SUBMISSION)).toMatchObject([{ reference: json.reference, state: 'to-confirm', title: 'Prix d’essai', flags: 'sans preuve de calcul' }])
    const [mail] = await cms.strapi.db.connection('deliveries').select()
    expect(mail).toMatchObject({ template: 'confirm', submission_reference: json.reference })
    expect(await cms.strapi.db.query(AUDIT).findMany({ where: { subjectReference: String(json.reference) } })).toMatchObject([{ event: 'create', actor: 'submitter' }])
  })

  it('sent fifty times at once with one key are one, with one reference', async () => {
    const headers = { 'idempotency-key': newKey(), 'x-visitor-address': anAddress() }
    const answers = await Promise.all(Array.from({ length: 50 }, () => propose({}, headers)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(new Set(answers.map(({ json }) => String(json.reference))).size).toBe(1)
    expect([(await rows(SUBMISSION)).length, (await rows(DELIVERY)).length]).toEqual([1, 1])
  })

  it('with a key that served for something else are refused', async () => {
    const headers = { 'idempotency-key': newKey() }
    expect((await propose({}, headers)).status).toBe(202)
    const { status, headers: answered } = await propose(aProposal({ title: 'Autre prix' }), headers)
    expect([status, answered.get('content-type')?.split(';')[0]]).toEqual([409, 'application/problem+json'])
    expect(await rows(SUBMISSION)).toHaveLength(1)
  })

  it.each([['', 400], ['court', 400], [`${'a'.repeat(20)} b`, 400]])('with the key %j are refused', async (key, expected) => {
    expect((await propose({}, { 'idempotency-key': key })).status).toBe(expected)
  })

  it('are counted by network address and by mail address, in the database, without either being stored', async () => {
    const headers = { 'x-visitor-address': '192.0.2.7' }
    const statuses: number[] = []
    for (let index = 0; index < 5; index += 1) statuses.push((await propose(aProposal({ email: `p${index}@exemple.fr` }), headers)).status)
    expect(statuses).toEqual([202, 202, 202, 202, 429])
    const many: number[] = []
    for (let index = 0; index < 11; index += 1) many.push((await propose(aProposal({ email: 'souvent@exemple.fr' }))).status)
    expect(many.filter((status) => status === 429)).toHaveLength(1)
    expect(JSON.stringify(await cms.strapi.db.connection('submission_guards').select())).not.toMatch(/192\.0\.2\.7|souvent/)
  })

  it.each([
    ['a whole IPv6 network', (index: number) => ({ from: `2001:db8:7:7::${index.toString(16)}`, email: `p${index}@exemple.fr` }), 4],
    ['one mailbox under many tags', (index: number) => ({ from: anAddress(), email: `Souvent+${index}@exemple.fr` }), 10],
  ])('count %s as one', async (_what, entry, most) => {
    const statuses: number[] = []
    for (let index = 0; index <= most; index += 1) {
      const { from, email } = entry(index)
      statuses.push((await propose(aProposal({ email }), { 'x-visitor-address': from })).status)
    }
    expect(statuses).toEqual([...Array<number>(most).fill(202), 429])
  })

  it('say when to come back past the limit', async () => {
    const headers = { 'x-visitor-address': '192.0.2.8' }
    for (let index = 0; index < 4; index += 1) await propose({}, headers)
    const { status, headers: answered, json } = await propose({}, headers)
    expect([status, answered.get('retry-after'), json.status]).toEqual([429, '3600', 429])
  })

  it('with a proof are not flagged; a proof serves once, and for its own action', async () => {
    const proof = await aProof(cms)
    expect((await propose({ protection: { ...unproved, proof } })).status).toBe(202)
    expect((await propose({ protection: { ...unproved, proof } })).status).toBe(202)
    expect((await propose({ protection: { ...unproved, proof: await aProof(cms, 'correction') } })).status).toBe(202)
    expect((await rows(SUBMISSION)).map(({ flags }) => flags)).toEqual(['', 'sans preuve de calcul', 'sans preuve de calcul'])
  })

  it('with a forged proof are held like those without', async () => {
    const forged = JSON.parse(Buffer.from(await aProof(cms), 'base64').toString()) as { challenge: { parameters: { keyPrefix: string } } }
    forged.challenge.parameters.keyPrefix = '00'
    for (const proof of [Buffer.from(JSON.stringify(forged)).toString('base64'), 'pas une preuve', Buffer.from('{}').toString('base64')]) await propose({ protection: { ...unproved, proof } })
    expect((await rows(SUBMISSION)).map(({ flags }) => flags)).toEqual(Array(3).fill('sans preuve de calcul'))
  })

  it('that look like a robot’s are kept, and flagged', async () => {
    await propose({ protection: { proof: null, trap: 'http://spam', elapsedMs: 800 } })
    expect(await rows(SUBMISSION)).toMatchObject([{ flags: 'champ caché rempli, rempli en moins de 3 secondes, sans preuve de calcul' }])
  })

  it.each([[{ publishedAt: '2026-01-01' }], [{ status: 'published' }], [{ documentId: 'x' }], [{ createdBy: 1 }], [{ state: 'accepted' }]])('with %j are refused with where and why', async (extra) => {
    const { status, json } = await propose(extra)
    expect([status, json.errors]).toEqual([422, [{ pointer: '', code: 'unknown-field', detail: expect.any(String) }]])
    expect(await rows(SUBMISSION)).toEqual([])
  })

  it('whatever is sent, are answered with a problem that repeats nothing of it', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ structure: fc.jsonValue(), opportunity: fc.record({ title: fc.string(), kind: fc.jsonValue() }), protection: fc.jsonValue() })), async (body) => {
      const { status, text, headers } = await ask(cms, '', { marker: 'CANARI', body, ...(typeof body === 'object' && !Array.isArray(body) ? body : {}) })
      expect(text).not.toContain('CANARI')
      // What would change every object is refused by the parser, before anything reads it.
      const isPoisoned = /"__proto__"\s*:/.test(JSON.stringify(body))
      expect(status).toBe(isPoisoned ? 400 : 422)
      if (!isPoisoned) expect(headers.get('content-type')).toContain('application/problem+json')
    }), { numRuns: 1000, seed: SEED })
  }, 120_000)

  it('are given by the site’s own token only, and by no REST collection', async () => {
    for (const token of [undefined, cms.readToken, cms.feedbackToken, 'f'.repeat(64)]) {
      expect([401, 403]).toContain((await cms.request('/api/submissions', { method: 'POST', body: {}, ...(token ? { token } : {}) })).status)
    }
    await propose()
    for (const path of ['/api/submissions', '/api/deliveries', '/api/audit-entries', '/api/submission-guards']) {
      for (const token of [cms.submissionToken, cms.readToken]) expect([401, 403, 404, 405], path).toContain((await cms.request(path, { token })).status)
    }
    expect((await cms.request('/api/published', { token: cms.submissionToken })).status).toBe(403)
    expect((await cms.request('/api/published', { token: cms.readToken })).text).not.toContain('Prix d’essai')
  })

  it('keep a journal that nobody changes', async () => {
    await propose()
    await expect(cms.strapi.db.query(AUDIT).deleteMany({})).rejects.toThrow('append-only')
    await expect(cms.strapi.db.query(AUDIT).updateMany({ data: { event: 'x' } })).rejects.toThrow('append-only')
  })
})

describe('a reported error', () => {
  let cms: TestCms
  beforeAll(async () => {
    cms = await startCms()
  })
  afterAll(() => cms.stop())

  it('goes to the same queue, without an address', async () => {
    const correction = { page: '/opportunites/prix', field: 'deadline', problem: 'La date est passée.', protection: unproved }
    expect((await ask(cms, '/corrections', correction)).status).toBe(202)
    expect(await cms.strapi.db.query(SUBMISSION).findMany({})).toMatchObject([{ kind: 'correction', state: 'received', title: 'La date limite ou le calendrier : /opportunites/prix' }])
    expect(await cms.strapi.db.query(DELIVERY).count()).toBe(0)
    expect((await ask(cms, '/corrections', { ...correction, page: 'https://x.fr' })).status).toBe(422)
  })
})
