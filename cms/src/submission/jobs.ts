import type { Core } from '@strapi/strapi'
import type { Repeated } from '../jobs/repeat.ts'
import { startMailWorker } from '../mail/worker.ts'
import { startRetention } from './retention.ts'

let worker: Repeated | undefined
let stopRetention: (() => void) | undefined

/** Starts what runs beside the requests, once there are any: mails, and erasing what is past its time. A command that does not listen (seed, types) starts none of it. */
export function startJobs(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    // One instance may leave the mails to another one; tests send them one by one.
    if (process.env['MAIL_WORKER'] !== 'false') worker = startMailWorker(strapi)
    stopRetention = startRetention(strapi)
  })
}

/** Ends them before the database closes. */
export async function stopJobs(): Promise<void> {
  stopRetention?.()
  await worker?.stop()
}
