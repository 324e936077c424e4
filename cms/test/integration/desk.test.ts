import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreMissing } from '../../src/desk/completeness.ts'
import { type DeskCounts } from '../../src/desk/counts.ts'
import { fieldsInWords } from '../../src/desk/follow-up.ts'
import { deskLists, linkOf } from '../../src/desk/widgets.ts'
import { aResource, publishOpportunity, publishStructure } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const DAY_MS = 86_400_000
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const windowClosing = (closesAt: string, overrides: object = {}) => [{ opensAt: '2026-01-05T08:00:00.000Z', closesAt, timezone: 'Europe/Paris', timeKnown: true, nature: 'deposit', certainty: 'confirmed', ...overrides }]
const past = windowClosing('2026-03-13T17:00:00.000Z')

let cms: TestCms
let editor: string
let producer: string
let organiser: string
let slugs = 0

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  producer = await cms.signIn('producer')
  organiser = await publishStructure(cms.strapi)
})
afterAll(() => cms.stop())

const published = (overrides: object = {}): Promise<string> => publishOpportunity(cms.strapi, organiser, { title: `Bourse ${slugs += 1}`, slug: `bourse-${slugs}`, ...overrides })
const desk = (path: string, token = editor, method = 'GET') => cms.request(`/admin/desk/${path}`, { token, method, ...(method === 'POST' ? { body: {} } : {}) })
const version = (documentId: string, status: 'draft' | 'published') => cms.strapi.documents(OPPORTUNITY).findOne({ documentId, status, populate: { windows: true, funding: true, transparency: { populate: { editions: true } } } })
const lastEvent = () => cms.strapi.db.query('api::audit-entry.audit-entry').findOne({ orderBy: { sequence: 'desc' } })
const sequenceOf = async (subjectId: string): Promise<number> => Number((await cms.strapi.db.query('api::change.change').findOne({ where: { subjectId } })).sequence)

/** Every list that an editor reads, empty. */
const nothing = Object.fromEntries(deskLists.map(({ id }) => [id, 0]))

describe('the lists of the home page', () => {
  it('count exactly what their links open, for who may read it', async () => {
    await published({ windows: windowClosing(new Date(Date.now() + 3 * DAY_MS).toISOString()) })
    await published({ windows: windowClosing(new Date(Date.now() + 20 * DAY_MS).toISOString()) })
    await published({ windows: windowClosing(new Date(Date.now() + 3 * DAY_MS).toISOString(), { certainty: 'expected' }) })
    await published({ windows: past, nextReviewOn: dayFromNow(-1) })
    await published({ windows: past, nextReviewOn: dayFromNow(9) })
    const [waiting = '', hour = ''] = await Promise.all([published(), published()])
    await cms.strapi.db.query('api::review.review').create({ data: { subjectType: 'opportunity', subjectId: waiting, state: 'to-review', stateSince: new Date() } })
    await cms.strapi.db.query('api::schedule.schedule').create({ data: { scheduleKey: 'essai', subjectType: 'opportunity', subjectId: hour, action: 'publish', dueAt: new Date(Date.now() + DAY_MS), state: 'waiting', askedBy: '1' } })
    for (const reviseBefore of [dayFromNow(-3), dayFromNow(12), dayFromNow(50)]) await cms.save('api::resource.resource', aResource([], { slug: `guide-${reviseBefore}`, reviseBefore }))
    await cms.strapi.db.query('api::submission.submission').create({ data: { title: 'Attend sa structure', state: 'needs-info', stateSince: new Date(), kind: 'opportunity', reference: 'P-question', submittedAt: new Date(Date.now() - 20 * DAY_MS) } })
    for (const [index, age] of [1, 10, 20, 21].entries()) {
      await cms.strapi.db.query('api::submission.submission').create({ data: { title: `Proposition ${index}`, state: 'received', stateSince: new Date(), kind: 'opportunity', reference: `P-${index}`, submittedAt: new Date(Date.now() - age * DAY_MS) } })
    }
    const { now, counts, documents } = (await desk('counts')).json as object as DeskCounts
    expect(counts).toEqual({ ...nothing, 'to-review-opportunity': 1, 'scheduled-opportunity': 1, late: 2, waiting: 1, recent: 1, 'closing-this-week': 1, 'review-due': 1, 'revision-late': 1, 'revision-due': 1, dead: 0, 'incomplete-online': 7, 'incomplete-all': 7 })
    for (const list of deskLists.filter(({ id, among }) => !among || counts[id] !== 0)) {
      const address = linkOf(list, new Date(now), documents[list.id])
      // The screens of moderation ask their own routes.
      const { status, json } = await cms.request(address.replace(/^\/propositions/, '/admin/moderation'), { token: editor })
      expect([list.id, status, json.pagination?.total ?? json.total]).toEqual([list.id, 200, counts[list.id]])
      expect(address.startsWith('/propositions?'), list.id).toBe(list.type === 'api::submission.submission')
    }
  })

  it('tell a producer her own resources only, and nobody else anything', async () => {
    const guide = await cms.save('api::resource.resource', aResource([], { slug: 'guide-a-relire' }))
    await cms.strapi.db.query('api::review.review').create({ data: { subjectType: 'resource', subjectId: guide, state: 'to-review', stateSince: new Date() } })
    const answer = await desk('counts', producer)
    expect(answer.text).not.toContain(guide)
    const { counts } = answer.json as object as DeskCounts
    expect(Object.keys(counts).toSorted()).toEqual(['refused-resource', 'refused-testimonial', 'revision-due', 'revision-late', 'scheduled-resource', 'scheduled-testimonial', 'to-review-resource', 'to-review-testimonial'])
    expect(counts).toMatchObject({ 'revision-late': 0, 'revision-due': 0 })
    expect((await cms.request('/admin/desk/counts')).status).toBe(401)
    const documentId = await published()
    for (const [path, method] of [[`opportunities/${documentId}`, 'GET'], [`opportunities/${documentId}/verification`, 'POST'], [`opportunities/${documentId}/renewal`, 'POST']] as const) {
      expect((await desk(path, producer, method)).status, path).toBe(403)
      expect((await cms.request(`/admin/desk/${path}`, { method })).status, path).toBe(401)
      expect((await cms.request(`/admin/desk/${path}`, { method, token: cms.readToken })).status, path).toBe(401)
    }
    expect((await desk('opportunities/inconnu/renewal', editor, 'POST')).status).toBe(404)
  })
})

