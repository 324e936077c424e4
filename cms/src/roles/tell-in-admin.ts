import type { Core } from '@strapi/strapi'
import { Refusal } from '../submission/refusal.ts'

type Handlers<Name extends string> = Readonly<Record<Name, Core.ControllerHandler>>

/** The handlers of routes of the admin, with each Refusal told as its client understands errors: it reads `error`, and shows its message alone. `errors` says where to mend, as the site's problems do. */
export function tellInAdmin<Name extends string>(handlers: Handlers<Name>): Handlers<Name> {
  return Object.fromEntries(Object.entries<Core.ControllerHandler>(handlers).map(([name, handler]) => [name, telling(handler)])) as Handlers<Name>
}

const telling = (handler: Core.ControllerHandler): Core.ControllerHandler => async (context, next) => {
  try {
    await handler(context, next)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, message, issues } = error
    context.status = status
    context.body = { error: { status, name: 'ApplicationError', message: issues[0]?.detail ?? message, details: { errors: issues } }, errors: issues }
  }
}
