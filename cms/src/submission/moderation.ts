import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { audit } from '../audit/audit.ts'
import { lastMails, sendAgain } from '../mail/deliveries.ts'
import { holding } from '../roles/admin-policies.ts'
import { tellInAdmin } from '../roles/tell-in-admin.ts'
import { decide, decision } from './decisions.ts'
import { draftFields, opportunityDraft } from './draft-fields.ts'
import { fileOf } from './file.ts'
import { isAdministrator, MODERATE } from './moderators.ts'
import { queueOf } from './queue.ts'
import { Refusal } from './refusal.ts'
import { findSubmission, submissionOf, type SubmissionRow } from './row.ts'

async function rowOf(strapi: Core.Strapi, documentId: unknown): Promise<SubmissionRow> {
  const row = typeof documentId === 'string' ? await findSubmission(strapi, { documentId }) : null
  if (!row) throw new Refusal(404)
  return row
}

const handlersOf = (strapi: Core.Strapi) => tellInAdmin({
  async queue(context) {
    context.body = await queueOf(strapi, context.query)
  },

  async file(context) {
    context.body = await fileOf(strapi, await rowOf(strapi, context.params.documentId))
  },

  /** What accepting would write, into a new opportunity or into the one named. */
  async fields(context) {
    const row = await rowOf(strapi, context.params.documentId)
    const submission = submissionOf(row)
    const { opportunity } = context.query
    const completed = typeof opportunity === 'string' && opportunity !== '' ? await opportunityDraft(strapi, opportunity) : null
    context.body = { fields: submission ? draftFields(strapi, submission, row.reference, completed) : [] }
  },

  async decide(context) {
    const user: unknown = context.state.user
    const parsed = v.safeParse(decision, context.request.body)
    if (!parsed.success || !isAdministrator(user)) throw new Refusal(400)
    const row = await rowOf(strapi, context.params.documentId)
    context.body = { opportunity: await decide({ strapi, row, by: user, now: new Date() }, context.params.event, parsed.output) }
  },

  async mails(context) {
    context.body = { mails: await lastMails(strapi, context.query['status']) }
  },

  async resend(context) {
    const user: unknown = context.state.user
    if (!isAdministrator(user)) throw new Refusal(400)
    const sent = await sendAgain(strapi, context.params.documentId, new Date())
    if (!sent) throw new Refusal(409)
    if (sent.reference) await audit(strapi, { actor: String(user.id), event: 'mail-resent', subjectReference: sent.reference }, new Date())
    context.body = {}
  },
})

/** The routes of the screens of moderation (src/admin/moderation), below `/admin`. */
const routes = [
  ['GET', '/moderation', 'queue'],
  ['GET', '/moderation/:documentId', 'file'],
  ['GET', '/moderation/:documentId/fields', 'fields'],
  ['POST', '/moderation/:documentId/:event', 'decide'],
  ['GET', '/deliveries', 'mails'],
  ['POST', '/deliveries/:documentId/resend', 'resend'],
] as const

/** Declares the right to moderate and the routes of the admin that need it: no token of the site reaches them, nor any stranger. Called in register(). */
export function registerModeration(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([{ section: 'settings', category: 'Propositions', displayName: 'Traiter les propositions', uid: 'submission.moderate' }])
  const config = holding(MODERATE)
  const handlers = handlersOf(strapi)
  strapi.server.routes({ type: 'admin', prefix: '/admin', routes: routes.map(([method, path, name]) => ({ method, path, handler: handlers[name], config, info: { type: 'admin', apiName: 'submission' } })) })
}
