import { changeFeedPage, type ChangeFeedPage, type PublishedType, publishedSchemas } from '@elles/domain/contract'
import { parse } from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aResource, anOpportunity, aStructure, publishOpportunity, publishStructure } from './support/content.ts'
import { startCms, type TestCms } from './support/cms.ts'

describe('the change feed', () => {
  let cms: TestCms
  let cursor = 0

  const read = async (since: number): Promise<ChangeFeedPage> =>
    parse(changeFeedPage, (await cms.request(`/api/published?since=${since}`, { token: cms.readToken })).json)
  const told = async (): Promise<string[]> => {
    const page = await read(cursor)
    return [...page.upserts.map(({ type, document }) => `+${type} ${String(document['slug'] ?? document['name'])}`), ...page.removals.map(({ type }) => `-${type}`)]
  }

  beforeAll(async () => { cms = await startCms() })
  afterAll(() => cms.stop())
  beforeEach(async () => { cursor = (await read(0)).cursor })

  it('tells a publication and says nothing of a draft', async () => {
    const documents = cms.strapi.documents('api::partner-structure.partner-structure')
    const { documentId } = await documents.create({ data: aStructure({ slug: 'brouillon' }) })
    await documents.update({ documentId, data: { name: 'Festival renommé' } })
    expect(await told()).toEqual([])
    await documents.publish({ documentId })
    expect(await told()).toEqual(['+partner-structure brouillon'])
  })

  it('tells an edit once it is published, and what readers see stays the old text until then', async () => {
    const documents = cms.strapi.documents('api::partner-structure.partner-structure')
    const documentId = await publishStructure(cms.strapi, { slug: 'corrigee', name: 'Avant' })
    cursor = (await read(cursor)).cursor
    await documents.update({ documentId, data: { name: 'Après' } })
    expect(await told()).toEqual([])
    await documents.publish({ documentId })
    const [change] = (await read(cursor)).upserts
    expect(change?.document['name']).toBe('Après')
  })

  it.each(['unpublish', 'delete'] as const)('tells a removal after %s', async (action) => {
    const documentId = await publishStructure(cms.strapi, { slug: `retiree-${action}` })
    cursor = (await read(cursor)).cursor
    const documents = cms.strapi.documents('api::partner-structure.partner-structure')
    await (action === 'unpublish' ? documents.unpublish({ documentId }) : documents.delete({ documentId }))
    expect((await read(cursor)).removals).toEqual([{ type: 'partner-structure', documentId }])
  })

  it('tells when readers first saw a document, however often it is published since, and after a withdrawal', async () => {
    const documents = cms.strapi.documents('api::opportunity.opportunity')
    const documentId = await publishOpportunity(cms.strapi, await publishStructure(cms.strapi, { slug: 'organisatrice-ancienne' }), { slug: 'ancienne' })
    const datesOf = async () => (await read(cursor)).upserts.find((upsert) => upsert.documentId === documentId)?.document
    const first = await datesOf()
    await documents.unpublish({ documentId })
    await documents.publish({ documentId })
    const again = await datesOf()
    expect(again?.['firstPublishedAt']).toBe(first?.['firstPublishedAt'])
    expect(Date.parse(String(first?.['firstPublishedAt']))).toBeLessThanOrEqual(Date.parse(String(again?.['publishedAt'])))
    expect(String(again?.['publishedAt']) > String(first?.['publishedAt'])).toBe(true)
  })

  it('tells a document that changed several times once, as it is now', async () => {
    const documents = cms.strapi.documents('api::partner-structure.partner-structure')
    const documentId = await publishStructure(cms.strapi, { slug: 'souvent' })
    for (const name of ['Un', 'Deux', 'Trois']) {
      await documents.update({ documentId, data: { name } })
      await documents.publish({ documentId })
    }
    const page = await read(cursor)
    expect(page.upserts.map(({ document }) => document['name'])).toEqual(['Trois'])
  })

  it('tells nothing of a change that was rolled back', async () => {
    const documentId = await publishStructure(cms.strapi, { slug: 'annulee' })
    cursor = (await read(cursor)).cursor
    await expect(cms.strapi.db.transaction(async () => {
      await cms.strapi.documents('api::partner-structure.partner-structure').unpublish({ documentId })
      throw new Error('the rest of the work failed')
    })).rejects.toThrow('the rest of the work failed')
    expect(await told()).toEqual([])
    expect((await read(cursor)).cursor).toBe(cursor)
  })

  it('numbers concurrent changes without losing one', async () => {
    const documents = cms.strapi.documents('api::theme.theme')
    await Promise.all(Array.from({ length: 12 }, (_, index) => documents.create({ data: { name: `Thème ${index}`, slug: `theme-${index}` } })))
    const page = await read(cursor)
    expect(page.upserts).toHaveLength(12)
    expect(page.cursor).toBe(cursor + 12)
  })

  it('gives each document of a bulk action its own number', async () => {
    const documentIds: string[] = []
    for (let index = 0; index < 8; index += 1) documentIds.push(await cms.save('api::partner-structure.partner-structure', aStructure({ slug: `lot-${index}` })))
    const token = await cms.signIn('editor')
    const answer = await cms.request('/content-manager/collection-types/api::partner-structure.partner-structure/actions/bulkPublish', { method: 'POST', token, body: { documentIds } })
    expect(answer.status, answer.text).toBe(200)
    const rows = await cms.strapi.db.query('api::change.change').findMany({})
    expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(rows.length)
    expect((await read(cursor)).upserts).toHaveLength(8)
  })

  it('tells settings and themes, which have no drafts, as soon as they are saved', async () => {
    const { documentId } = await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Essai', slug: 'theme-essai' } })
    await cms.strapi.documents('api::theme.theme').update({ documentId, data: { name: 'Essai renommé' } })
    expect((await read(cursor)).upserts.map(({ document }) => document['name'])).toEqual(['Essai renommé'])
    cursor = (await read(cursor)).cursor
    await cms.strapi.documents('api::theme.theme').delete({ documentId })
    expect((await read(cursor)).removals).toEqual([{ type: 'theme', documentId }])
  })

  it('gives complete documents that fit the contract and hold nothing private', async () => {
    const organiser = await publishStructure(cms.strapi, { slug: 'organisatrice', contact: 'CANARI contact' })
    const { documentId: theme } = await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Thème', slug: 'theme-complet' } })
    const opportunity = await publishOpportunity(cms.strapi, organiser, { slug: 'complete', internalNote: 'CANARI note', sourceUrl: 'https://canari.example.org', source: 'team' })
    const resource = await cms.save('api::resource.resource', aResource([theme], { relatedOpportunities: [opportunity] }))
    await cms.strapi.documents('api::resource.resource').publish({ documentId: resource })

    const page = await read(cursor)
    expect(JSON.stringify(page).toLowerCase()).not.toMatch(/canari|createdby|updatedby|password/)
    for (const { type, document } of page.upserts) {
      const unknown = Object.keys(document).filter((name) => !(name in publishedSchemas[type].entries))
      expect(unknown, type).toEqual([])
    }
    const documentOf = (type: PublishedType) => page.upserts.find((change) => change.type === type)?.document
    const told = parse(publishedSchemas.opportunity, documentOf('opportunity'))
    expect(told).toMatchObject({ organiser, title: 'Bourse d’essai', eligibility: { audience: 'women' }, windows: [{ closesAt: '2027-03-12T17:00:00.000Z', timezone: 'Europe/Paris' }] })
    expect(parse(publishedSchemas.resource, documentOf('resource'))).toMatchObject({ themes: [theme], relatedOpportunities: [opportunity] })
  })

  it('sends a follower back whose cursor comes from a later copy of the database', async () => {
    expect((await read(cursor + 1000)).cursor).toBe(cursor)
  })

  it('hands a long list over page by page', async () => {
    const before = (await read(cursor)).cursor
    await cms.strapi.db.transaction(async () => {
      for (let index = 0; index < 230; index += 1) await cms.strapi.documents('api::theme.theme').create({ data: { name: `Long ${index}`, slug: `long-${index}` } })
    })
    const first = await read(before)
    const second = await read(first.cursor)
    expect([first.complete, first.upserts.length, second.complete, second.upserts.length]).toEqual([false, 200, true, 30])
  })

  it('keeps an opportunity’s organiser published as long as it is needed', async () => {
    const structures = cms.strapi.documents('api::partner-structure.partner-structure')
    const { documentId: organiser } = await structures.create({ data: aStructure({ slug: 'pas-encore', name: 'Galerie d’essai' }) })
    const opportunities = cms.strapi.documents('api::opportunity.opportunity')
    const documentId = await cms.save('api::opportunity.opportunity', anOpportunity(organiser, { slug: 'attend-sa-structure' }))
    await expect(opportunities.publish({ documentId })).rejects.toThrow('« Galerie d’essai » n’est pas publiée : publiez d’abord cette structure.')
    await structures.publish({ documentId: organiser })
    await opportunities.publish({ documentId })
    await expect(structures.unpublish({ documentId: organiser })).rejects.toThrow('Cette structure organise une opportunité publiée')
    await expect(structures.delete({ documentId: organiser })).rejects.toThrow('Cette structure organise une opportunité publiée')
    await structures.publish({ documentId: organiser })
    const told = (await read(cursor)).upserts.find((change) => change.documentId === documentId)
    expect(told?.document['organiser']).toBe(organiser)
  })
})
