import type { UID } from '@strapi/strapi'
import { beforeAll, describe, expect, it } from 'vitest'
import { aResource, aStructure, anOpportunity } from '../support/content.ts'
import type { TestCms } from '../support/cms.ts'
import type { Doors } from '../support/doors.ts'

const roles = ['producer', 'observer', 'deployment-officer', 'editor'] as const
type RoleName = (typeof roles)[number]

const FILE = 'plugin::upload.file'
const FOLDER = 'plugin::upload.folder'
const RESOURCE = 'api::resource.resource'
const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'

export const sideDoors = (doors: Doors) => describe('side doors of the admin', () => {
  let cms: TestCms
  let count = 0
  const ids: Record<string, number> = {}

  beforeAll(() => {
    cms = doors.cms
    Object.assign(ids, doors.ids, { somebody: doors.ids['strapi-super-admin'] })
  })

  const next = (): number => (count += 1)
  const ask: Doors['ask'] = (...asked) => doors.ask(...asked)
  const of = (uid: UID.ContentType, rest = ''): string => `/content-manager/collection-types/${uid}${rest}`
  const resourceOf = (who: string, data: object = {}) => cms.save(RESOURCE, { ...aResource([], { title: `CANARI ${next()}`, slug: `r-${next()}` }), ...data, createdBy: ids[who] })
  async function publishedBy(who: string, data: object = {}): Promise<string> {
    const theme = await cms.save('api::theme.theme', { name: 'Thème', slug: `t-${next()}` })
    const documentId = await resourceOf(who, { themes: [theme], ...data })
    await cms.strapi.documents(RESOURCE).publish({ documentId })
    return documentId
  }
  async function fileOf(who: string, data: object = {}): Promise<number> {
    const name = `f-${next()}.webp`
    const alternativeText = 'Un atelier'
    return (await cms.strapi.db.query(FILE).create({ data: { name, hash: name, alternativeText, caption: 'Crédit : Inès. Licence : CC BY 4.0', ext: '.webp', mime: 'image/webp', size: 1, width: 10, height: 10, url: `/uploads/${name}`, provider: 'local', folderPath: '/', createdBy: ids[who], ...data } })).id
  }
  async function folderOf(who: string, data: object = {}): Promise<{ id: number; path: string }> {
    const pathId = next() + 1000
    return cms.strapi.db.query(FOLDER).create({ data: { name: `Dossier ${pathId}`, pathId, path: `/${pathId}`, createdBy: ids[who], ...data } })
  }
  const exists = async (uid: UID.ContentType, id: number): Promise<boolean> => (await cms.strapi.db.query(uid).count({ where: { id } })) > 0

  describe('of the library', () => {
    let file: number

    beforeAll(async () => {
      const structure = await cms.save(STRUCTURE, { ...aStructure({ slug: 'gardee' }), contact: 'CANARI', createdBy: ids['somebody'] })
      const opportunity = await cms.save(OPPORTUNITY, { ...anOpportunity(structure, { title: 'CANARI brouillon' }), internalNote: 'CANARI', externalId: 'CANARI', createdBy: ids['somebody'] })
      const { id } = await cms.strapi.db.query(OPPORTUNITY).findOne({ where: { documentId: opportunity } })
      file = await fileOf('somebody', { related: [{ id, __type: OPPORTUNITY, __pivot: { field: 'cover' } }] })
    })

    const queries = [
      'populate=*', 'populate=related', 'populate[related][populate]=*', 'populate=related.organiser', 'populate[related][on][api::opportunity.opportunity][populate]=*', 'populate=createdBy', 'populate[createdBy]=*',
      'populate[folder][populate]=*', 'fields=name&populate=updatedBy.roles', 'filters[createdBy][email][$startsWith]=s', 'sort=createdBy.email', 'filters[related][id][$notNull]=true', 'nowhere=1',
    ]
    it.each(roles)('tell %s nothing of what shows a file, nor of who added it', async (role) => {
      for (const path of ['/upload/files', `/upload/files/${file}`, '/upload/folders', '/upload/folder-structure']) {
        for (const query of queries) {
          const { status, text, json } = await ask(role, `${path}?${query}`)
          expect([status, /CANARI|@example\.org/.test(text)], `${path}?${query}`).toEqual([400, false])
          expect(json['error']?.['message'], `${path}?${query}`).toMatch(/paramètre|rôle/)
        }
      }
    })

    it.each(roles)('let %s look for files and folders by their names, sort and open them', async (role) => {
      const mine = await fileOf(role, { name: `atelier-${role}.webp` })
      const found = await ask(role, `/upload/files?page=1&pageSize=20&sort=createdAt:DESC&_q=atelier-${role}`)
      expect([found.status, found.json['results']]).toMatchObject([200, [{ id: mine }]])
      expect((await ask(role, `/upload/files/${mine}`)).text).not.toContain('@example.org')
      expect((await ask(role, '/upload/files?page=1&pageSize=20&filters[$and][0][folder][id][$null]=true&filters[$and][1][mime][$contains]=image')).status).toBe(200)
      const { id } = await folderOf(role)
      expect((await ask(role, `/upload/folders/${id}?populate[parent][populate][parent]=*`)).status).toBe(200)
      expect((await ask(role, `/upload/folders?pagination[pageSize]=-1&filters[$and][0][parent][id][$null]=true`)).status).toBe(200)
    })
  })

  it('nobody but who administers accounts reads an address, anywhere in the content manager', async () => {
    const addressOf = (id: number) => cms.strapi.db.query('admin::user').findOne({ where: { id } })
    expect((await addressOf(ids['somebody'] ?? 0)).email).toContain('@')
    for (const role of roles) {
      const documentId = await resourceOf(role === 'producer' ? 'producer' : 'somebody')
      for (const path of [of(RESOURCE), of(RESOURCE, `/${documentId}`), '/content-manager/homepage/recent-documents?action=update']) {
        const { text } = await ask(role, path)
        expect(text, `${role} ${path}`).not.toMatch(/"email"|@example\.org/)
      }
    }
  })

  describe('of copies', () => {
    it.each(['clone', 'auto-clone'])('%s gives nobody the draft of somebody else that she may not read', async (action) => {
      const theirs = await resourceOf('somebody')
      const before = await cms.strapi.documents(RESOURCE).count({})
      for (const role of ['producer', 'observer', 'deployment-officer'] satisfies RoleName[]) {
        const { status, text } = await ask(role, of(RESOURCE, `/${action}/${theirs}`), 'POST', { slug: `copie-${next()}` })
        expect([role, status, text.includes('CANARI')]).toEqual([role, 403, false])
      }
      expect(await cms.strapi.documents(RESOURCE).count({})).toBe(before)
    })

    it('a producer copies her own', async () => {
      const { status } = await ask('producer', of(RESOURCE, `/clone/${await resourceOf('producer')}`), 'POST', { slug: `copie-${next()}` })
      expect(status).toBe(200)
    })

    it('reading several at once gives only what may be read, all or nothing', async () => {
      const [mine, theirs] = [await resourceOf('producer'), await resourceOf('somebody')]
      const read = (documentIds: string[], more: object = {}) => ask('producer', of(RESOURCE, '/actions/bulkFindForValidation'), 'POST', { documentIds, ...more })
      expect((await read([mine])).status).toBe(200)
      for (const documentIds of [[theirs], [mine, theirs]]) expect((await read(documentIds)).status).toBe(403)
      expect((await read([mine], { sort: 'legacyId:ASC' })).status).toBe(400)
    })

    it('relations are counted on what may be read', async () => {
      const [mine, theirs] = [await resourceOf('producer'), await resourceOf('somebody')]
      const count = (documentIds: string[]) => ask('producer', of(RESOURCE, `/actions/countManyEntriesDraftRelations?${documentIds.map((id, place) => `documentIds[${place}]=${id}`).join('&')}`))
      expect([(await count([mine])).status, (await count([mine, theirs])).status]).toEqual([200, 403])
    })

    it('only who writes a type asks whether one of its addresses is free', async () => {
      await resourceOf('somebody', { slug: 'adresse-gardee' })
      const answers = await Promise.all(roles.map(async (role) => {
        const { status } = await ask(role, '/content-manager/uid/check-availability', 'POST', { contentTypeUID: RESOURCE, field: 'slug', value: 'adresse-gardee' })
        return [role, status]
      }))
      expect(Object.fromEntries(answers)).toEqual({ producer: 200, observer: 403, 'deployment-officer': 403, editor: 200 })
    })
  })

  describe('of what is written', () => {
    it.each(['producer', 'editor', 'strapi-super-admin'])('a document of %s takes neither the name nor the author of somebody else’s', async (role) => {
      const [mine, theirs] = [await resourceOf(role), await resourceOf('deployment-officer')]
      const taken = { documentId: theirs, id: 1, createdBy: ids['observer'], publishedAt: '2026-01-01T00:00:00.000Z', status: 'published' }
      const written = [
        await ask(role, of(RESOURCE, `/${mine}`), 'PUT', { title: 'Prise', ...taken }),
        await ask(role, of(RESOURCE), 'POST', { ...aResource([], { title: 'Prise', slug: `r-${next()}` }), ...taken }),
        await ask(role, of(RESOURCE, `/clone/${mine}`), 'POST', { title: 'Prise', slug: `r-${next()}`, ...taken }),
      ]
      expect(written.map(({ status }) => status)).toEqual([200, 201, 200])
      const names = written.map(({ json }) => String(json['data']?.['documentId']))
      expect([names[0], names.includes(theirs), new Set(names).size]).toEqual([mine, false, 3])
      const rows = await cms.strapi.db.query(RESOURCE).findMany({ where: { documentId: { $in: names } }, populate: ['createdBy'] })
      expect(rows.map(({ publishedAt, createdBy }) => [publishedAt, createdBy.id])).toEqual(names.map(() => [null, ids[role]]))
      expect(await cms.strapi.db.query(RESOURCE).findMany({ where: { documentId: theirs } })).toHaveLength(1)
    })
  })

  describe('of relations in components', () => {
    it('tell what is related only to who reads the document', async () => {
      const resource = await resourceOf('somebody')
      await cms.save(OPPORTUNITY, { ...anOpportunity(null, { slug: `o-${next()}` }), application: { applyUrl: 'https://www.example.org', relatedResources: [resource] } })
      const { application } = await cms.strapi.db.query(OPPORTUNITY).findOne({ where: { application: { relatedResources: { documentId: resource } } }, populate: ['application'] })
      const path = '/content-manager/relations/opportunity.application'
      for (const [role, status] of [['producer', 403], ['observer', 200], ['deployment-officer', 200]] as const) {
        expect([role, (await ask(role, `${path}/${application.id}/relatedResources`)).status]).toEqual([role, status])
        expect([role, (await ask(role, `${path}/relatedResources?_q=&page=1`)).status]).toEqual([role, status])
      }
    })
  })

  it('what is related is searched by its name, and compared with nothing but the words', async () => {
    const search = async (comparison: string): Promise<number> =>
      (await ask('producer', `/content-manager/relations/${RESOURCE}/themes?_q=a&_filter=${comparison}`)).status
    for (const comparison of ['$col', '$between', '$jsonSupersetOf', '$or', '$not', 'name']) expect([comparison, await search(comparison)]).toEqual([comparison, 400])
    for (const comparison of ['$containsi', '$startsWith', '$eq']) expect([comparison, await search(comparison)]).toEqual([comparison, 200])
  })

  it('what is neither a type nor a part of one has no relations', async () => {
    expect((await ask('observer', '/content-manager/relations/constructor/name')).status).toBe(404)
    expect((await ask('observer', '/content-manager/relations/opportunity.application/abc/relatedResources')).status).toBe(403)
  })

  describe('of several at once', () => {
    it.each([['bulkDelete', 'producer'], ['bulkDelete', 'observer'], ['bulkPublish', 'producer'], ['bulkUnpublish', 'observer']] as const)('%s of %s does nothing when one of them is not hers', async (action, role) => {
      const [mine, theirs] = [await resourceOf(role), await resourceOf('somebody')]
      expect((await ask(role, of(RESOURCE, `/actions/${action}`), 'POST', { documentIds: [mine, theirs] })).status).toBe(403)
      for (const documentId of [mine, theirs]) expect(await cms.strapi.documents(RESOURCE).count({ filters: { documentId } })).toBe(1)
    })

    it.each(['bulkDelete', 'bulkPublish', 'bulkUnpublish'] as const)('%s does nothing when one of them is not there', async (action) => {
      const mine = await resourceOf('editor')
      const { status, json } = await ask('editor', of(RESOURCE, `/actions/${action}`), 'POST', { documentIds: [mine, '0'.repeat(24)] })
      expect([status, json['error']?.['message']]).toEqual([404, 'Une des fiches n’existe plus. Rien n’a été fait.'])
      expect(await cms.strapi.documents(RESOURCE).count({ filters: { documentId: mine } })).toBe(1)
    })

    it('a refused deletion keeps the others', async () => {
      const [draft, online] = [await resourceOf('producer'), await publishedBy('producer')]
      expect((await ask('producer', of(RESOURCE, '/actions/bulkDelete'), 'POST', { documentIds: [draft, online] })).status).toBe(400)
      for (const documentId of [draft, online]) expect(await cms.strapi.documents(RESOURCE).count({ filters: { documentId } })).toBe(1)
    })

    it('a refused publication keeps the others as they were', async () => {
      const theme = await cms.save('api::theme.theme', { name: 'Thème', slug: `t-${next()}` })
      const [whole, incomplete] = [await resourceOf('editor', { themes: [theme] }), await resourceOf('editor', { title: null })]
      const online = (documentIds: string[]) => cms.strapi.documents(RESOURCE).count({ status: 'published', filters: { documentId: { $in: documentIds } } })
      const publish = (documentIds: string[]) => ask('editor', of(RESOURCE, '/actions/bulkPublish'), 'POST', { documentIds })
      for (const documentIds of [[whole, incomplete], [incomplete, whole]]) expect([(await publish(documentIds)).status, await online(documentIds)]).toEqual([400, 0])
      expect([(await publish([whole])).status, await online([whole])]).toEqual([200, 1])
    })

    it('a producer deletes two of hers', async () => {
      const documentIds = [await resourceOf('producer'), await resourceOf('producer')]
      expect((await ask('producer', of(RESOURCE, '/actions/bulkDelete'), 'POST', { documentIds })).status).toBe(200)
    })
  })

  describe('of files and folders', () => {
    const own = ['producer', 'deployment-officer'] as const
    const post = (role: string, action: string, body: object) => ask(role, `/upload/actions/${action}`, 'POST', body)

    it.each(own)('%s neither deletes nor moves files of others, and none of a list with one of theirs', async (role) => {
      const [mine, theirs, folder] = [await fileOf(role), await fileOf('somebody'), await folderOf(role)]
      for (const fileIds of [[theirs], [mine, theirs]]) {
        expect((await post(role, 'bulk-delete', { fileIds, folderIds: [] })).status).toBe(403)
        expect((await post(role, 'bulk-move', { fileIds, folderIds: [], destinationFolderId: folder.id })).status).toBe(403)
        expect((await post(role, 'bulk-update', { updates: fileIds.map((id) => ({ id, fileInfo: { name: 'change.webp' } })) })).status).toBe(403)
      }
      expect([await exists(FILE, mine), await exists(FILE, theirs)]).toEqual([true, true])
      expect(await cms.strapi.db.query(FILE).count({ where: { folder: { id: folder.id } } })).toBe(0)
      expect(await cms.strapi.db.query(FILE).count({ where: { name: 'change.webp' } })).toBe(0)
    })

    it.each(own)('%s neither renames, moves nor deletes a folder of others, nor one of hers that holds what is theirs', async (role) => {
      const [mine, theirs] = [await folderOf(role), await folderOf('somebody')]
      const held = await fileOf('somebody', { folder: mine.id, folderPath: mine.path })
      for (const { id } of [mine, theirs]) {
        expect((await post(role, 'bulk-delete', { fileIds: [], folderIds: [id] })).status).toBe(403)
        expect((await post(role, 'bulk-move', { fileIds: [], folderIds: [id], destinationFolderId: null })).status).toBe(403)
        expect((await ask(role, `/upload/folders/${id}`, 'PUT', { name: `Autre ${next()}`, parent: null })).status).toBe(403)
      }
      expect([await exists(FOLDER, mine.id), await exists(FOLDER, theirs.id), await exists(FILE, held)]).toEqual([true, true, true])
    })

    it.each([...own, 'editor'] as const)('%s renames, moves and deletes her own', async (role) => {
      const [file, folder, inside] = [await fileOf(role), await folderOf(role), await folderOf(role)]
      expect((await post(role, 'bulk-move', { fileIds: [file], folderIds: [inside.id], destinationFolderId: folder.id })).status).toBe(200)
      expect((await ask(role, `/upload/folders/${folder.id}`, 'PUT', { name: `Autre ${next()}`, parent: null })).status).toBe(200)
      expect((await post(role, 'bulk-delete', { fileIds: [], folderIds: [folder.id] })).status).toBe(200)
      expect([await exists(FILE, file), await exists(FOLDER, inside.id)]).toEqual([false, false])
    })

    it('an observer changes none', async () => {
      const [file, folder] = [await fileOf('observer'), await folderOf('observer')]
      for (const [action, body] of [['bulk-delete', {}], ['bulk-move', { destinationFolderId: null }]] as const) expect((await post('observer', action, { fileIds: [file], folderIds: [folder.id], ...body })).status).toBe(403)
    })

    it('a refused deletion keeps the others', async () => {
      const [used, free] = [await fileOf('editor'), await fileOf('editor')]
      const folder = await folderOf('editor')
      const held = await fileOf('editor', { folder: folder.id, folderPath: folder.path })
      for (const id of [used, held]) await publishedBy('editor', { cover: id })
      for (const body of [{ fileIds: [free, used], folderIds: [] }, { fileIds: [free], folderIds: [folder.id] }]) {
        const { status, text } = await post('editor', 'bulk-delete', body)
        expect([status, text.includes('fiche publiée')]).toEqual([400, true])
      }
      expect([await exists(FILE, free), await exists(FILE, used), await exists(FILE, held), await exists(FOLDER, folder.id)]).toEqual([true, true, true, true])
    })

    it('a refused change of several keeps the others', async () => {
      const [whole, other] = [await fileOf('editor'), await fileOf('editor')]
      const updates = [{ id: whole, fileInfo: { alternativeText: 'Changé' } }, { id: other, fileInfo: { alternativeText: '' } }]
      expect((await post('editor', 'bulk-update', { updates })).status).toBe(400)
      expect((await cms.strapi.db.query(FILE).findOne({ where: { id: whole } })).alternativeText).toBe('Un atelier')
    })
  })
})
