import type { Schema, UID } from '@strapi/strapi'
import { beforeAll, describe, expect, it } from 'vitest'
import { operators } from '../../../src/doors/query.ts'
import { type Rights, rightsOn } from '../../../src/roles/rights-on.ts'
import { deploymentOfficer } from '../../../src/roles/deployment-officer.ts'
import { editor } from '../../../src/roles/editor.ts'
import { observer } from '../../../src/roles/observer.ts'
import { producer } from '../../../src/roles/producer.ts'
import type { Role } from '../../../src/roles/rights.ts'
import { aResource, aStructure, anOpportunity } from '../support/content.ts'
import type { TestCms } from '../support/cms.ts'
import { isOnPostgres } from '../support/database.ts'
import type { Doors } from '../support/doors.ts'

const roles: readonly Role[] = [editor, producer, deploymentOfficer, observer]
/** How many relations a path goes through. */
const FURTHEST = 1
const AT_ONCE = 4
/** Of questions of one kind, one in so many is asked: which ones follows from their own words, so that every run asks the same. */
const JUDGED_ONE_IN = 5
const SENT_ONE_IN = 8
const LONG_MS = 180_000
const identity = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']
const namesOfAccount = ['firstname', 'lastname', 'username']
const openOfFile = ['name', 'alternativeText', 'caption', 'focalPoint', 'width', 'height', 'formats', 'hash', 'ext', 'mime', 'size', 'url', 'previewUrl', 'provider', 'folder', 'folderPath']

/** Whether a question is among those that are asked. */
const isDrawn = (words: string, oneIn: number): boolean => {
  let seed = 2_166_136_261
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return seed % oneIn === 0
}

type Path = readonly string[]
type Probe = readonly [place: string, right: Record<string, unknown>, wrong: Record<string, unknown> | null]
interface Way {
  readonly uid: string
  readonly root: string
  readonly inRoot: Path
  readonly relations: number
}
type Attributes = readonly [string, Schema.Attribute.AnyAttribute][]

/** Written from the tables of roles and the schemas alone: what the code under test says is not asked. */
const rightOf = (role: Role, type: string) => role.content.find((one) => one.type === type && one.actions.includes('read'))
const seesWhole = (role: Role, type: string): boolean => {
  const right = rightOf(role, type)
  return right !== undefined && !right.ownOnly
}

