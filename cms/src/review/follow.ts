import { mayPublishFrom, type ReviewEvent } from '@elles/domain/review'
import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { waitForTurn } from '../published/change-log.ts'
import { actorOf, mayPublish, mayReview } from '../roles/may-publish.ts'
import { cancelSchedules } from '../schedule/row.ts'
import { tellAuthor } from './letters.ts'
import { forgetReview, moveReview } from './move.ts'
import { differsFromPublished, draftDigest, findReview, isPublished, type Reviewed, stateOf } from './row.ts'
import { referenceOf, reviewedTypeOf, reviewedTypes } from './types.ts'

type Next = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[1]
type Result = Awaited<ReturnType<Next>>
interface Step {
  readonly strapi: Core.Strapi
  readonly subject: Reviewed
  readonly next: Next
}

const UNREAD = 'Cette fiche n’a pas été relue. Demandez une relecture à droite : vous pourrez la publier quand elle sera « Prête ».'

/** What is written again after it was found good goes back to writing. What was not touched stays where it is: « Publier » saves first. */
async function followEdit({ strapi, subject, next }: Step): Promise<Result> {
  const before = await findReview(strapi, subject)
  if (before ? !['to-review', 'ready', 'published'].includes(before.state) : !(await isPublished(strapi, subject))) return next()
  // Before the text is written: a decision about it is taken before or after, never meanwhile. The order of locks is that of a publication, which may follow in this same transaction.
  await strapi.db.transaction(({ trx }) => waitForTurn(strapi, trx))
  const result = await next()
  const row = await findReview(strapi, subject)
  const isTouched = row?.digest ? row.digest !== (await draftDigest(strapi, subject)) : await differsFromPublished(strapi, subject)
  const state = row?.state ?? 'published'
  if (isTouched && (state === 'ready' || state === 'published')) await moveReview(strapi, subject, { row, state }, { event: 'edit', actor: actorOf(strapi) }, new Date())
  return result
}

async function followPublication({ strapi, subject, next }: Step): Promise<Result> {
  const row = await findReview(strapi, subject)
  const isReviewer = mayReview(strapi)
  const state = row || !isReviewer ? await stateOf(strapi, subject, row) : 'writing'
  if (!mayPublishFrom(state, { isPublisher: mayPublish(strapi, reviewedTypes[subject.type]), isReviewer })) throw new errors.ValidationError(UNREAD)
  const result = await next()
  await cancelSchedules(strapi, subject, ['publish'])
  await note({ strapi, subject }, 'publish', row ? state : 'writing')
  return result
}

/** Notes what was done to the document itself. One that nobody has reviewed needs no row: where it stands is read from its versions. */
async function note({ strapi, subject }: Pick<Step, 'strapi' | 'subject'>, event: Extract<ReviewEvent, 'publish' | 'unpublish' | 'discard'>, from: Awaited<ReturnType<typeof stateOf>>): Promise<void> {
  const [row, actor, now] = [await findReview(strapi, subject), actorOf(strapi), new Date()]
  if (!row) {
    await audit(strapi, { actor, event, subjectReference: referenceOf(subject), fromState: from, toState: event === 'unpublish' ? 'writing' : 'published' }, now)
    return
  }
  if (row.state === 'published' && event === 'discard') return
  await moveReview(strapi, subject, { row, state: row.state }, { event, actor }, now)
  if (event === 'publish' && row.state !== 'published') await tellAuthor(strapi, subject, row, { name: 'published', actor }, now)
}

const steps: Readonly<Partial<Record<string, (step: Step) => Promise<Result>>>> = {
  update: followEdit,
  publish: followPublication,
  async unpublish({ strapi, subject, next }) {
    const isWithdrawal = await isPublished(strapi, subject)
    const result = await next()
    if (!isWithdrawal) return result
    await cancelSchedules(strapi, subject, ['unpublish'])
    await note({ strapi, subject }, 'unpublish', 'published')
    return result
  },
  async discardDraft({ strapi, subject, next }) {
    const result = await next()
    await note({ strapi, subject }, 'discard', 'writing')
    return result
  },
  async delete({ strapi, subject, next }) {
    const result = await next()
    await cancelSchedules(strapi, subject, ['publish', 'unpublish'])
    await forgetReview(strapi, subject)
    await audit(strapi, { actor: actorOf(strapi), event: 'delete', subjectReference: referenceOf(subject) }, new Date())
    return result
  },
}

/** Document-service middleware: what is done to a document moves its review, in the same transaction. Inside the checks of a publication. */
export function followReviews(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = reviewedTypeOf(context.uid)
    const step = steps[context.action]
    const { params } = context
    if (!type || !step || !('documentId' in params) || typeof params.documentId !== 'string') return next()
    const subject: Reviewed = { type, documentId: params.documentId }
    return strapi.db.transaction(() => step({ strapi, subject, next }))
  })
}
