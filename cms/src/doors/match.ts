import type { Core } from '@strapi/strapi'
import type { JudgedRoute } from './judged-route.ts'
import { judgedRoutes } from './route-table.ts'

/** What is asked of the router; a layer without methods is no route. */
export interface Layer {
  readonly path: string
  readonly methods: readonly string[]
}

/** A route as the table names it: what answers GET answers HEAD, and one answers every method there is. */
export const routeKey = (method: string, { path, methods }: Layer): string =>
  `${methods.includes('TRACE') ? 'ALL' : method === 'HEAD' ? 'GET' : method} ${path}`

export interface Found {
  readonly key: string
  readonly row: JudgedRoute | undefined
}

/** The route that will answer, as the router itself finds it: the first that is no folder of files. Null when there is none. */
export function routeFor(strapi: Core.Strapi, method: string, path: string): Found | null {
  const layers: readonly Layer[] = strapi.server.router.match(path, method).pathAndMethod
  const found = layers.filter(({ methods }) => methods.length > 0).map((layer): Found => {
    const key = routeKey(method, layer)
    return { key, row: judgedRoutes.get(key) }
  })
  return found.find(({ row }) => !row?.isFiles) ?? found[0] ?? null
}

const nested: ReadonlySet<string> = new Set(['filters', 'sort', 'populate', 'fields', 'pagination'])
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

/** The first parameter that a route does not take, or that is more than a value or a list of values. */
export function strangerAmong(query: Readonly<Record<string, unknown>>, { takes = [] }: JudgedRoute): string | undefined {
  return Object.entries(query).find(([name, value]) =>
    !takes.includes(name) || !(nested.has(name) || isPlain(value) || Object.values(value as object).every(isPlain)))?.[0]
}

const NUMBER = /^\d{1,9}$/

/** Whether a path names by something else a record that has a number: the database would fail on it. Documents have names. */
export function isMisnamed({ route }: JudgedRoute, path: string): boolean {
  const [, pattern = ''] = route.split(' ')
  const place = pattern.startsWith('/content-manager/') ? -1 : pattern.split('/').indexOf(':id')
  return place > 0 && !NUMBER.test(path.split('/')[place] ?? '')
}
