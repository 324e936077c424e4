import { changeFeedPage, type ChangeFeedPage, publishedSchemas } from '@elles/domain/contract'
import { parse } from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { aResource, publishStructure } from './support/content.ts'

const RESOURCE = 'api::resource.resource'

describe('a reference to a document that is withdrawn then published again', () => {
  let cms: TestCms
  const read = async (since: number): Promise<ChangeFeedPage> => parse(changeFeedPage, (await cms.request(`/api/published?since=${since}`, { token: cms.readToken })).json)
  const referencesOf = async (documentId: string, since = 0): Promise<unknown> => (await read(since)).upserts.find((change) => change.documentId === documentId)?.document['relatedStructures']

  let theme = ''
  beforeAll(async () => {
    cms = await startCms()
    theme = (await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Thème', slug: 'theme' } })).documentId
  })
  afterAll(() => cms.stop())

  const published = async (slug: string, structures: string[]): Promise<string> => {
    const documentId = await cms.save(RESOURCE, aResource([theme], { slug, relatedStructures: structures }))
    await cms.strapi.documents(RESOURCE).publish({ documentId })
    return documentId
  }
  const withdrawAndPublish = async (documentId: string): Promise<void> => {
    await cms.strapi.documents('api::partner-structure.partner-structure').unpublish({ documentId })
    await cms.strapi.documents('api::partner-structure.partner-structure').publish({ documentId })
  }

  it('comes back in its place, and the feed says so', async () => {
    const [first, second] = [await publishStructure(cms.strapi, { slug: 'une' }), await publishStructure(cms.strapi, { slug: 'deux' })]
    const resource = await published('revient', [first, second])
    const { cursor } = await read(0)
    await withdrawAndPublish(first)
    expect(await referencesOf(resource, cursor)).toEqual([first, second])
    expect(await referencesOf(resource)).toEqual([first, second])
  })

  it('comes back inside a component', async () => {
    const organiser = await publishStructure(cms.strapi, { slug: 'organise' })
    const resource = await published('conseille', [])
    const { documentId } = await cms.strapi.documents('api::opportunity.opportunity').create({
      data: { title: 'Bourse', slug: 'bourse', tagline: 'Une bourse pour essayer tout ce que fait ce site', kind: 'grant', benefits: ['funding'], organiser, rhythm: 'rolling', verifiedOn: '2026-11-10',
        description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Une bourse.' }] }], eligibility: { audience: 'women' }, application: { applyUrl: 'https://www.example.org/', relatedResources: [resource] } } as never,
    })
    await cms.strapi.documents('api::opportunity.opportunity').publish({ documentId })
    await cms.strapi.documents(RESOURCE).unpublish({ documentId: resource })
    await cms.strapi.documents(RESOURCE).publish({ documentId: resource })
    const told = parse(publishedSchemas.opportunity, (await read(0)).upserts.find((change) => change.documentId === documentId)?.document)
    expect(told.application.relatedResources).toEqual([resource])
  })

  it('waits with the other edits of a draft that was written to since', async () => {
    const structure = await publishStructure(cms.strapi, { slug: 'attend' })
    const resource = await published('modifiee', [structure])
    await cms.strapi.documents(RESOURCE).update({ documentId: resource, data: { title: 'Pas encore relu' } })
    await withdrawAndPublish(structure)
    expect(await referencesOf(resource)).toEqual([])
    await cms.strapi.documents(RESOURCE).publish({ documentId: resource })
    expect(await referencesOf(resource)).toEqual([structure])
  })
})
