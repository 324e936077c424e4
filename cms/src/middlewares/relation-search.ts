import type { Core } from '@strapi/strapi'

const RELATION_PATH = /^\/content-manager\/relations\//i
/** What the admin's own relation field sends; a filter or a sort could question private attributes of the type it points to. */
const allowed = new Set(['_q', '_filter', 'id', 'idsToInclude', 'idsToOmit', 'locale', 'page', 'pageSize', 'status'])

/** Who created what is no relation to search: Strapi fails on it for everybody. */
const ACCOUNTS = /\/(?:createdBy|updatedBy)$/

interface Answer {
  status: number
  body: unknown
}

function refuse(context: Answer, status: 400 | 403, message: string): void {
  context.status = status
  context.body = { error: { status, name: status === 400 ? 'ValidationError' : 'ForbiddenError', message } }
}

/** Keeps the search of related documents to their name: Strapi restricts filters only on types that the role may read (security.md, line 2). */
const relationSearch = (): Core.MiddlewareHandler => async (context, next) => {
  if (!RELATION_PATH.test(context.path)) return next()
  const names = Object.keys(context.query).map((name) => name.replace(/\[.*$/, ''))
  if (names.some((name) => !allowed.has(name))) return refuse(context, 400, 'Cette recherche ne prend ni filtre ni tri.')
  if (ACCOUNTS.test(context.path)) return refuse(context, 403, 'Les comptes ne se cherchent pas.')
  try {
    await next()
  } catch (error) {
    // Strapi refuses a field that the role does not see, then fails on its own refusal.
    if (context.status !== 403) throw error
    refuse(context, 403, 'Votre rôle ne voit pas ce champ.')
  }
}

export default relationSearch
