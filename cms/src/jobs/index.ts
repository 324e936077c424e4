import type { Core } from '@strapi/strapi'
import { startScoring } from '../desk/completeness.ts'
import { startLinkChecks } from '../links/job.ts'
import type { Repeated } from './repeat.ts'

/** Whether this CMS follows the links of what it publishes: when it is told to, and by default when its site is online. A copy on somebody's machine visits nobody. */
export function followsLinks({ LINK_CHECKS: wanted, SITE_URL: site }: Readonly<Record<string, string | undefined>>): boolean {
  return wanted === 'true' || (wanted !== 'false' && (site ?? '').startsWith('https://'))
}

let running: readonly Repeated[] = []

/** Starts what looks after published content, once there are requests to answer. A command that does not listen (seed, types) starts none of it. */
export function startContentJobs(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    const links = followsLinks(process.env) ? [startLinkChecks(strapi)] : []
    running = [startScoring(strapi), ...links]
  })
}

/** Ends them before the database closes. */
export async function stopContentJobs(): Promise<void> {
  for (const job of running) await job.stop()
}
