import type { Core } from '@strapi/strapi'
import { receiveFiles } from './files.ts'
import { refuse } from '../refuse.ts'

interface Ability {
  can(action: string): boolean
}

/**
 * A route that takes files, and who may send some: Strapi's own routes of the library ask nothing but an
 * account before they read.
 */
interface FileDoor {
  readonly path: RegExp
  readonly mayEnter: (ability: Ability, query: Readonly<Record<string, unknown>>) => boolean
}

const CREATE = 'plugin::upload.assets.create'
const UPDATE = 'plugin::upload.assets.update'

/** Every address that reads a file; any other refuses it unread. */
export const fileDoors = {
  'POST /upload': { path: /^\/upload\/?$/i, mayEnter: (ability, { id }) => ability.can(id === undefined ? CREATE : UPDATE) },
  'POST /upload/files': { path: /^\/upload\/files\/?$/i, mayEnter: (ability) => ability.can(CREATE) },
  'POST /upload/files/:id/replace': { path: /^\/upload\/files\/[^/]+\/replace\/?$/i, mayEnter: (ability) => ability.can(UPDATE) },
  // The right to import is asked by the policies of the route.
  'POST /admin/exchange/import': { path: /^\/admin\/exchange\/import\/?$/i, mayEnter: () => true },
} as const satisfies Readonly<Record<string, FileDoor>>

/** Whether a request may bring files, as far as its address tells. */
export const takesFiles = (method: string, path: string): boolean => method === 'POST' && Object.values(fileDoors).some((door) => door.path.test(path))

const standing = new WeakSet<object>()

/**
 * What stands behind the policies of a route and before its handler: who may not send files sends them in
 * vain.
 */
export function filesOf(strapi: Core.Strapi, { mayEnter }: FileDoor): Core.MiddlewareHandler {
  const middleware: Core.MiddlewareHandler = async (context, next) => {
    if (!mayEnter(context.state.userAbility as Ability, context.query)) return refuse(context, 403, 'Votre rôle ne permet pas d’envoyer de fichiers.')
    return receiveFiles(strapi, context, next)
  }
  standing.add(middleware)
  return middleware
}

interface Route {
  readonly method: string
  readonly path: string
  config?: { middlewares?: unknown[] }
}

/**
 * Puts the library's doors before its handlers. The routes belong to the process: those of a CMS that has
 * stopped in it are taken away. Called in register().
 */
export function guardUploads(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('upload').routes as Readonly<Record<string, { readonly routes: readonly Route[] }>>
  for (const [name, door] of Object.entries(fileDoors)) {
    if (!name.startsWith('POST /upload')) continue
    const route = admin?.routes.find(({ method, path }) => `${method} /upload${path === '/' ? '' : path}` === name)
    if (!route) throw new Error(`Strapi has no route « ${name} » any more: see src/received/doors.ts`)
    const others = (route.config?.middlewares ?? []).filter((other) => !(typeof other === 'function' && standing.has(other)))
    route.config = { ...route.config, middlewares: [filesOf(strapi, door), ...others] }
  }
}
