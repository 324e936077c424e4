import { beforeAll, describe, expect, it } from 'vitest'
import type { JudgedRoute } from '../../../src/doors/judged-route.ts'
import { type Layer, routeKey } from '../../../src/doors/match.ts'
import { routeTable } from '../../../src/doors/route-table.ts'
import { aResource, anOpportunity } from '../support/content.ts'
import type { Answer, TestCms } from '../support/cms.ts'
import { isOnPostgres } from '../support/database.ts'
import { accounts, type Doors } from '../support/doors.ts'

const siteTokens = ['read-token', 'submission-token', 'feedback-token'] as const
const askers = [...accounts, ...siteTokens, 'stranger'] as const
type Asker = (typeof askers)[number]

const NOBODY = '0'.repeat(24)
const NO_NUMBER = '999999'
const AT_ONCE = 8
/** Some two thousand requests. */
const LONG_MS = 180_000
const common = ['resource', 'opportunity']
const others = ['partner-structure', 'testimonial', 'page', 'theme', 'redirect', 'submission']
const singles = ['home', 'settings']
const uidOf = (name: string): string => `api::${name}.${name}`

/**
 * What fills the parameters of a path: a route is reached when one of these reaches it. Everybody writes or reads one of the first two types;
 * of the others each route is asked about one, in turn: `roles.test.ts` asks about all of them.
 */
const fillings = (path: string, mine: Readonly<Record<string, string>>, turn = 0): Record<string, string>[] => {
  if (path.includes('/single-types/')) return singles.map((name) => ({ model: uidOf(name) }))
  if (path.includes('/relations/')) return [{ model: uidOf('resource'), targetField: 'themes' }, { model: uidOf('opportunity'), targetField: 'organiser' }]
  if (path.includes(':model') || path.includes('/export/list/:uid')) return [...common, others[turn % others.length] ?? 'page'].map((name) => ({ model: uidOf(name), uid: uidOf(name) }))
  if (path.includes('/:type/:documentId')) return ['resource', 'opportunity'].map((type) => ({ type, documentId: mine[type] ?? NOBODY, event: 'ask' }))
  return [{ uid: path.startsWith('/content-manager/components/') ? 'opportunity.eligibility' : uidOf('resource'), contentType: uidOf('resource'), event: 'accept' }]
}
const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? (path.startsWith('/content-manager/') || name === 'documentId' ? NOBODY : NO_NUMBER))

const bodies: Readonly<Record<string, (filling: Record<string, string>) => object>> = {
  'POST /content-manager/uid/generate': () => ({ contentTypeUID: uidOf('resource'), field: 'slug', data: {} }),
  'POST /content-manager/uid/check-availability': () => ({ contentTypeUID: uidOf('resource'), field: 'slug', value: 'libre' }),
  'POST /admin/permissions/check': () => ({ permissions: [] }),
  'PUT /admin/homepage/layout': () => ({ widgets: [] }),
}
const otherBodies: Readonly<Record<string, string>> = { contentTypeUID: uidOf('opportunity') }
const addresses: Readonly<Record<string, string>> = {
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': `?documentIds[0]=${NOBODY}`,
  'GET /content-manager/homepage/recent-documents': '?action=update',
}

/** They answer a cookie, which no asker of these has. */
const byCookie = new Set(['POST /admin/access-token'])
/** They end the session of who asks: each has one of its own. */
const endsSession = (route: string): boolean => ['POST /admin/logout', 'DELETE /admin/users/me/sessions'].includes(route)
const isRole = (asker: Asker): boolean => accounts.some((role) => role === asker)

const isRefused = ({ status, text }: Answer): boolean =>
  [401, 403, 405].includes(status) || (status === 404 && text.includes('Cette adresse ne répond à personne.'))

