import type { FollowUp, FollowUpAnswer, SubmissionDelay } from '@elles/domain/contract'
import { nextState, type SubmissionEvent } from '@elles/domain/submission'
import { refusalReason } from '@elles/domain/vocabulary'
import { DAY_MS, dayAt } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'
import { move } from './move.ts'
import { publishedPathOf } from './publication.ts'
import { Refusal } from './refusal.ts'
import { findSubmission, SUBMISSION, submissionOf, type SubmissionRow } from './row.ts'
import { hashOf, linkSecret } from './secrets.ts'
import { summaryOf } from './summary.ts'

/** Months of answers that the public delay is made of, in days, and how many it takes to say one. */
const DELAY_OVER_DAYS = 183
const DELAY_LEAST_COUNT = 5
/** What an undesired entry or one that nobody answered yet has in common: its sender is told that it was received. */
const asTold = (state: SubmissionRow['state']): SubmissionRow['state'] => (state === 'spam' ? 'received' : state)

/** The submission that a link opens. Throws 404, the same for a wrong link and for one that was erased. */
async function bySecret(strapi: Core.Strapi, secret: string): Promise<SubmissionRow> {
  const row = await findSubmission(strapi, { secretHash: hashOf(secret) })
  if (!row) throw new Refusal(404)
  return row
}

/** Confirms the address of a proposal, once; answers the secret of its follow-up page, which the confirmation page leads to. */
export async function confirm(strapi: Core.Strapi, secret: string, now: Date): Promise<{ reference: string; secret: string }> {
  const row = await findSubmission(strapi, { confirmHash: hashOf(secret) })
  if (!row || row.state !== 'to-confirm') throw new Refusal(404)
  await move(strapi, row, { event: 'confirm', actor: 'submitter', data: { confirmedAt: now, confirmHash: null }, mail: 'received', wording: { turn: undefined } }, now)
  return { reference: row.reference, secret: linkSecret('follow-up', row.reference) }
}

/** What who holds the link may read. */
export async function readFollowUp(strapi: Core.Strapi, secret: string): Promise<FollowUp> {
  const row = await bySecret(strapi, secret)
  const may = (event: SubmissionEvent): boolean => nextState(row.state, event) !== null
  return {
    reference: row.reference, kind: row.kind, state: asTold(row.state), createdAt: new Date(row.submittedAt).toISOString(), changedAt: new Date(row.state === 'spam' ? row.submittedAt : row.stateSince).toISOString(), title: row.title,
    question: row.state === 'needs-info' ? row.question : null, reason: refusalReason.has(row.reason) ? row.reason : null, explanation: row.state === 'spam' ? null : row.explanation,
    path: await publishedPathOf(strapi, row.opportunityDocument), can: { answer: may('answer'), withdraw: may('withdraw'), proposeNext: row.kind === 'opportunity' && ['accepted', 'refused'].includes(row.state) },
    submission: submissionOf(row),
  }
}

/** Adds an answer to what editors asked, and the corrected proposal when there is one; the address that was confirmed stays. */
export async function answer(strapi: Core.Strapi, secret: string, { text, submission }: FollowUpAnswer, now: Date): Promise<void> {
  const row = await bySecret(strapi, secret)
  const said = `${dayAt(now)} : ${text}`
  const before = submissionOf(row)
  const corrected = submission && before ? { ...submission, contact: { ...submission.contact, email: before.contact.email } } : null
  const data = {
    answers: [row.answers, said].filter(Boolean).join('\n\n'),
    ...(corrected ? { content: corrected, title: corrected.opportunity.title, structureName: corrected.structure.name, summary: summaryOf(corrected) } : {}),
  }
  await move(strapi, row, { event: 'answer', actor: 'submitter', data }, now)
}

/** Takes a proposal back. */
export async function withdraw(strapi: Core.Strapi, secret: string, now: Date): Promise<void> {
  const row = await bySecret(strapi, secret)
  await move(strapi, row, { event: 'withdraw', actor: 'submitter', data: { reason: 'withdrawn' }, mail: row.confirmedAt ? 'withdrawn' : null }, now)
}

/** The average delay of a first answer over the last six months, in days rounded up; null under five answers. */
export async function averageDelay(strapi: Core.Strapi, now: Date): Promise<SubmissionDelay> {
  const since = new Date(now.getTime() - DELAY_OVER_DAYS * DAY_MS)
  const rows: { confirmedAt: string; firstAnsweredAt: string }[] = await strapi.db.query(SUBMISSION).findMany({ where: { kind: 'opportunity', confirmedAt: { $gt: since }, firstAnsweredAt: { $notNull: true } }, select: ['confirmedAt', 'firstAnsweredAt'] })
  const days = rows.map(({ confirmedAt, firstAnsweredAt }) => (new Date(firstAnsweredAt).getTime() - new Date(confirmedAt).getTime()) / DAY_MS)
  if (days.length < DELAY_LEAST_COUNT) return { days: null, count: days.length }
  return { days: Math.max(1, Math.ceil(days.reduce((sum, each) => sum + each, 0) / days.length)), count: days.length }
}
