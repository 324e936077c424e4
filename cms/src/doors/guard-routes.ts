import type { Core } from '@strapi/strapi'
import type { Guard } from './judged-route.ts'
import { routeTable } from './route-table.ts'

interface PluginRoute {
  readonly method: string
  readonly path: string
  config?: { middlewares?: unknown[] }
}
interface PluginRouter {
  readonly prefix?: string
  readonly routes?: readonly PluginRoute[]
}

type Routers = Readonly<Record<string, PluginRouter | (() => PluginRouter)>>

/** The routes of the admin and of each plugin, as the router will name them. */
function* routesOf(strapi: Core.Strapi): Generator<[string, PluginRoute]> {
  const owners: [string, Routers][] = [['admin', strapi.admin.routes], ...Object.entries(strapi.plugins).map(([name, { routes }]): [string, Routers] => [name, Array.isArray(routes) ? { admin: { routes } } : routes])]
  for (const [name, routers] of owners) {
    for (const router of Object.values(routers)) {
      if (typeof router === 'function') continue
      for (const route of router.routes ?? []) yield [`${route.method} ${router.prefix ?? `/${name}`}${route.path === '/' ? '' : route.path}`, route]
    }
  }
}

/** A plugin's routes belong to the process, and a CMS that starts again in it finds the guards of the one before, whose database is closed. */
const standing = new WeakSet<object>()
const isStanding = (middleware: unknown): boolean => typeof middleware === 'function' && standing.has(middleware)

function stand(strapi: Core.Strapi, guard: Guard, route: PluginRoute): void {
  const check = guard(strapi)
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    await check(context)
    return next()
  }
  standing.add(middleware)
  route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []).filter((other) => !isStanding(other)), middleware] }
}

/** Puts the table's guards behind the rights of Strapi's own routes. Called in register(). Throws when Strapi no longer has such a route. */
export function guardRoutes(strapi: Core.Strapi): void {
  const known = new Map(routesOf(strapi))
  for (const { route, guard } of routeTable) {
    if (!guard) continue
    const found = known.get(route)
    if (!found) throw new Error(`Strapi has no route « ${route} » any more: judge it again in src/doors.`)
    stand(strapi, guard, found)
  }
}
