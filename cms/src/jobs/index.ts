import type { Core } from '@strapi/strapi'
import { startScoring } from '../desk/completeness.ts'
import { startLinkChecks } from '../links/job.ts'
import type { Repeated } from './repeat.ts'

let running: readonly Repeated[] = []

/** Starts what looks after published content, once there are requests to answer. A command that does not listen (seed, types) starts none of it. */
export function startContentJobs(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    // Tests go to no other site than their own.
    const links = process.env['LINK_CHECKS'] === 'false' ? [] : [startLinkChecks(strapi)]
    running = [startScoring(strapi), ...links]
  })
}

/** Ends them before the database closes. */
export async function stopContentJobs(): Promise<void> {
  for (const job of running) await job.stop()
}
