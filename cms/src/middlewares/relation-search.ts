import type { Core } from '@strapi/strapi'
import { refuse } from '../refuse.ts'

const RELATION_PATH = /^\/content-manager\/relations\//i
/** Who created what is no relation to search: Strapi fails on it for everybody. */
const ACCOUNTS = /\/(?:createdBy|updatedBy)$/

/** How words are compared with a name: what else Strapi knows compares it with another column, or fails in the database. */
const COMPARISON = /^\$(?:contains|startsWith|endsWith|eq)i?$/

/** Says in French why the search of related documents is refused; its parameters are in the table of routes (src/doors). */
const relationSearch = (): Core.MiddlewareHandler => async (context, next) => {
  if (!RELATION_PATH.test(context.path)) return next()
  if (ACCOUNTS.test(context.path)) return refuse(context, 403, 'Les comptes ne se cherchent pas.')
  const { _filter: comparison } = context.query
  const isReadable = typeof comparison === 'string' && COMPARISON.test(comparison)
  if (comparison !== undefined && !isReadable) return refuse(context, 400, 'Cette recherche ne se lit pas : retirez «\u00A0_filter\u00A0».')
  try {
    await next()
  } catch (error) {
    // Strapi refuses a field that the role does not see, then fails on its own refusal.
    if (context.status !== 403) throw error
    refuse(context, 403, 'Votre rôle ne voit pas ce champ.')
  }
}

export default relationSearch
