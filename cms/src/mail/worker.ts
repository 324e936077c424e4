import type { Core } from '@strapi/strapi'
import { deliverNext } from './outbox.ts'
import { transportOf } from './transport.ts'

const POLL_MS = 1000

export interface Worker {
  /** Resolves when nothing is being sent any more. */
  stop(): Promise<void>
}

/** Sends what is due, again and again, until stopped. Several instances may each have one: claims keep them apart. */
export function startMailWorker(strapi: Core.Strapi): Worker {
  const transport = transportOf(strapi)
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    try {
      while (!isStopped && (await deliverNext(strapi, transport, () => new Date())));
    } catch (error) {
      strapi.log.error(`The outbox cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  let running = Promise.resolve()
  const plan = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      running = turn().then(plan)
    }, POLL_MS)
    timer.unref()
  }
  plan()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