export const routeRights = (doors: Doors) => describe('every route of the CMS', () => {
  let cms: TestCms
  const tokens: Record<string, string | undefined> = {}
  const mine: Record<string, Record<string, string>> = {}

  beforeAll(async () => {
    cms = doors.cms
    Object.assign(tokens, doors.tokens, { 'read-token': cms.readToken, 'submission-token': cms.submissionToken, 'feedback-token': cms.feedbackToken })
    for (const account of accounts) {
      const createdBy = doors.ids[account]
      mine[account] = {
        resource: await cms.save('api::resource.resource', { ...aResource([], { slug: `r-${account}` }), createdBy }),
        opportunity: await cms.save('api::opportunity.opportunity', { ...anOpportunity(null, { slug: `o-${account}` }), createdBy }),
      }
    }
  })

  const judged = routeTable.filter(({ isFiles, route }) => !isFiles && !byCookie.has(route))
  const partsOf = ({ route }: JudgedRoute): { method: string; path: string } => {
    const [method = '', path = ''] = route.split(' ')
    return { method, path }
  }

  async function reaches(asker: Asker, row: JudgedRoute, turn: number): Promise<boolean> {
    const { method, path } = partsOf(row)
    const body = bodies[row.route]
    // Who has no account is refused before the type is looked at.
    const fills = isRole(asker) ? fillings(path, mine[asker] ?? {}, turn) : fillings(path, {}).slice(0, 1)
    const tried = fills.flatMap((filling) => (body ? [body(filling), { ...body(filling), ...otherBodies }] : [{}]).map((sent) => ({ filling, sent })))
    for (const { filling, sent } of tried) {
      const answer = await cms.request(filled(path, filling) + (addresses[row.route] ?? ''), { method, token: tokens[asker], ...(method === 'GET' ? {} : { body: sent }) })
      if (!isRefused(answer)) return true
    }
    return false
  }

  it('is judged, and no judgement is about a route that is not there', () => {
    const layers: readonly Layer[] = cms.strapi.server.listRoutes()
    const real = layers.filter(({ methods }) => methods.length > 0).map((layer) => routeKey(layer.methods.at(-1) ?? '', layer))
    const known = routeTable.map(({ route }) => route)
    expect({ unjudged: real.filter((route) => !known.includes(route)), gone: known.filter((route) => !real.includes(route)) }).toEqual({ unjudged: [], gone: [] })
    expect(new Set(known).size).toBe(known.length)
  })

  // Rights are asked before any database: once is enough.
  it.skipIf(isOnPostgres)('answers whom the table says, and nobody else', async () => {
    const wrong: string[] = []
    const check = async (asker: Asker, row: JudgedRoute, turn: number): Promise<void> => {
      const given = row.to === 'anybody' || row.to.some((one) => one === asker)
      // A route of a role is no door for a token of the site, nor the other way round.
      if (await reaches(asker, row, turn) !== given) wrong.push(`${row.route}: ${asker} ${given ? 'is refused' : 'gets in'}`)
    }
    const checkAll = async (asker: Asker): Promise<void> => {
      const place = askers.indexOf(asker)
      for (const [turn, row] of judged.filter(({ route }) => !endsSession(route)).entries()) await check(asker, row, turn + place)
      for (const [turn, row] of judged.filter(({ route }) => endsSession(route)).entries()) {
        if (isRole(asker)) tokens[asker] = await cms.signIn(asker, `${asker}-${turn}@example.org`)
        await check(asker, row, turn)
      }
    }
    // One account after the other: what one deletes, another would be changing. Who has none changes nothing of the admin.
    const oneByOne = async (): Promise<void> => {
      for (const account of accounts) await checkAll(account)
    }
    await Promise.all([oneByOne(), ...askers.filter((asker) => !isRole(asker)).map(checkAll)])
    console.log(`${judged.length} routes × ${askers.length} askers judged`)
    expect(wrong).toEqual([])
  }, LONG_MS)

  it('takes the parameters of its row and no other, whoever asks', async () => {
    const wrong: string[] = []
    const waiting = judged.filter(({ to }) => to.length > 0)
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let row = waiting.shift(); row; row = waiting.shift()) {
        const { method, path } = partsOf(row)
        const [filling = {}] = fillings(path, {})
        for (const name of ['populate', 'surprise'].filter((one) => !row?.takes?.includes(one))) {
          const { status, json } = await cms.request(`${filled(path, filling)}?${name}=a`, { method, ...(method === 'GET' ? {} : { body: {} }) })
          const isTold = String(json['error']?.['message']).includes(`«\u00A0${name}\u00A0»`)
          if (status !== 400 || !isTold) wrong.push(`${row.route}?${name}: ${status}`)
        }
      }
    }))
    expect(wrong).toEqual([])
  })

  it('takes values and lists of values, no deeper', async () => {
    const ask = async (query: string) => (await cms.request(`/content-manager/collection-types/api::resource.resource?${query}`)).status
    expect([await ask('page[a][b]=1'), await ask('locale[][a]=1'), await ask('page=1')]).toEqual([400, 400, 401])
  })

  it('is not there for a number that is none, whoever asks', async () => {
    const numbered = ['GET /upload/files/:id', 'PUT /upload/folders/:id', 'GET /admin/users/:id', 'DELETE /admin/roles/:id', 'GET /admin/api-tokens/:id']
    for (const route of numbered) {
      const { method, path } = partsOf({ route, to: 'anybody' })
      for (const name of ['abc', '1%20or%201', '1e3', '-1', '99999999999999999999']) {
        const { status, json } = await cms.request(path.replace(':id', name), { method, token: tokens['strapi-super-admin'], ...(method === 'GET' ? {} : { body: {} }) })
        expect([route, name, status, json['error']?.['message']]).toEqual([route, name, 404, 'Il n’y a rien à cette adresse.'])
      }
    }
  })

  it('answers nobody until it is judged', async () => {
    cms.strapi.server.router.get('/admin/newcomer', (context: { body: unknown }) => {
      context.body = 'CANARI'
    })
    const { status, json } = await cms.request('/admin/newcomer', { token: tokens['strapi-super-admin'] })
    expect([status, json['error']?.['message']]).toEqual([404, 'Cette adresse ne répond à personne.'])
  })
})
