import type { Core, UID } from '@strapi/strapi'
import { refuse } from '../refuse.ts'

/** Whether a type is kept out of the content manager: nothing shows, counts or exports it. */
export function isHidden({ pluginOptions = {} }: { readonly pluginOptions?: object }): boolean {
  const { 'content-manager': options }: { 'content-manager'?: { visible?: boolean } } = pluginOptions
  return options?.visible === false
}

const CONTENT_MANAGER = /^\/content-manager\//i

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * What is hidden from the content manager is not served by it either: Strapi leaves such types out of the menu, yet gives them to whoever may do
 * everything. The outbox holds the secret links of structures, which are nobody else's business.
 */
const hiddenTypes = (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const hidden = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') && isHidden(strapi.contentType(uid as UID.ContentType)))
  return async (context, next) => {
    const parts = CONTENT_MANAGER.test(context.path) ? context.path.split('/').map(decoded) : []
    if (parts.some((part) => hidden.includes(part))) return refuse(context, 403, 'Ces données ne se lisent pas ici.')
    await next()
  }
}

export default hiddenTypes
