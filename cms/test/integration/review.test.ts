import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../src/audit/read.ts'
import { moveReview } from '../../src/review/move.ts'
import { findReview } from '../../src/review/row.ts'
import { setSchedule } from '../../src/schedule/row.ts'
import { runDue } from '../../src/schedule/run.ts'
import { aResource, anOpportunity, publishStructure } from './support/content.ts'
import { type Answer, type Json, startCms, type TestCms } from './support/cms.ts'
import { startSecondCms } from './support/second-cms.ts'

const RESOURCE = 'api::resource.resource'
const OPPORTUNITY = 'api::opportunity.opportunity'
const people = ['producer', 'editor', 'deployment-officer', 'observer'] as const

describe('texts before readers see them', () => {
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

  it('are written, sent back with a reason, corrected, read, and published by somebody else, each step told to who it concerns', async () => {
    const documentId = await written('producer')
    expect((await view('producer', documentId)).json).toMatchObject({ review: { state: 'writing', decisions: ['ask'], mayPublish: false, reviewers: [{ id: ids['editor'], name: 'Compte editor' }] }, isPublished: false, maySchedule: false })
    expect((await decide('producer', documentId, 'ask', {})).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/askedOf' }])
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['producer'] })).status).toBe(422)
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['editor'], words: 'Bonne lecture !' })).status).toBe(200)
    expect((await view('editor', documentId)).json['review']).toMatchObject({ state: 'to-review', askedOf: 'Compte editor', decisions: ['take-back', 'accept', 'send-back'] })
    expect(await onTheDesk('to-review-resource')).toEqual([documentId])

    expect((await decide('editor', documentId, 'send-back')).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/words', detail: 'Dites ce qu’il faut corriger.' }])
    expect((await decide('editor', documentId, 'send-back', { words: 'Citez la source.' })).status).toBe(200)
    expect((await edit('producer', documentId, { standfirst: 'Un guide corrigé.' })).status).toBe(200)
    expect(await state(documentId)).toBe('to-correct')
    expect((await ask('producer', documentId)).status).toBe(200)
    expect((await decide('producer', documentId, 'accept')).status).toBe(409)
    expect((await decide('editor', documentId, 'accept')).status).toBe(200)
    expect((await publish('producer', documentId)).status).toBe(403)
    expect((await publish('editor', documentId)).status).toBe(200)

    expect(await state(documentId)).toBe('published')
    expect(await onTheDesk('to-review-resource')).toEqual([])
    expect(await events(documentId)).toEqual(['ask producer', 'send-back editor', 'ask producer', 'accept editor', 'publish editor'])
    expect(await mailsAbout(documentId)).toEqual(['ask editor@example.org', 'send-back producer@example.org', 'ask editor@example.org', 'accept producer@example.org', 'published producer@example.org'])
    const [letter] = await cms.strapi.db.connection('deliveries').where({ template: 'send-back' })
    expect(letter.text_body).toContain('> Citez la source.')
    expect(letter.text_body).toContain(`/admin/content-manager/collection-types/api::resource.resource/${documentId}`)
    const { json } = await view('producer', documentId)
    expect(list(json['history']).map(({ event, by, words }) => [event, by, words])).toEqual([
      ['publish', 'Compte editor', ''], ['accept', 'Compte editor', ''], ['ask', 'Compte producer', ''], ['send-back', 'Compte editor', 'Citez la source.'], ['ask', 'Compte producer', 'Bonne lecture !'],
    ])
  })

  it('go back to writing when they are edited after they were found good, published or not, and say what changed', async () => {
    const documentId = await written('producer')
    await ask('producer', documentId)
    await decide('editor', documentId, 'accept')
    expect((await edit('producer', documentId, {})).status).toBe(200)
    expect(await state(documentId), 'saved without a change').toBe('ready')
    await edit('producer', documentId, { objective: 'vérifier autre chose' })
    expect(await state(documentId)).toBe('writing')
    await ask('producer', documentId)
    await decide('editor', documentId, 'accept')
    expect((await publish('editor', documentId)).status).toBe(200)

    await edit('producer', documentId, { objective: 'tout vérifier', reviseBefore: '2028-11-01', format: 'article', themes: { connect: [], disconnect: [{ documentId: theme }] } })
    expect((await view('producer', documentId)).json).toMatchObject({
      review: { state: 'writing' }, isPublished: true,
      differences: [
        { label: 'Format', before: 'Fiche pratique', after: 'Article' }, { label: 'Objectif', before: 'vérifier autre chose', after: 'tout vérifier' },
        { label: 'À réviser avant le', before: '1er novembre 2027', after: '1er novembre 2028' }, { label: 'Thèmes', before: 'Thème', after: '' },
      ],
    })
    expect((await cms.request(collection(RESOURCE, `/${documentId}/actions/discard`), { method: 'POST', token: tokens['producer'], body: {} })).status).toBe(200)
    expect((await view('editor', documentId)).json).toMatchObject({ review: { state: 'published' }, differences: [] })
    expect((await cms.request(collection(RESOURCE, `/${documentId}/actions/unpublish`), { method: 'POST', token: tokens['editor'], body: {} })).status).toBe(200)
    expect(await state(documentId)).toBe('writing')
    expect((await events(documentId)).slice(4)).toEqual(['accept editor', 'publish editor', 'edit producer', 'discard producer', 'unpublish editor'])
  })

  it('that were published before anybody reviewed anything are published, until they are edited', async () => {
    const documentId = await cms.save(RESOURCE, sample(RESOURCE) as Record<string, unknown>, 'published')
    expect((await view('editor', documentId)).json).toMatchObject({ review: { state: 'published' }, differences: [] })
    expect((await edit('editor', documentId, { objective: 'changer' })).status).toBe(200)
    expect(await state(documentId)).toBe('writing')
    expect(await events(documentId)).toEqual(['publish system', 'edit editor'])
  })

  it('are not decided on by who read another version', async () => {
    const documentId = await written('producer')
    await ask('producer', documentId)
    const { json } = await view('editor', documentId)
    await edit('producer', documentId, { objective: 'changer sans le dire' })
    expect((await decide('editor', documentId, 'accept', { seen: json['seen'] })).status).toBe(409)
    const { seen } = (await view('editor', documentId)).json
    const answers = await Promise.all([decide('editor', documentId, 'accept', { seen }), decide('editor', documentId, 'send-back', { seen, words: 'Non.' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('are never published unread by who wrote them, but for an editor', async () => {
    const documentId = await written('deployment-officer', { uid: OPPORTUNITY })
    const refused = await publish('deployment-officer', documentId, {}, OPPORTUNITY)
    expect([refused.status, refused.text.includes('n’a pas été relue')]).toEqual([400, true])
    await ask('deployment-officer', documentId, OPPORTUNITY)
    await decide('editor', documentId, 'accept', {}, OPPORTUNITY)
    expect((await publish('deployment-officer', documentId, { tagline: 'Une bourse réécrite juste avant de la publier' }, OPPORTUNITY)).status, 'rewritten in the same request').toBe(400)
    expect(await state(documentId, OPPORTUNITY), 'and nothing of it stays').toBe('ready')
    expect((await publish('deployment-officer', documentId, {}, OPPORTUNITY)).status).toBe(200)
    expect((await publish('deployment-officer', documentId, { verifiedOn: '2026-11-28' }, OPPORTUNITY)).status, 'a check of the facts is itself a reading').toBe(200)
    const own = await written('editor')
    expect((await publish('editor', own)).status).toBe(200)
  })

  it('are the business of who may read them: nobody else sees their review, and nobody a field that she may not see', async () => {
    const documentId = await written('editor')
    expect((await view('producer', documentId)).status).toBe(404)
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['editor'], seen: 'x' })).status).toBe(404)
    expect((await view('observer', documentId)).json).toMatchObject({ review: { decisions: [], mayPublish: false, reviewers: [] }, maySchedule: false })
    expect((await decide('observer', documentId, 'accept')).status).toBe(409)
    expect((await cms.request(`/admin/review/resource/${documentId}`)).status).toBe(401)
    for (const type of ['submission', 'theme', 'toString', 'review']) expect((await cms.request(`/admin/review/${type}/${documentId}`, { token: tokens['editor'] })).status, type).toBe(404)

    const testimonial = { title: 'Témoignage', slug: 'temoignage', series: 'declic', format: 'text', person: { displayName: 'Exemple' }, quote: 'Une phrase.', story: [{ type: 'paragraph', children: [{ type: 'text', text: 'Texte' }] }], consent: { signedOn: '2026-01-01', scope: 'CANARI 1' }, createdBy: Number(ids['producer']) }
    const other = await cms.save('api::testimonial.testimonial', testimonial, 'published')
    await cms.strapi.documents('api::testimonial.testimonial').update({ documentId: other, data: { quote: 'Une autre.', consent: { signedOn: '2026-01-02', scope: 'CANARI 2' } } })
    expect(list((await view('editor', other, 'api::testimonial.testimonial')).json['differences']).map(({ label }) => label)).toEqual(['Phrase forte', 'Accord de la personne › Signé le', 'Accord de la personne › Étendue'])
    for (const role of ['producer', 'observer']) {
      const { json, text } = await view(role, other, 'api::testimonial.testimonial')
      expect([list(json['differences']).map(({ label }) => label), text.includes('CANARI')], role).toEqual([['Phrase forte'], false])
    }
  })

  it('tell who only looks at them the roles of who wrote what, and no name', async () => {
    const documentId = await written('producer')
    await decide('producer', documentId, 'ask', { askedOf: ids['editor'], words: 'À lire.' })
    const waiting = await view('observer', documentId)
    expect(waiting.json['review']).toMatchObject({ state: 'to-review', askedOf: 'une éditrice' })
    await decide('editor', documentId, 'accept')
    expect((await cms.request(`/admin/review/resource/${documentId}/schedule`, { method: 'POST', token: tokens['editor'], body: { action: 'publish', day: '2099-07-01', time: '09:00' } })).status).toBe(200)
    const { json, text } = await view('observer', documentId)
    expect([list(json['history']).map(({ by, event, detail }) => [by, event, detail]), list(json['schedules'])]).toMatchObject([
      [['Une éditrice', 'schedule-publish', '2099-07-01T07:00:00.000Z'], ['Une éditrice', 'accept', ''], ['Une productrice de contenus', 'ask', 'une éditrice']], [{ by: 'Une éditrice' }],
    ])
    for (const answer of [waiting.text, text]) expect(answer).not.toMatch(/Compte|example\.org/)
    expect((await view('editor', documentId)).text).toContain('Compte producer')
    expect((await cms.request(`/admin/review/resource/${documentId}/cancel`, { method: 'POST', token: tokens['editor'], body: { action: 'publish' } })).status).toBe(200)
  })

  it('leave a journal: a thousand transitions are a thousand lines, chained, in which nobody changes anything', async () => {
    const documentId = await cms.save(RESOURCE, sample(RESOURCE) as Record<string, unknown>)
    const subject = { type: 'resource', documentId } as const
    const before = await verifyJournal(cms.strapi)
    for (let turn = 0; turn < 500; turn += 1) {
      const row = await findReview(cms.strapi, subject)
      await moveReview(cms.strapi, subject, { row, state: 'writing' }, { event: 'ask', actor: 'system', askedOf: ids['editor'] }, new Date())
      await moveReview(cms.strapi, subject, { row: await findReview(cms.strapi, subject), state: 'to-review' }, { event: 'take-back', actor: 'system' }, new Date())
    }
    const { lines, brokenAt } = await verifyJournal(cms.strapi)
    expect([lines - before.lines, brokenAt]).toEqual([1000, null])
    expect(await cms.strapi.db.connection('audit_entries').where({ subject_reference: `resource/${documentId}` })).toHaveLength(1000)
    for (const statement of ['update audit_entries set actor = 1', 'delete from audit_entries', ...(process.env['TEST_POSTGRES_URL'] ? ['truncate audit_entries'] : [])]) {
      await expect(cms.strapi.db.connection.raw(statement), statement).rejects.toThrow('append-only')
    }
    await expect(cms.strapi.db.query('api::audit-entry.audit-entry').deleteMany({})).rejects.toThrow('append-only')
    expect((await verifyJournal(cms.strapi)).lines).toBe(lines)
  })

  it('are published several at once without a knot in the journal', async () => {
    const documentIds = [await written('editor'), await written('editor'), await written('editor')]
    const { status } = await cms.request(collection(RESOURCE, '/actions/bulkPublish'), { method: 'POST', token: tokens['editor'], body: { documentIds } })
    expect(status).toBe(200)
    expect((await verifyJournal(cms.strapi)).brokenAt).toBeNull()
  })

  it('have a journal that editors verify and export, without words or addresses, and that nobody else reads', async () => {
    const verdict = await cms.request('/admin/journal/verification', { token: tokens['editor'] })
    expect(verdict.json).toMatchObject({ brokenAt: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const csv = await cms.request('/admin/journal/journal.csv', { token: tokens['editor'] })
    const lines = csv.text.trim().split('\r\n')
    expect([lines.length, csv.headers.get('cache-control')]).toEqual([Number(verdict.json['lines']) + 1, 'no-store'])
    expect(lines.find((line) => line.includes(';send-back;'))).toMatch(new RegExp(`;${ids['editor']};Compte editor;send-back;resource/[a-z0-9]{24};to-review;to-correct;;[0-9a-f]{64}$`))
    expect(csv.text).not.toMatch(/@|Citez la source/)
    for (const role of ['producer', 'deployment-officer', 'observer']) for (const path of ['verification', 'journal.csv']) expect((await cms.request(`/admin/journal/${path}`, { token: tokens[role] })).status).toBe(403)
    // What the chain is for: somebody who gets past the database's own refusal is seen.
    const isPostgres = process.env['TEST_POSTGRES_URL'] !== undefined
    await cms.strapi.db.connection.raw(isPostgres ? 'drop trigger audit_entries_append_only on audit_entries' : 'drop trigger audit_entries_no_update')
    const [line] = await cms.strapi.db.connection('audit_entries').where({ sequence: 5 })
    await cms.strapi.db.connection('audit_entries').where({ sequence: 5 }).update({ actor: '999' })
    expect((await verifyJournal(cms.strapi)).brokenAt).toBe(5)
    await cms.strapi.db.connection('audit_entries').where({ sequence: 5 }).update({ actor: line.actor })
    expect((await verifyJournal(cms.strapi)).brokenAt).toBeNull()
  })

  describe('at a date and an hour', () => {
    /** Of publications that become due together. */
    const MOST_WAVES = 15
    const HOUR_MS = 3_600_000
    const set = (by: string, documentId: string, body: object) => cms.request(`/admin/review/resource/${documentId}/schedule`, { method: 'POST', token: tokens[by], body })
    async function ready(): Promise<string> {
      const documentId = await written('producer')
      await ask('producer', documentId)
      expect((await decide('editor', documentId, 'accept')).status).toBe(200)
      return documentId
    }
    const run = (at: string) => runDue(cms.strapi, new Date(at), 'essai')

    it('are set in Paris time by who publishes, once « Prête », and for a moment to come', async () => {
      const documentId = await written('producer')
      const later = { action: 'publish', day: '2099-07-01', time: '09:00' }
      expect((await set('editor', documentId, later)).json['error']?.['details']?.['errors']).toMatchObject([{ detail: 'Cette fiche doit être « Prête » pour que sa publication soit programmée.' }])
      const good = await ready()
      expect((await set('producer', good, later)).status).toBe(404)
      expect((await set('editor', good, { ...later, day: '2020-01-01' })).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/day' }])
      for (const wrong of [{ ...later, time: '25:00' }, { ...later, action: 'delete' }, { ...later, day: 'demain' }, { ...later, state: 'done' }]) expect((await set('editor', good, wrong)).status).toBe(400)
      expect((await set('editor', good, later)).status).toBe(200)
      expect((await view('editor', good)).json['schedules']).toEqual([{ action: 'publish', dueAt: '2099-07-01T07:00:00.000Z', by: 'Compte editor', problem: null }])
      expect(await onTheDesk('scheduled-resource')).toEqual([good])
      expect((await cms.request(`/admin/review/resource/${good}/cancel`, { method: 'POST', token: tokens['editor'], body: { action: 'publish' } })).status).toBe(200)
      expect(await run('2099-07-02T00:00:00Z')).toBe(0)
      expect(await isOnline(good)).toBe(false)
    })

    it('appear and disappear then, once, whoever asks at the same time, and late rather than never', async () => {
      const documentId = await ready()
      await set('editor', documentId, { action: 'publish', day: '2098-01-10', time: '09:00' })
      await set('editor', documentId, { action: 'unpublish', day: '2098-02-10', time: '09:00' })
      expect(await run('2098-01-10T07:59:59Z')).toBe(0)
      expect((await Promise.all(Array.from({ length: 8 }, () => run('2098-01-10T08:00:00Z')))).reduce((sum, done) => sum + done)).toBe(1)
      expect([await isOnline(documentId), await state(documentId)]).toEqual([true, 'published'])
      expect(await run('2098-06-01T00:00:00Z'), 'missed for months').toBe(1)
      expect([await isOnline(documentId), await state(documentId)]).toEqual([false, 'writing'])
      expect((await events(documentId)).slice(-4)).toEqual(['schedule-publish editor', 'schedule-unpublish editor', 'publish system', 'unpublish system'])
      expect(await mailsAbout(documentId)).toContain('published producer@example.org')
    })

    it('stay as they are when they are no longer what was read, or not whole, and the editor is told', async () => {
      const [edited, incomplete] = [await ready(), await ready()]
      for (const documentId of [edited, incomplete]) await set('editor', documentId, { action: 'publish', day: '2097-01-10', time: '09:00' })
      await edit('producer', edited, { objective: 'glisser autre chose' })
      await cms.strapi.db.connection('resources').where({ document_id: incomplete }).update({ standfirst: null })
      expect(await run('2097-01-10T08:00:00Z')).toBe(2)
      expect([await isOnline(edited), await isOnline(incomplete)]).toEqual([false, false])
      expect((await view('editor', edited)).json['schedules']).toMatchObject([{ problem: expect.stringContaining('n’est plus « Prête »') }])
      expect((await view('editor', incomplete)).json['schedules']).toMatchObject([{ problem: expect.stringContaining('obligatoire') }])
      expect(await mailsAbout(edited)).toContain('schedule-refused editor@example.org')
      expect(await run('2097-01-11T00:00:00Z'), 'refused once').toBe(0)
    })

    it('are published by hand before: nothing is left to do', async () => {
      const documentId = await ready()
      await set('editor', documentId, { action: 'publish', day: '2096-01-10', time: '09:00' })
      await publish('editor', documentId)
      expect(await run('2096-01-11T00:00:00Z')).toBe(0)
    })

    it('are published once each by two instances of the CMS on one database', async () => {
      const second = await startSecondCms()
      try {
        const documentIds: string[] = []
        const rows = async (): Promise<{ ran_by: string; state: string }[]> => cms.strapi.db.connection('schedules').whereIn('subject_id', documentIds)
        const instances = async (): Promise<Set<number>> => new Set((await rows()).map(({ ran_by: instance }) => Number(instance.split(':').at(-1))))
        // Whoever looks first takes most of what is due: several times, until each instance has had a part.
        for (let wave = 0; wave < MOST_WAVES && (await instances()).size < 2; wave += 1) {
          const due: string[] = []
          for (let number = 0; number < 20; number += 1) {
            const documentId = await cms.save(RESOURCE, sample(RESOURCE) as Record<string, unknown>)
            await moveReview(cms.strapi, { type: 'resource', documentId }, { row: null, state: 'writing' }, { event: 'accept', actor: 'system' }, new Date())
            await setSchedule(cms.strapi, { type: 'resource', documentId }, 'publish', { dueAt: new Date(Date.now() + HOUR_MS), askedBy: 'system', now: new Date() })
            due.push(documentId)
          }
          documentIds.push(...due)
          await cms.strapi.db.connection('schedules').whereIn('subject_id', due).update({ due_at: new Date() })
          const limit = Date.now() + 30_000
          while ((await rows()).some(({ state: outcome }) => outcome === 'waiting') && Date.now() < limit) await pause(100)
        }
        for (const documentId of documentIds) expect(await events(documentId)).toEqual(['accept system', 'publish system'])
        expect(new Set((await rows()).map(({ state: outcome }) => outcome))).toEqual(new Set(['done']))
        expect(await instances()).toEqual(new Set([process.pid, second.pid]))
        expect((await verifyJournal(cms.strapi)).brokenAt).toBeNull()
      } finally {
        await second.stop()
      }
    })
  })
})