describe('completeness', () => {
  it('follows each save, names the fields that would help most, and leaves what is published as it was', async () => {
    const documentId = await published()
    const before = await version(documentId, 'published')
    expect((await desk(`opportunities/${documentId}`)).json).toMatchObject({ score: before?.completeness, missing: ['Dotation : Montant maximal', 'Coût de la candidature : Frais de dossier (€)', 'Candidature : Pièces du dossier'] })
    await cms.strapi.documents(OPPORTUNITY).update({ documentId, data: { usualOpeningMonth: 3, funding: { amountMax: 2000 } } })
    const [draft, online] = [await version(documentId, 'draft'), await version(documentId, 'published')]
    expect(Number(draft?.completeness)).toBeGreaterThan(Number(before?.completeness))
    expect(online).toEqual(before)
    await cms.strapi.documents(OPPORTUNITY).publish({ documentId })
    expect((await version(documentId, 'published'))?.completeness).toBe(draft?.completeness)
  })

  it('is given to what has none, and each of its fields has a French name', async () => {
    const documentId = await published()
    const before = await version(documentId, 'published')
    await cms.strapi.db.connection('opportunities').where({ document_id: documentId }).update({ completeness: null })
    await scoreMissing(cms.strapi)
    expect(await version(documentId, 'published')).toEqual(before)
    expect((await version(documentId, 'draft'))?.completeness).toBe(before?.completeness)
    for (const words of fieldsInWords(cms.strapi)) expect(words).toMatch(/^[A-ZÀÉ][^a-z]*[a-zé’ ,()A-ZÀÉ:]+/)
  })
})

