import { isReviewDecision } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { actorOf, REVIEW_RIGHT } from '../roles/may-publish.ts'
import { cancelBody, cancelSchedule, schedule, scheduleBody } from '../schedule/set.ts'
import { tellRefusals } from '../submission/problem.ts'
import { Refusal } from '../submission/refusal.ts'
import { accessTo } from './access.ts'
import { decide, decisionBody } from './decide.ts'
import { viewOf } from './view.ts'

function parsed<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new Refusal(400)
  return result.output
}

const handlersOf = (strapi: Core.Strapi) => tellRefusals({
  async view(context) {
    context.body = await viewOf(strapi, await accessTo(strapi, context.params, context.state.userAbility))
  },
  async decide(context) {
    const { event } = context.params
    if (!isReviewDecision(event)) throw new Refusal(404)
    await decide(strapi, await accessTo(strapi, context.params, context.state.userAbility), event, parsed(decisionBody, context.request.body), actorOf(strapi), new Date())
    context.body = {}
  },
  async schedule(context) {
    await schedule(strapi, await accessTo(strapi, context.params, context.state.userAbility), parsed(scheduleBody, context.request.body), actorOf(strapi), new Date())
    context.body = {}
  },
  async cancel(context) {
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
  const config = { policies: ['admin::isAuthenticatedAdmin'] }
  const info = { type: 'admin', apiName: 'review' }
  const { view, decide: decideHandler, schedule: scheduleHandler, cancel } = handlersOf(strapi)
  if (!view || !decideHandler || !scheduleHandler || !cancel) throw new Error('A handler of the review is missing')
  strapi.server.routes({ type: 'admin', prefix: '/admin/review', routes: [
    { method: 'GET', path: '/:type/:documentId', handler: view, config, info },
    { method: 'POST', path: '/:type/:documentId/schedule', handler: scheduleHandler, config, info },
    { method: 'POST', path: '/:type/:documentId/cancel', handler: cancel, config, info },
    { method: 'POST', path: '/:type/:documentId/:event', handler: decideHandler, config, info },
  ] })
}
