import type { Core } from '@strapi/strapi'
import { repeat, type Repeated } from '../jobs/repeat.ts'
import { deliverNext } from './outbox.ts'
import { transportOf } from './transport.ts'

const POLL_MS = 1000

/** Sends what is due, again and again, until stopped. Several instances may each have one: claims keep them apart. */
export function startMailWorker(strapi: Core.Strapi): Repeated {
  const transport = transportOf(strapi)
  return repeat(POLL_MS, async (stopped) => {
    while (!stopped.aborted && (await deliverNext(strapi, transport, () => new Date())));
  }, (error) => strapi.log.error(`The outbox cannot be read: ${error instanceof Error ? error.message : String(error)}`))
}
