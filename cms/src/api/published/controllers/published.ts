import type { Core } from '@strapi/strapi'
import { nextChanges } from '../../../published/followers.ts'

/** Nine digits: what both databases hold in an integer. */
const sequencePattern = /^\d{1,9}$/
/** Proxies give up after a minute, many after thirty seconds. */
const waitPattern = /^(?:[12]?\d|30)$/
const SECOND = 1000

/**
 * GET /api/published?since=<cursor>&wait=<seconds>: everything that changed after the cursor; 0 or nothing means from the beginning. When nothing has,
 * the answer waits for a change so many seconds at most, 30 at most; it comes at once without them.
 */
const published = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async find(context) {
    const { since = '0', wait = '0' } = context.query
    if (typeof since !== 'string' || !sequencePattern.test(since)) return context.badRequest('since attend un nombre entier')
    if (typeof wait !== 'string' || !waitPattern.test(wait)) return context.badRequest('wait attend un nombre de secondes, de 0 à 30')
    context.set('Cache-Control', 'no-store')
    const page = await nextChanges(strapi, Number(since), Number(wait) * SECOND, context.res)
    if (page === null) context.status = 204
    else context.body = page
  },
})

export default published
