import { followUp as followUpContract, submissionDelay, submissionReceipt, type FollowUp, type Protection, type SubmissionIssue } from '@elles/domain/contract'
import { getRequestIP, type H3Event } from 'h3'
import * as v from 'valibot'
import { askSubmissions, CmsUnavailable, type CmsAnswer } from '../cms.ts'
import { trustsProxy } from '../environment.ts'

/** What did not go through: a status, and what to mend when that is 422. 503 stands for a CMS that cannot be reached. */
export interface Refused {
  readonly status: number
  readonly issues: readonly SubmissionIssue[]
}

/** What was done, or why not. */
export type Outcome<Done> = { readonly done: Done } | { readonly refused: Refused }

const problem = v.object({ errors: v.nullish(v.array(v.object({ pointer: v.string(), code: v.string(), detail: v.string() })), []) })
const confirmed = v.object({ reference: v.string(), secret: v.string() })

/** What to mend, in the words of the CMS. */
function issuesOf(body: unknown): Refused['issues'] {
  const parsed = v.safeParse(problem, body)
  return parsed.success ? (parsed.output.errors as SubmissionIssue[]) : []
}

/** Asks, and reads the answer by its schema: one that breaks it is a CMS that cannot be reached. */
async function outcomeOf<Done>(schema: v.GenericSchema<unknown, Done>, asked: Promise<CmsAnswer>): Promise<Outcome<Done>> {
  try {
    const { status, body } = await asked
    if (status >= 300) return { refused: { status, issues: issuesOf(body) } }
    const parsed = v.safeParse(schema, body)
    return parsed.success ? { done: parsed.output } : { refused: { status: 503, issues: [] } }
  } catch (error) {
    if (!(error instanceof CmsUnavailable)) throw error
    console.warn(`[proposals] ${error.message}`)
    return { refused: { status: 503, issues: [] } }
  }
}

const visitorOf = (event: H3Event): string => getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? ''

/** Sends a proposal; the same key twice makes one. */
export const sendProposal = (event: H3Event, proposal: object, key: string, protection: Protection) =>
  outcomeOf(submissionReceipt, askSubmissions('', { body: { ...proposal, protection }, key, visitor: visitorOf(event) }))

/** Sends what a reader found wrong. */
export const sendCorrection = (event: H3Event, correction: object, key: string, protection: Protection) =>
  outcomeOf(submissionReceipt, askSubmissions('/corrections', { body: { ...correction, protection }, key, visitor: visitorOf(event) }))

/** Confirms an address; answers the secret of the follow-up page. */
export const confirmProposal = (event: H3Event, secret: string) => outcomeOf(confirmed, askSubmissions('/confirm', { body: { secret }, visitor: visitorOf(event) }))

export const readFollowUp = (event: H3Event, secret: string): Promise<Outcome<FollowUp>> => outcomeOf(followUpContract, askSubmissions('/follow-up', { body: { secret }, visitor: visitorOf(event) }))

/** Answers what editors ask, with the whole proposal when it is corrected. */
export const answerFollowUp = (event: H3Event, secret: string, answer: object) => outcomeOf(v.unknown(), askSubmissions('/answer', { body: { ...answer, secret }, visitor: visitorOf(event) }))

export const withdrawProposal = (event: H3Event, secret: string) => outcomeOf(v.unknown(), askSubmissions('/withdraw', { body: { secret }, visitor: visitorOf(event) }))

/** Milliseconds; an average over months. */
const DELAY_FRESH_MS = 600_000
let delay: { readonly words: string; readonly until: number } | null = null

/** How long structures wait for a first answer, in words; the promise alone while too few were answered or the CMS is away. */
export function delayInWords(days: number | null): string {
  const promise = 'L’équipe lit chaque proposition et vous répond par courriel.'
  return days === null ? promise : `${promise} Délai moyen ces derniers mois\u00a0: ${days}\u00a0${days > 1 ? 'jours' : 'jour'}.`
}

/** The public delay, asked at most once in ten minutes. */
export async function readDelay(now: Date): Promise<string> {
  if (delay && now.getTime() < delay.until) return delay.words
  const outcome = await outcomeOf(submissionDelay, askSubmissions('/delay'))
  if ('refused' in outcome) return delay?.words ?? delayInWords(null)
  delay = { words: delayInWords(outcome.done.days), until: now.getTime() + DELAY_FRESH_MS }
  return delay.words
}
