import { counted } from '@elles/domain/text'
import type { Correction, FollowUp, FollowUpAnswer, Protection, Submission, SubmissionIssue } from '@elles/domain/contract'
import { getRequestIP, type H3Event } from 'h3'
import { answerFollowUp as answer, confirmSubmission, fetchSubmissionDelay, postCorrection, postSubmission, readFollowUp as read, withdrawSubmission, type SubmissionAnswer } from '../cms.ts'
import { trustsProxy } from '../environment.ts'
import { orUnavailable } from '../submissions/respond.ts'

/** What did not go through: a status, and what to mend when that is 422. 503 stands for a CMS that cannot be reached. */
export interface Refused {
  readonly status: number
  readonly issues: readonly SubmissionIssue[]
}

/** What was done, or why not. */
export type Outcome<Done> = { readonly done: Done } | { readonly refused: Refused }

async function outcomeOf<Done>(asked: Promise<SubmissionAnswer<Done>>): Promise<Outcome<Done>> {
  const answered = await orUnavailable(asked)
  return 'value' in answered ? { done: answered.value } : { refused: { status: answered.problem.status, issues: answered.problem.errors ?? [] } }
}

const originOf = (event: H3Event, key: string, protection: Protection) => ({ protection, key, networkAddress: getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? '' })

/** Sends a proposal; the same key twice makes one. */
export const sendProposal = (event: H3Event, proposal: Submission, key: string, protection: Protection) => outcomeOf(postSubmission(proposal, originOf(event, key, protection)))

/** Sends what a reader found wrong. */
export const sendCorrection = (event: H3Event, correction: Correction, key: string, protection: Protection) => outcomeOf(postCorrection(correction, originOf(event, key, protection)))

/** Confirms an address; answers the secret of the follow-up page. */
export const confirmProposal = (secret: string) => outcomeOf(confirmSubmission(secret))

export const readFollowUp = (secret: string): Promise<Outcome<FollowUp>> => outcomeOf(read(secret))

/** Answers what editors ask, with the whole proposal when it is corrected. */
export const answerFollowUp = (secret: string, words: FollowUpAnswer) => outcomeOf(answer(secret, words))

export const withdrawProposal = (secret: string) => outcomeOf(withdrawSubmission(secret))

/** Milliseconds; an average over months. */
const DELAY_FRESH_MS = 600_000
let delay: { readonly words: string; readonly until: number } | null = null

/** How long structures wait for a first answer, in words; the promise alone while too few were answered or the CMS is away. */
export function delayInWords(days: number | null): string {
  const promise = 'L’équipe lit chaque proposition et vous répond par courriel.'
  return days === null ? promise : `${promise} Délai moyen ces derniers mois\u00a0: ${counted(days, 'jour')}.`
}

/** The public delay, asked at most once in ten minutes. */
export async function readDelay(now: Date): Promise<string> {
  if (delay && now.getTime() < delay.until) return delay.words
  const outcome = await outcomeOf(fetchSubmissionDelay())
  if ('refused' in outcome) return delay?.words ?? delayInWords(null)
  delay = { words: delayInWords(outcome.done.days), until: now.getTime() + DELAY_FRESH_MS }
  return delay.words
}