export const hiddenFields = (doors: Doors) => describe('a field that a role does not read', () => {
  let cms: TestCms
  const abilities: Record<string, unknown> = {}

  beforeAll(async () => {
    cms = doors.cms
    for (const { code } of roles) {
      const user = await cms.strapi.db.query('admin::user').findOne({ where: { id: doors.ids[code] }, populate: ['roles'] })
      abilities[code] = await cms.strapi.service('admin::permission').engine.generateUserAbility(user)
    }
    for (const [place, createdBy] of Object.values(doors.ids).entries()) await fixture(place, createdBy)
  })

  /** A document of each type by each account; what is hidden from somebody holds its own name and the letter of its place. */
  async function fixture(place: number, createdBy: number): Promise<void> {
    const letter = 'ABCDEFGH'[place] ?? 'Z'
    const kept = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `CANARI-${name}-${letter}`]))
    const slug = `fiche-${place}`
    const theme = await cms.save('api::theme.theme', { name: `Thème ${letter}`, slug, createdBy })
    const structure = await cms.save('api::partner-structure.partner-structure', { ...aStructure({ slug }), ...kept('contact', 'legacyId'), createdBy })
    const opportunity = await cms.save('api::opportunity.opportunity', { ...anOpportunity(structure, { slug }), ...kept('internalNote', 'externalId', 'legacyId'), createdBy })
    const links = { relatedOpportunities: [opportunity], relatedStructures: [structure] }
    await cms.save('api::resource.resource', { ...aResource([theme], { slug }), ...kept('legacyId'), ...links, createdBy })
    await cms.save('api::testimonial.testimonial', {
      title: 'Témoignage', slug, series: 'declic', format: 'text', person: { displayName: 'Exemple' }, quote: 'Une phrase.', ...kept('legacyId'),
      consent: { signedOn: '2026-01-01', scope: `CANARI-scope-${letter}` }, themes: [theme], opportunities: [opportunity], structures: [structure], createdBy,
    })
    await cms.save('api::page.page', { title: 'Page', slug, createdBy })
  }

  const attributesOf = (uid: string): Attributes => Object.entries(cms.strapi.getModel(uid as UID.Schema).attributes)

  /** What the tables of roles say of one name, at the end of a way through a type's parts. */
  function isHiddenFrom(role: Role, { root, relations }: Way, inRoot: Path): boolean {
    const name = inRoot.at(-1) ?? ''
    if (root === 'admin::user') return !namesOfAccount.includes(name)
    if (name === 'createdBy' || name === 'updatedBy') return false
    if (!root.startsWith('api::')) return !openOfFile.includes(name)
    const right = rightOf(role, root)
    return !right || (relations > 0 && !seesWhole(role, root)) || (right.hidden ?? []).includes(inRoot[0] ?? '')
  }

  const targetOf = (attribute: Schema.Attribute.AnyAttribute): string | null => {
    if (attribute.type === 'media') return 'plugin::upload.file'
    return attribute.type === 'relation' && 'target' in attribute ? String(attribute.target) : null
  }
  const below = (name: string, uid: string): Path[] => attributesOf(uid).filter(([part]) => part !== 'id').map(([part]) => [name, part])

  /** Every path from a type to a field that the role does not read, through components, relations, media and accounts. */
  function hiddenPaths(role: Role, type: string, way: Way = { uid: type, root: type, inRoot: [], relations: 0 }): Path[] {
    return attributesOf(way.uid).flatMap(([name, attribute]): Path[] => {
      // Who changed what is related is an account like who wrote it.
      if (identity.includes(name) || name === 'localizations' || (way.relations > 0 && name === 'updatedBy')) return []
      const inRoot = [...way.inRoot, name]
      const target = targetOf(attribute)
      if (isHiddenFrom(role, way, inRoot)) {
        if (attribute.type === 'component') return below(name, attribute.component)
        return [[name], ...(target ? below(name, target) : [])]
      }
      const onward = (next: Way): Path[] => hiddenPaths(role, type, next).map((path) => [name, ...path])
      if (attribute.type === 'component') return onward({ ...way, uid: attribute.component, inRoot })
      if (target === null || way.relations === FURTHEST || target === 'plugin::upload.folder') return []
      return onward({ uid: target, root: target, inRoot: [], relations: way.relations + 1 })
    })
  }

  const nest = (path: Path, inner: unknown): Record<string, unknown> => path.reduceRight<unknown>((value, name) => ({ [name]: value }), inner) as Record<string, unknown>
  const valueOf = (path: Path): string => `CANARI-${path.at(-1)}-A`
  const pairOf = (operator: string, path: Path): [unknown, unknown] => {
    if (operator === '$null' || operator === '$notNull') return [true, false]
    if (operator === '$in' || operator === '$notIn') return [[valueOf(path)], ['ZZZ']]
    if (operator === '$between') return [['CANARI', 'CANARJ'], ['Y', 'Z']]
    return [valueOf(path), 'ZZZ']
  }

  /** Each place of a query that may name a field, with two questions whose answers differ when it tells something; null where asking is enough to be told. */
  function probesOf(path: Path): Probe[] {
    const compared = operators.map((operator): Probe => {
      const [right, wrong] = pairOf(operator, path)
      return [`filters ${operator}`, { filters: nest(path, { [operator]: right }) }, { filters: nest(path, { [operator]: wrong }) }]
    })
    const [wanted, other] = [nest(path, { $eq: valueOf(path) }), nest(path, { $eq: 'ZZZ' })]
    const dotted = path.join('.')
    const last = path.at(-1) ?? ''
    const above = path.slice(0, -1)
    const through = (inner: object) => ({ populate: above.reduceRight<object>((value, name, index) => ({ [name]: index === above.length - 1 ? value : { populate: value } }), inner) })
    const populated: Probe[] = above.length === 0 ? [] : [
      ['populate filters', through({ filters: nest([last], { $eq: valueOf(path) }) }), null],
      ['populate sort', through({ sort: `${last}:asc` }), null],
      ['populate fields', through({ fields: [last] }), null],
    ]
    return [
      ...compared, ...populated,
      ['filters $and', { filters: { $and: [wanted] } }, { filters: { $and: [other] } }],
      ['filters $or', { filters: { $or: [wanted, { id: 0 }] } }, { filters: { $or: [other, { id: 0 }] } }],
      ['filters $not', { filters: { $not: wanted } }, { filters: { $not: other } }],
      ['filters in place', { filters: nest(path, valueOf(path)) }, { filters: nest(path, 'ZZZ') }],
      ['sort', { sort: `${dotted}:asc` }, { sort: `${dotted}:desc` }],
      ['sort list', { sort: [`${dotted}:asc`] }, { sort: [`${dotted}:desc`] }],
      ['sort object', { sort: nest(path, 'asc') }, { sort: nest(path, 'desc') }],
      ['populate', { populate: dotted }, null],
      ['fields', { fields: [dotted] }, null],
    ]
  }

  const judges = new Map<string, Rights>()
  function rightsOf(code: string, uid: string): Rights {
    const known = judges.get(`${code} ${uid}`) ?? rightsOn(cms.strapi, abilities[code], uid)
    judges.set(`${code} ${uid}`, known)
    return known
  }

  /** What a question answers through the judge of rights that every route asks: documents in their order, or why it is refused. */
  async function answer(code: string, uid: string, query: object): Promise<string> {
    const rights = rightsOf(code, uid)
    try {
      const allowed = await rights.sanitizedQuery.read(query)
      const found = await cms.strapi.documents(uid as UID.ContentType).findMany(allowed)
      return JSON.stringify(await Promise.all(found.map((one) => rights.sanitizeOutput(one))))
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    }
  }
  const typesOf = (role: Role): string[] => role.content.filter(({ type, actions }) => actions.includes('read') && Object.hasOwn(cms.strapi.contentTypes, type)).map(({ type }) => type)

  // The judge answers most of them before any database does; those that it lets pass are asked of both below.
  it.skipIf(isOnPostgres)('tells nothing through any operator, in any place of a query, at any depth', async () => {
    const telling: string[] = []
    let asked = 0
    for (const role of roles) {
      for (const type of typesOf(role)) {
        for (const path of hiddenPaths(role, type)) {
          // A field of the type itself is asked everything; what hangs on it, a part.
          const oneIn = path.length === 1 ? 1 : JUDGED_ONE_IN
          const drawn = probesOf(path).filter(([place]) => isDrawn(`${role.code} ${type} ${path.join('.')} ${place}`, oneIn))
          for (const [place, right, wrong] of drawn) {
            asked += 1
            const told = await answer(role.code, type, right)
            const isTelling = wrong === null ? !told.startsWith('ValidationError') : told !== await answer(role.code, type, wrong)
            if (isTelling) telling.push(`${role.code} ${type} ${path.join('.')} ${place}`)
          }
        }
      }
    }
    console.log(`${asked} paired questions on fields that roles do not read`)
    expect(asked).toBeGreaterThan(2_000)
    expect(telling.slice(0, 20)).toEqual([])
  }, LONG_MS)

  it('is one that these questions would find: whoever reads it gets two answers', async () => {
    for (const [type, path] of [['api::opportunity.opportunity', ['internalNote']], ['api::opportunity.opportunity', ['organiser', 'contact']], ['api::testimonial.testimonial', ['consent', 'scope']]] as const) {
      const telling: string[] = []
      for (const [place, right, wrong] of probesOf(path)) if (wrong && await answer('editor', type, right) !== await answer('editor', type, wrong)) telling.push(place)
      expect(telling.filter((place) => place.startsWith('filters')).length, path.join('.')).toBeGreaterThan(18)
      expect(telling, path.join('.')).toEqual(expect.arrayContaining(['sort', 'sort list', 'sort object']))
    }
  })

  it.each([
    'filters[$or][title][$contains]=a', 'filters[$and][0][$and][title][$contains]=a', 'filters[title][$or][0][$contains]=a', 'filters[title][$and][0][$contains]=a',
    'filters[organiser][$not][name][$contains]=a', 'filters[organiser][$eq]=1&filters[organiser][name][$eq]=a', 'filters[createdAt][$between]=2026-01-01',
    'filters[createdAt][$between][0]=2026-01-01', 'filters[title][$in][a]=b', 'filters[organiser.contact][$contains]=a', 'filters[t0.internal_note][$contains]=a',
    'filters[internal_note][$contains]=a', 'filters[title][$col]=a', 'filters[title][$contains][$x]=a', 'sort=organiser.name', 'sort=title:sideways', 'sort[title]=1', 'sort[organiser][name][order]=asc', '_q[]=a',
    '_q[$contains]=a',
  ])('a question that the database would fail on, « %s », is refused in words', async (question) => {
    for (const door of ['/content-manager/collection-types', '/admin/exchange/export/list']) {
      const { status, json } = await doors.ask('observer', `${door}/api::opportunity.opportunity?${question}`)
      expect([door, status, json['error']?.['message']]).toEqual([door, 400, expect.stringMatching(/^(Votre rôle ne lit pas|Ce (filtre|tri) ne se lit pas|La recherche prend) .*\.$/)])
    }
  })

  it.each([
    'filters[id][$gt]=abc', 'filters[id][$gt]=1.5', 'filters[id]=abc', 'filters[createdAt][$gt]=abc', 'filters[usualOpeningMonth][$eq]=mai', 'filters[suspensionDate][$lt]=demain', 'filters[demonstration]=peut-être',
    'filters[organiser]=abc', 'filters[organiser][id][$in][0]=abc', 'filters[title][$null]=peut-être', 'filters[windows][opensAt][$lt]=demain', 'page=abc', 'pageSize=-1', 'page=99999999999999999999',
    'filters[id][$eq]=99999999999999999999', 'sort=title:sideways', '_q=%00', 'filters[title][$contains]=%00', 'locale=%00', 'status=%00',
  ])('a value that is none of its field, « %s », is no failure of the server', async (question) => {
    const { status } = await doors.ask('observer', `/content-manager/collection-types/api::opportunity.opportunity?${question}`)
    expect([200, 400]).toContain(status)
  })

  it('is not searched', async () => {
    for (const role of roles) {
      for (const type of typesOf(role)) {
        for (const path of hiddenPaths(role, type).filter(({ length }) => length === 1)) {
          const [right, wrong] = [await answer(role.code, type, { _q: valueOf(path) }), await answer(role.code, type, { _q: 'ZZZ' })]
          expect(right, `${role.code} ${type} ${path.join('.')}`).toBe(wrong)
        }
      }
    }
    expect(await answer('editor', 'api::opportunity.opportunity', { _q: 'CANARI-internalNote' })).toContain('CANARI-internalNote-A')
    expect(await answer('observer', 'api::opportunity.opportunity', { _q: 'd’essai' })).toContain('Bourse d’essai')
  })

  it('is asked in vain through the lists and the exports themselves', async () => {
    const wrong: string[] = []
    const ask = async (code: string, path: string): Promise<string> => {
      const { status, text } = await doors.ask(code, path)
      return `${status} ${text}`
    }
    let pairs = roles.flatMap((role) => typesOf(role).flatMap((type) => {
      // Each hidden field of the type, and one through each relation: the judge of them all is asked everything above.
      const known = new Map(hiddenPaths(role, type).filter(({ length }) => length <= 2).map((path) => [path[0], path]))
      const questions = [...known.values()].flatMap((path) => [
        [`filters[${path.join('][')}][$startsWith]=CANARI`, `filters[${path.join('][')}][$startsWith]=ZZZ`],
        [`sort=${path.join('.')}:ASC`, `sort=${path.join('.')}:DESC`],
        [`_q=${valueOf(path)}`, '_q=ZZZ'],
      ])
      const doors = [`/content-manager/collection-types/${type}`, ...(role.others.some(({ action }) => action === 'api::exchange.export') ? [`/admin/exchange/export/list/${type}`] : [])]
      return questions.flatMap(([right, other]) => doors.map((door) => ({ code: role.code, right: `${door}?${right}`, other: `${door}?${other}` })))
    }))
    const all = pairs.length
    pairs = pairs.filter(({ code, right }) => isDrawn(`${code} ${right}`, SENT_ONE_IN))
    console.log(`${pairs.length} of ${all} pairs through the lists and the exports`)
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let pair = pairs.shift(); pair; pair = pairs.shift()) {
        const { code, right, other } = pair
        const told = await ask(code, right)
        // Refused in words, or answered: an error of the server would say nothing, and tell that something is there.
        if (!/^(200|400) /.test(told) || told !== await ask(code, other)) wrong.push(`${code} ${right}: ${told.slice(0, 80)}`)
      }
    }))
    expect(wrong.slice(0, 20)).toEqual([])
  }, LONG_MS)
})
