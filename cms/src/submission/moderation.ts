import { eventsFrom, type SubmissionEvent } from '@elles/domain/submission'
import { refusalReason } from '@elles/domain/vocabulary'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { accept } from './accept.ts'
import { move } from './move.ts'
import { tellRefusals } from './problem.ts'
import { Refusal } from './refusal.ts'
import { findSubmission, type SubmissionRow } from './row.ts'

/** The right to decide on submissions, given to roles by name (src/roles). */
export const MODERATE = 'api::submission.moderate'
const LONGEST = 5000

const decision = v.strictObject({
  words: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST)), ''),
  reason: v.nullish(v.picklist(refusalReason.codes), null),
})

interface Decision {
  readonly words: string
  readonly reason: string | null
}

interface Decided {
  readonly strapi: Core.Strapi
  readonly row: SubmissionRow
  readonly actor: string
  /** What other editors read of who took it. */
  readonly name: string
  readonly now: Date
}

const needsWords = (): Refusal => new Refusal(422, [{ pointer: '/words', code: 'required', detail: 'Écrivez votre message.' }])
const needsReason = (): Refusal => new Refusal(422, [{ pointer: '/reason', code: 'required', detail: 'Choisissez un motif.' }])

type Act = (decided: Decided, decision: Decision) => Promise<unknown>

/** What an editor may decide; the state, the journal and the mail follow (move.ts). A correction has no draft: accepting it thanks its sender. */
const acts: Readonly<Partial<Record<SubmissionEvent, Act>>> = {
  assign: ({ strapi, row, actor, name, now }) => move(strapi, row, { event: 'assign', actor, data: { assignee: name } }, now),
  ask({ strapi, row, actor, now }, { words }) {
    if (words === '') throw needsWords()
    return move(strapi, row, { event: 'ask', actor, data: { question: words }, mail: 'needs-info', wording: { words } }, now)
  },
  accept({ strapi, row, actor, now }, { words }) {
    if (row.kind === 'opportunity') return accept(strapi, row, actor, words || null, now)
    return move(strapi, row, { event: 'accept', actor, data: { explanation: words }, mail: 'correction-done', wording: { words: words || null, turn: undefined } }, now)
  },
  refuse({ strapi, row, actor, now }, { words, reason }) {
    if (reason === null) throw needsReason()
    return move(strapi, row, { event: 'refuse', actor, data: { reason, explanation: words }, mail: row.kind === 'opportunity' ? 'refused' : null, wording: { words: words || null, reason } }, now)
  },
  'mark-duplicate': ({ strapi, row, actor, now }, { words }) =>
    move(strapi, row, { event: 'mark-duplicate', actor, data: { explanation: words }, mail: row.kind === 'opportunity' && row.confirmedAt ? 'duplicate' : null, wording: { words: words || null } }, now),
  'mark-spam': ({ strapi, row, actor, now }) => move(strapi, row, { event: 'mark-spam', actor }, now),
  reopen: ({ strapi, row, actor, now }) => move(strapi, row, { event: 'reopen', actor, data: { reason: null, explanation: null } }, now),
}

interface Administrator {
  readonly id: number
  readonly firstname?: string
  readonly lastname?: string
}

const isAdministrator = (user: unknown): user is Administrator => typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number'

async function rowOf(strapi: Core.Strapi, documentId: unknown): Promise<SubmissionRow> {
  const row = typeof documentId === 'string' ? await findSubmission(strapi, { documentId }) : null
  if (!row) throw new Refusal(404)
  return row
}

const handlersOf = (strapi: Core.Strapi) => tellRefusals({
  /** What may be decided now, for the panel to show. */
  async choices(context) {
    const row = await rowOf(strapi, context.params.documentId)
    context.body = { state: row.state, kind: row.kind, events: eventsFrom(row.state, 'editor'), opportunity: row.opportunityDocument }
  },

  async decide(context) {
    const user: unknown = context.state.user
    const parsed = v.safeParse(decision, context.request.body)
    const act = acts[context.params.event as SubmissionEvent]
    if (!parsed.success || !isAdministrator(user)) throw new Refusal(400)
    if (!Object.hasOwn(acts, context.params.event) || !act) throw new Refusal(404)
    const row = await rowOf(strapi, context.params.documentId)
    const created = await act({ strapi, row, actor: String(user.id), name: [user.firstname, user.lastname].filter(Boolean).join(' '), now: new Date() }, parsed.output)
    context.body = { opportunity: typeof created === 'string' ? created : null }
  },
})

/** Declares the right to moderate and the routes of the admin that need it: no token of the site reaches them, nor any stranger. Called in register(). */
export function registerModeration(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([{ section: 'settings', category: 'Propositions', displayName: 'Traiter les propositions', uid: 'submission.moderate' }])
  const config = { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [MODERATE] } }] }
  const { choices, decide } = handlersOf(strapi)
  if (!choices || !decide) throw new Error('A handler of moderation is missing')
  const info = { type: 'admin', apiName: 'submission' }
  strapi.server.routes({ type: 'admin', prefix: '/admin/moderation', routes: [
    { method: 'GET', path: '/:documentId', handler: choices, config, info },
    { method: 'POST', path: '/:documentId/:event', handler: decide, config, info },
  ] })
}
