import type { Core } from '@strapi/strapi'
import { signedIn } from '../roles/admin-policies.ts'
import { openingLines } from './checks.ts'
import type { OpeningAnswer } from './line.ts'

/** The admin's own route of « Avant l’ouverture »: each line asks for the right to mend what it says. Called in register(). */
export function registerOpening(strapi: Core.Strapi): void {
  const handler: Core.ControllerHandler = async (context) => {
    context.body = { lines: await openingLines(strapi, context.state.userAbility, new Date()) } satisfies OpeningAnswer
  }
  strapi.server.routes({ type: 'admin', prefix: '/admin/opening', routes: [{ method: 'GET', path: '/lines', handler, config: signedIn, info: { type: 'admin', apiName: 'page' } }] })
}
