import { correctionRequest, followUpAnswer, followUpSecret, issuesOfCorrectionRequest, issuesOfFollowUpAnswer, issuesOfSubmissionRequest, submissionRequest } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { newChallenge } from '../../../submission/challenge.ts'
import { answer, averageDelay, confirm, readFollowUp, withdraw } from '../../../submission/follow-up.ts'
import { type Entry, takeCorrection, takeSubmission } from '../../../submission/intake.ts'
import { tellRefusals } from '../../../submission/problem.ts'
import { Refusal } from '../../../submission/refusal.ts'

type Context = Parameters<Core.ControllerHandler>[0]

/** Who asks is the site: it says, in a header of its own, where its visitor comes from. */
function entryOf(context: Context, protection: Entry['protection']): Entry {
  return { protection, networkAddress: context.get('x-visitor-address'), key: context.get('idempotency-key') }
}

function bodyOf(context: Context): Record<string, unknown> {
  if (!context.is('application/json')) throw new Refusal(415)
  const body: unknown = context.request.body
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400)
  return { ...body }
}

function secretOf({ secret }: Record<string, unknown>): string {
  const parsed = v.safeParse(followUpSecret, secret)
  if (!parsed.success) throw new Refusal(404)
  return parsed.output
}

/** What the site may ask about submissions. Refusals become problems in one place (src/submission/problem.ts). */
const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => tellRefusals({
  async challenge(context) {
    context.set('Cache-Control', 'no-store')
    context.body = await newChallenge(context.query['action'] === 'correction' ? 'correction' : 'submission', new Date())
  },

  async delay(context) {
    context.body = await averageDelay(strapi, new Date())
  },

  async create(context) {
    const parsed = v.safeParse(submissionRequest, bodyOf(context))
    if (!parsed.success) throw new Refusal(422, issuesOfSubmissionRequest(context.request.body))
    const { protection, ...submission } = parsed.output
    context.body = { reference: await takeSubmission(strapi, submission, entryOf(context, protection), new Date()) }
    context.status = 202
  },

  async correct(context) {
    const parsed = v.safeParse(correctionRequest, bodyOf(context))
    if (!parsed.success) throw new Refusal(422, issuesOfCorrectionRequest(context.request.body))
    const { protection, ...correction } = parsed.output
    context.body = { reference: await takeCorrection(strapi, correction, entryOf(context, protection), new Date()) }
    context.status = 202
  },

  async confirm(context) {
    context.body = await confirm(strapi, secretOf(bodyOf(context)), new Date())
  },

  async read(context) {
    context.body = await readFollowUp(strapi, secretOf(bodyOf(context)))
  },

  async answer(context) {
    const { secret, ...rest } = bodyOf(context)
    const parsed = v.safeParse(followUpAnswer, rest)
    if (!parsed.success) throw new Refusal(422, issuesOfFollowUpAnswer(rest))
    await answer(strapi, secretOf({ secret }), parsed.output, new Date())
    context.status = 204
  },

  async withdraw(context) {
    await withdraw(strapi, secretOf(bodyOf(context)), new Date())
    context.status = 204
  },
})

export default controller
