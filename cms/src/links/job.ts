import type { Core } from '@strapi/strapi'
import { alone, leaseOf } from '../jobs/lease.ts'
import { repeat, type Repeated } from '../jobs/repeat.ts'
import { checkDueLinks } from './check.ts'
import { gatherLinks } from './gather.ts'
import { visitorOf } from './visit.ts'

const TURN_MS = 60_000
const GATHER_MS = 60 * 60_000
/** Longer than one link takes, with its redirects and its second try. */
const LEASE_MS = 5 * 60_000

/** Who asks, and where to complain: sites read it in their logs. The home page is there before that of contact, and leads to it. */
const userAgent = (): string => `EllesFontLaCulture-liens/1.0 (+${process.env['SITE_URL'] ?? ''}/)`

/** Follows the links of what is published, by one instance of the CMS at a time. */
export function startLinkChecks(strapi: Core.Strapi): Repeated {
  const lease = leaseOf(strapi, 'links')
  const clock = (): Date => new Date()
  let gatheredAt = 0
  return repeat(TURN_MS, async (stopped) => {
    await alone(lease, LEASE_MS, clock, async (keep) => {
      if (Date.now() - gatheredAt >= GATHER_MS) {
        await gatherLinks(strapi, clock())
        gatheredAt = Date.now()
      }
      await checkDueLinks(strapi, visitorOf({ userAgent: userAgent(), stopped }), clock, async () => !stopped.aborted && keep())
    })
  }, (error) => strapi.log.error(`Links cannot be checked: ${error instanceof Error ? error.message : String(error)}`))
}
