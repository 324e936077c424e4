import { Server } from 'node:net'
import { createDraining, type Draining } from '@elles/domain/serving'
import type { Core } from '@strapi/strapi'

let current: Draining | undefined

/** Whether the CMS is about to end. */
export const isLeaving = (): boolean => current?.hasBegun ?? false

/** Resolves once what was asked is answered: Strapi then destroys every connection, with what an editor is saving on it. */
export async function finishAnswers(strapi: Core.Strapi): Promise<void> {
  // HTTP's own close() cuts the connections whose request is on its way.
  await current?.begin(() => Server.prototype.close.call(strapi.server.httpServer))
}

/** Follows every request, so that the CMS loses none when it is asked to end. The first middleware. */
const draining = (): Core.MiddlewareHandler => {
  const mine = createDraining()
  current = mine
  return (context, next) => {
    mine.follow(context.res)
    return next()
  }
}

export default draining
