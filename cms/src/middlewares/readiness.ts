import type { Core } from '@strapi/strapi'
import { isLeaving } from './draining.ts'

const READINESS_PATH = '/healthz/ready'

/** Strapi's own /_health checks nothing: ready means that the database answers, and that the CMS is not about to end. */
const readiness = (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => async (context, next) => {
  if (context.path !== READINESS_PATH) return next()
  context.set('Cache-Control', 'no-store')
  if (isLeaving()) {
    context.status = 503
    context.body = { status: 'ending' }
    return
  }
  try {
    await strapi.db.connection.raw('select 1')
    context.status = 200
    context.body = { status: 'ready' }
  } catch (error) {
    strapi.log.error(`Readiness: the database does not answer (${error instanceof Error ? error.message : String(error)})`)
    context.status = 503
    context.body = { status: 'database-unavailable' }
  }
}

export default readiness
