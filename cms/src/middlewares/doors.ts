import type { Core } from '@strapi/strapi'
import { isMisnamed, routeFor, strangerAmong } from '../doors/match.ts'
import { refuse } from '../refuse.ts'

/**
 * Default closed, over the real router: a route that nobody has judged answers nobody, and one that was takes the parameters of its row and no
 * other. Who asks is not known yet: rights are asked behind it, and nothing is read before.
 */
const doors = (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => async (context, next) => {
  const found = routeFor(strapi, context.method, context.path)
  if (!found || found.row?.isFiles) return next()
  const { key, row } = found
  if (!row) strapi.log.error(`« ${key} » is not judged in src/doors: it answers nobody.`)
  if (row?.refusal) return refuse(context, 403, row.refusal)
  if (!row || row.to.length === 0) return refuse(context, 404, 'Cette adresse ne répond à personne.')
  if (isMisnamed(row, context.path)) return refuse(context, 404, 'Il n’y a rien à cette adresse.')
  const stranger = strangerAmong(context.query, row)
  if (stranger !== undefined) return refuse(context, 400, `Cette adresse ne prend pas le paramètre «\u00A0${stranger}\u00A0» : retirez-le.`)
  await next()
}

export default doors
