import { hostname } from 'node:os'
import type { Core } from '@strapi/strapi'
import { runDue } from './run.ts'

/** Milliseconds; the hour that editors choose is to the minute. */
const POLL_MS = 2000

let timer: NodeJS.Timeout | undefined
let running: Promise<unknown> = Promise.resolve()
let isStopped = false

/** Does what is due now and then every two seconds, once the CMS listens. Each instance may: claims keep them apart. */
export function startSchedule(strapi: Core.Strapi): void {
  const instance = `${hostname()}:${process.pid}`
  const plan = (wait: number): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      running = runDue(strapi, new Date(), instance)
        .catch((error: unknown) => strapi.log.error(`What is due cannot be read: ${error instanceof Error ? error.message : String(error)}`))
        .then(() => plan(POLL_MS))
    }, wait)
    timer.unref()
  }
  isStopped = false
  strapi.server.httpServer.once('listening', () => plan(0))
}

/** Ends it before the database closes. */
export async function stopSchedule(): Promise<void> {
  isStopped = true
  clearTimeout(timer)
  await running
}
