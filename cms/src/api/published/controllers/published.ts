import type { Core } from '@strapi/strapi'
import { readChanges } from '../../../published/change-feed.ts'

/** Nine digits: what both databases hold in an integer. */
const sequencePattern = /^\d{1,9}$/

/** GET /api/published?since=<cursor>: everything that changed after the cursor; 0 or nothing means from the beginning. */
const published = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async find(context) {
    const { since = '0' } = context.query
    if (typeof since !== 'string' || !sequencePattern.test(since)) return context.badRequest('since attend un nombre entier')
    context.set('Cache-Control', 'no-store')
    context.body = await readChanges(strapi, Number(since))
  },
})

export default published