describe('« Vérifiée aujourd’hui »', () => {
  it('is seen by readers at once, and what waits in the draft goes on waiting', async () => {
    const documentId = await published({ verifiedOn: '2026-01-10', nextReviewOn: dayFromNow(-2) })
    await cms.strapi.documents(OPPORTUNITY).update({ documentId, data: { title: 'Titre en attente' } })
    const [draft, online, sequence] = [await version(documentId, 'draft'), await version(documentId, 'published'), await sequenceOf(documentId)]
    const { status, json } = await desk(`opportunities/${documentId}/verification`, editor, 'POST')
    const today = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date())
    expect([status, String(json.verifiedOn)]).toEqual([200, today])
    const changed = { verifiedOn: today, nextReviewOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }
    expect(await version(documentId, 'draft')).toEqual({ ...draft, ...changed })
    expect(await version(documentId, 'published')).toEqual({ ...online, ...changed })
    expect(await sequenceOf(documentId)).toBeGreaterThan(sequence)
    expect(await lastEvent()).toMatchObject({ event: 'verify', subjectReference: `opportunity/${documentId}` })
    const feed = await cms.request(`/api/published?since=${sequence}`, { token: cms.readToken })
    expect(feed.json.upserts).toMatchObject([{ documentId, document: { verifiedOn: today, title: online?.title } }])
    const { counts } = (await desk('counts')).json as object as DeskCounts
    expect(counts['review-due']).toBe(1)
  })

  it('of a draft tells readers nothing', async () => {
    const documentId = await cms.save(OPPORTUNITY, { title: 'Brouillon', slug: 'brouillon' })
    expect((await desk(`opportunities/${documentId}/verification`, editor, 'POST')).status).toBe(200)
    expect((await version(documentId, 'draft'))?.verifiedOn).toMatch(/^\d{4}/)
    expect(await cms.strapi.db.query('api::change.change').count({ where: { subjectId: documentId } })).toBe(0)
  })
})

describe('« Reconduire »', () => {
  it('makes the next edition in the draft of the same document, and readers keep the last one until it is published', async () => {
    const documentId = await published({ windows: past, legacyId: '348', internalNote: 'Dates confirmées.', editionLabel: '12e édition', funding: { amountMax: 8000, laureateCount: 2, coveredCosts: ['travel'] }, transparency: { juryWomen: 2, juryTotal: 4, editions: [{ year: 2025, laureates: 2 }] } })
    const online = await version(documentId, 'published')
    expect((await desk(`opportunities/${documentId}`)).json).toMatchObject({ mayRenew: true })
    const { status, json } = await desk(`opportunities/${documentId}/renewal`, editor, 'POST')
    expect([status, Number(json.year)]).toEqual([200, 2027])
    expect(await lastEvent()).toMatchObject({ event: 'renew', detail: '2027' })
    const draft = await version(documentId, 'draft')
    expect(draft).toMatchObject({
      slug: online?.slug, legacyId: '348', editionLabel: '13e édition', verifiedOn: null, windows: [{ certainty: 'expected', closesAt: '2027-03-12T17:00:00.000Z' }], funding: { amountMax: null, laureateCount: null, coveredCosts: ['travel'] },
      transparency: { juryWomen: null, juryTotal: null, editions: [{ year: 2026, laureates: null }, { year: 2025, laureates: 2 }] },
      internalNote: 'Édition 2026\u00a0: jusqu’à 8\u00a0000\u00a0€\u00a0; places\u00a0: 2\u00a0; jury\u00a0: 2\u00a0femmes sur 4. À vérifier pour 2027.\n\nDates confirmées.',
    })
    expect(await version(documentId, 'published')).toEqual(online)
    await expect(cms.strapi.documents(OPPORTUNITY).publish({ documentId })).rejects.toThrow('obligatoire')
    await desk(`opportunities/${documentId}/verification`, editor, 'POST')
    await cms.strapi.documents(OPPORTUNITY).publish({ documentId })
    expect(await version(documentId, 'published')).toMatchObject({ slug: online?.slug, windows: [{ certainty: 'expected' }] })
  })

  it('is refused twice, and for what is not over', async () => {
    const documentId = await published({ windows: past })
    expect((await desk(`opportunities/${documentId}/renewal`, editor, 'POST')).status).toBe(200)
    const again = await desk(`opportunities/${documentId}/renewal`, editor, 'POST')
    expect([again.status, again.text.includes('déjà reconduite')]).toEqual([400, true])
    const running = await published({ windows: windowClosing(new Date(Date.now() + 20 * DAY_MS).toISOString()) })
    expect((await desk(`opportunities/${running}/renewal`, editor, 'POST')).status).toBe(400)
  })
})
