import { feedback } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { countAnswer, feedbackSummary } from '../../../feedback/counts.ts'

type Context = Parameters<Core.ControllerHandler>[0]

/** RFC 9457. What was sent is never repeated. */
function refuse(context: Context, status: number, title: string): void {
  context.status = status
  context.type = 'application/problem+json'
  context.body = JSON.stringify({ status, title })
}

/** What the site may count, and what it reads back. */
const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** POST /api/feedback: one answer more. */
  async create(context) {
    if (!context.is('application/json')) return refuse(context, 415, 'Le format attendu est JSON.')
    const parsed = v.safeParse(feedback, context.request.body)
    if (!parsed.success) return refuse(context, 400, 'Cette réponse n’est pas reconnue.')
    await countAnswer(strapi, parsed.output, new Date())
    context.status = 204
  },

  /** GET /api/feedback/summary: the counts by month and by kind of page. */
  async summary(context) {
    context.set('Cache-Control', 'no-store')
    context.body = await feedbackSummary(strapi)
  },
})

export default controller
