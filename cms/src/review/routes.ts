import { isReviewDecision } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { signedIn } from '../roles/admin-policies.ts'
import { actorOf, REVIEW_RIGHT } from '../roles/may-publish.ts'
import { tellInAdmin } from '../roles/tell-in-admin.ts'
import { cancelBody, cancelSchedule, schedule, scheduleBody } from '../schedule/set.ts'
import { Refusal } from '../submission/refusal.ts'
import { accessTo } from './access.ts'
import { decide, decisionBody } from './decide.ts'
import { viewOf } from './view.ts'

function parsed<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new Refusal(400)
  return result.output
}

const handlersOf = (strapi: Core.Strapi) => tellInAdmin({
  view: async (context) => {
    context.body = await viewOf(strapi, await accessTo(strapi, context.params, context.state.userAbility))
  },
  decide: async (context) => {
    const { event } = context.params
    if (!isReviewDecision(event)) throw new Refusal(404)
    await decide(strapi, await accessTo(strapi, context.params, context.state.userAbility), event, parsed(decisionBody, context.request.body), actorOf(strapi), new Date())
    context.body = {}
  },
  schedule: async (context) => {
    await schedule(strapi, await accessTo(strapi, context.params, context.state.userAbility), parsed(scheduleBody, context.request.body), actorOf(strapi), new Date())
    context.body = {}
  },
  cancel: async (context) => {
    await cancelSchedule(strapi, await accessTo(strapi, context.params, context.state.userAbility), parsed(cancelBody, context.request.body).action, actorOf(strapi), new Date())
    context.body = {}
  },
})

/**
 * Declares the right to review and the routes of the panel. Each asks for an account, and then what the content manager itself would
 * let that account do with that document (access.ts). Called in register().
 */
export function registerReview(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([{ section: 'settings', category: 'Relecture', displayName: 'Relire et publier les textes', uid: REVIEW_RIGHT.replace('api::', '') }])
  const info = { type: 'admin', apiName: 'review' }
  const handlers = handlersOf(strapi)
  strapi.server.routes({ type: 'admin', prefix: '/admin/review', routes: [
    { method: 'GET', path: '/:type/:documentId', handler: handlers.view, config: signedIn, info },
    { method: 'POST', path: '/:type/:documentId/schedule', handler: handlers.schedule, config: signedIn, info },
    { method: 'POST', path: '/:type/:documentId/cancel', handler: handlers.cancel, config: signedIn, info },
    { method: 'POST', path: '/:type/:documentId/:event', handler: handlers.decide, config: signedIn, info },
  ] })
}
