import type { Core } from '@strapi/strapi'

const RELATION_PATH = /^\/content-manager\/relations\//i
/** What the admin's own relation field sends; a filter or a sort could question private attributes of the type it points to. */
const allowed = new Set(['_q', '_filter', 'id', 'idsToInclude', 'idsToOmit', 'locale', 'page', 'pageSize', 'status'])

/** Keeps the search of related documents to their name: Strapi restricts filters only on types that the role may read (security.md, line 2). */
const relationSearch = (): Core.MiddlewareHandler => async (context, next) => {
  const names = Object.keys(context.query).map((name) => name.replace(/\[.*$/, ''))
  if (RELATION_PATH.test(context.path) && names.some((name) => !allowed.has(name))) {
    context.status = 400
    context.body = { error: { status: 400, name: 'ValidationError', message: 'Cette recherche ne prend ni filtre ni tri.' } }
    return
  }
  await next()
}

export default relationSearch
