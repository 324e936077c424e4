import type { Core } from '@strapi/strapi'
import { Refusal } from '../submission/refusal.ts'

type Handlers = Readonly<Record<string, Core.ControllerHandler>>

/** The handlers, with each Refusal told as the admin understands errors: it shows `error.message`, and only that. */
export function tellInAdmin<Names extends Handlers>(handlers: Names): Names {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, telling(handler)])) as Names
}

const telling = (handler: Core.ControllerHandler): Core.ControllerHandler => async (context, next) => {
  try {
    await handler(context, next)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, message, issues } = error
    context.status = status
    context.body = { error: { status, name: 'ApplicationError', message: issues[0]?.detail ?? message, details: { errors: issues } } }
  }
}
