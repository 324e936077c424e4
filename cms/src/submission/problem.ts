import type { Core } from '@strapi/strapi'
import { Refusal } from './refusal.ts'

/** Seconds; the counters of a network address last an hour. */
const RETRY_AFTER = 3600

type Handlers = Record<string, Core.ControllerHandler>

/** The handlers, with each Refusal told as a problem (RFC 9457): French sentences, where to mend, nothing of what was sent. */
export function tellRefusals(handlers: Handlers): Handlers {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]): [string, Core.ControllerHandler] => [name, async (context, next) => {
    try {
      await handler(context, next)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, message, issues } = error
      if (status === 429) context.set('Retry-After', String(RETRY_AFTER))
      context.status = status
      context.type = 'application/problem+json'
      context.body = JSON.stringify({ status, title: message, ...(issues.length > 0 ? { errors: issues } : {}) })
    }
  }]))
}
