import type { Core } from '@strapi/strapi'
import { holding, signedIn } from '../roles/admin-policies.ts'
import { countLists } from './counts.ts'
import { followUpOf } from './follow-up.ts'
import { renewDraft } from './renewal.ts'
import { demand } from './rights.ts'
import { verifyToday } from './verify.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const explorer = (action: 'read' | 'update'): string => `plugin::content-manager.explorer.${action}`

const accountOf = (user: unknown): number | null => (typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number' ? user.id : null)

type Handler = Core.ControllerHandler

const counts = (strapi: Core.Strapi): Handler => async (context) => {
  context.body = await countLists(strapi, context.state.userAbility, new Date())
}

const followUp = (strapi: Core.Strapi): Handler => async (context) => {
  const documentId = String(context.params.documentId)
  await demand(strapi, context.state.userAbility, OPPORTUNITY, documentId, 'read')
  context.body = await followUpOf(strapi, context.state.userAbility, documentId, new Date())
}

/** A day that readers see at once needs the right to publish; a draft's needs that to write. */
const verify = (strapi: Core.Strapi): Handler => async (context) => {
  const documentId = String(context.params.documentId)
  const published = await strapi.documents(OPPORTUNITY).count({ status: 'published', filters: { documentId } })
  await demand(strapi, context.state.userAbility, OPPORTUNITY, documentId, published > 0 ? 'publish' : 'update')
  context.body = { verifiedOn: await verifyToday(strapi, documentId, new Date()) }
}

const renewal = (strapi: Core.Strapi): Handler => async (context) => {
  const documentId = String(context.params.documentId)
  await demand(strapi, context.state.userAbility, OPPORTUNITY, documentId, 'update')
  context.body = { year: await renewDraft(strapi, documentId, accountOf(context.state.user), new Date()) }
}

/** The admin's own routes: each asks for an account, then for the rights on what it shows or changes. Called in register(). */
export function registerDesk(strapi: Core.Strapi): void {
  const info = { type: 'admin', apiName: 'opportunity' }
  const needs = (action: 'read' | 'update') => holding([explorer(action), OPPORTUNITY])
  strapi.server.routes({ type: 'admin', prefix: '/admin/desk', routes: [
    // Each count asks for the right to read its type.
    { method: 'GET', path: '/counts', handler: counts(strapi), config: signedIn, info },
    { method: 'GET', path: '/opportunities/:documentId', handler: followUp(strapi), config: needs('read'), info },
    { method: 'POST', path: '/opportunities/:documentId/verification', handler: verify(strapi), config: needs('update'), info },
    { method: 'POST', path: '/opportunities/:documentId/renewal', handler: renewal(strapi), config: needs('update'), info },
  ] })
}
