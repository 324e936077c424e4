import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aResource } from './support/content.ts'
import { type Answer, startCms, type TestCms } from './support/cms.ts'

const words = (text: string) => ({ type: 'text', text })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const item = (text: string) => ({ type: 'list-item', children: [words(text)] })

/** A text of lists in one another, each in the one before. */
function lists(levels: number): object {
  let list: object = { type: 'list', format: 'unordered', children: [item('fond')] }
  for (let level = 1; level < levels; level += 1) list = { type: 'list', format: 'unordered', children: [item('avant'), list] }
  return list
}
function nested(type: string, levels: number): object {
  let node: object = words('fond')
  for (let level = 0; level < levels; level += 1) node = type === 'link' ? { type, url: 'https://exemple.fr', children: [node] } : { type, children: [node] }
  return node
}
const many = (count: number, one: object): object[] => Array.from({ length: count }, () => one)

const OPPORTUNITY = 'collection-types/api::opportunity.opportunity'
const RESOURCE = 'collection-types/api::resource.resource'
const STRUCTURE = 'collection-types/api::partner-structure.partner-structure'

describe('bounds', () => {
  let cms: TestCms
  let producer: string
  let editor: string

  beforeAll(async () => {
    cms = await startCms()
    producer = await cms.signIn('producer')
    editor = await cms.signIn('editor')
  })
  afterAll(() => cms.stop())

  const save = (path: string, body: object, token = producer): Promise<Answer> => cms.request(`/content-manager/${path}`, { method: path.startsWith('single') ? 'PUT' : 'POST', body, token })

  describe('of a text that anyone who writes drafts may save', () => {
    it.each([6, 20, 800])('refuses lists in one another, %i deep, in French: what, where and how to mend it', async (levels) => {
      const before = await cms.strapi.documents('api::resource.resource').count({})
      const { status, text } = await save(RESOURCE, { title: 'Profonde', introduction: [paragraph(words('Bien.')), lists(levels)] })
      expect(status, text).toBe(400)
      expect(text).toMatch(/emboîté/)
      expect(text).toMatch(levels === 6 ? /Paragraphe 2 de ce texte/ : /«\u00A0Introduction\u00A0»/)
      expect(text).toMatch(/Remontez|Sortez/)
      expect(await cms.strapi.documents('api::resource.resource').count({})).toBe(before)
    })

    it('takes the five levels that the site draws', async () => {
      const { status, text } = await save(RESOURCE, { title: 'Assez profonde', introduction: [lists(5)] })
      expect(status, text).toBe(201)
    })

    const document = (levels: number): object => {
      let value: object = {}
      for (let level = 0; level < levels; level += 1) value = { a: value }
      return value
    }
    it.each<[string, string, object]>([
      ['quotes in one another', OPPORTUNITY, { title: 'x', description: [nested('quote', 30)] }],
      ['links in one another', OPPORTUNITY, { title: 'x', description: [paragraph(nested('link', 6))] }],
      ['links in lists in one another', OPPORTUNITY, { title: 'x', description: [{ type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [nested('link', 12)] }] }] }],
      ['thousands of paragraphs', OPPORTUNITY, { title: 'x', description: many(3000, paragraph(words('x'))) }],
      ['a paragraph of thousands of words', OPPORTUNITY, { title: 'x', description: [paragraph(...many(3000, words('x')))] }],
      ['a list of thousands of items', OPPORTUNITY, { title: 'x', description: [{ type: 'list', format: 'ordered', children: many(3000, item('x')) }] }],
      ['a huge heading', OPPORTUNITY, { title: 'x', description: [{ type: 'heading', level: 2, children: [words('a'.repeat(301))] }] }],
      ['a heading of many huge parts', OPPORTUNITY, { title: 'x', description: [{ type: 'heading', level: 2, children: many(100, words('aaaa')) }] }],
      ['a text of a megabyte', OPPORTUNITY, { title: 'x', description: [paragraph(words('a'.repeat(1_000_000)))] }],
      ['a field of a megabyte', STRUCTURE, { name: 'x', presentation: 'a'.repeat(1_000_000) }],
      ['thousands of periods', OPPORTUNITY, { title: 'x', windows: many(3000, { closesAt: '2027-03-12T08:00:00.000Z', timezone: 'Europe/Paris' }) }],
      ['thousands of parts of a body', RESOURCE, { title: 'x', body: many(3000, { __component: 'body.quote', quote: 'x' }) }],
      ['a table of thousands of rows', RESOURCE, { title: 'x', body: [{ __component: 'body.table', caption: 'x', columns: ['a'], rows: many(3000, ['1'] as never) }] }],
      ['a table whose rows are deep', RESOURCE, { title: 'x', body: [{ __component: 'body.table', caption: 'x', columns: ['a'], rows: [document(200)] }] }],
      ['a deep text in a step of a part', RESOURCE, { title: 'x', body: [{ __component: 'body.steps', steps: [{ title: 'x', content: [lists(6)] }] }] }],
      ['a deep transcript', RESOURCE, { title: 'x', video: { url: 'https://exemple.fr', transcript: [lists(6)] } }],
      ['a deep relation', OPPORTUNITY, { title: 'x', organiser: document(200) }],
      ['a relation to thousands', OPPORTUNITY, { title: 'x', partners: { connect: many(6000, { documentId: 'a' }) } }],
      ['a deep component', OPPORTUNITY, { title: 'x', funding: document(200) }],
    ])('refuses %s in a French sentence', async (_what, path, body) => {
      const { status, text } = await save(path, body, editor)
      expect(status, text).toBe(400)
      const { message } = (JSON.parse(text) as { error: { message: string } }).error
      expect(message).toMatch(/au plus|n’affiche pas|retirez-le|Remontez|Raccourcissez/)
      expect(text).not.toMatch(/RangeError|stack|Maximum/)
    })

    it('refuses them in a copy too', async () => {
      const documentId = await cms.save('api::opportunity.opportunity', { title: 'À copier' })
      const { status, text } = await save(`${OPPORTUNITY}/clone/${documentId}`, { title: 'Copie', description: [lists(6)] }, editor)
      expect([status, text]).toEqual([400, expect.stringContaining('emboîtées')])
    })

    it('refuses to publish what was saved before there were bounds, and says where', async () => {
      const theme = await cms.save('api::theme.theme', { name: 'Thème', slug: 'theme' })
      const documentId = await cms.save('api::resource.resource', aResource([theme], { slug: 'ancienne' }))
      await cms.strapi.db.query('api::resource.resource').update({ where: { documentId }, data: { introduction: [lists(700)] } })
      await expect(cms.strapi.documents('api::resource.resource').publish({ documentId })).rejects.toThrow('emboîté')
    })
  })

  describe('of what is sent, at every door that reads JSON', () => {
    const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
    const shapes: Readonly<Record<string, string>> = {
      'an object of a hundred thousand levels': deep(100_000),
      'lists of two hundred thousand levels': `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'a hundred levels': deep(100),
      'four hundred thousand values': `{"a":[${'0,'.repeat(400_000)}0]}`,
      'a hundred thousand names': `{${Array.from({ length: 100_001 }, (_, index) => `"a${index}":0`).join(',')}}`,
    }
    const doors: readonly (readonly [method: string, path: string])[] = [
      ['POST', '/admin/login'], ['POST', '/admin/forgot-password'], ['POST', '/admin/reset-password'], ['POST', '/admin/register'], ['PUT', '/admin/users/me'], ['POST', '/admin/access-token'],
      ['POST', '/content-manager/collection-types/api::opportunity.opportunity'], ['POST', '/content-manager/collection-types/api::opportunity.opportunity/actions/bulkPublish'],
      ['PUT', '/content-manager/single-types/api::home.home'], ['POST', '/content-manager/uid/generate'], ['PUT', '/content-manager/content-types/api::opportunity.opportunity/configuration'],
      ['POST', '/upload'], ['POST', '/upload?id=1'], ['PUT', '/upload/files/1'], ['POST', '/upload/actions/bulk-delete'], ['POST', '/upload/folders'],
      ['POST', '/admin/exchange/import'], ['POST', '/admin/desk/opportunities/a/renewal'], ['POST', '/api/submissions'], ['POST', '/api/submissions/corrections'], ['POST', '/api/feedback'], ['POST', '/api/preview'],
      ['POST', '/api/auth/local'], ['POST', '/nowhere'],
    ]
    /** A door that answers nobody reads nothing. */
    const closed = /ne répond à personne|n’y a rien à cette adresse/
    it.each(Object.keys(shapes))('refuses %s with 400, in French, and answers the next one at once', async (shape) => {
      for (const [method, path] of doors) {
        for (const token of [editor, path.startsWith('/api/') ? cms.submissionToken : undefined]) {
          const answer = await fetch(cms.url + path, { method, body: shapes[shape] ?? '', headers: { connection: 'close', 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) } })
          const text = await answer.text()
          expect([answer.status, text], `${method} ${path}`).toEqual(closed.test(text) ? [404, text] : [400, expect.stringMatching(/au plus|ne prend pas le paramètre/)])
        }
      }
      expect((await cms.request('/healthz/ready')).status).toBe(200)
    })
  })
})
