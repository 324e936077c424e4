import * as v from 'valibot'
import {
  changeFeedPage, feedbackSummary, followUp, previewAnswer, submissionDelay, submissionReceipt,
  type ChangeFeedPage, type Correction, type Feedback, type FeedbackSummary, type FollowUp, type FollowUpAnswer, type PreviewAnswer, type Protection, type Submission, type SubmissionDelay, type SubmissionProblem, type SubmissionReceipt,
} from '@elles/domain/contract'
import { submissionProblem } from './submissions/problem.ts'

/** A page of the feed may hold hundreds of documents; past this the CMS counts as down. */
const TIMEOUT_MS = 10_000

/** Thrown when the CMS cannot be reached, refuses or answers something else than the contract. */
export class CmsUnavailable extends Error {
  override name = 'CmsUnavailable'
}

function cmsUrl(path: string): URL {
  const base = process.env.CMS_URL
  if (!base) throw new CmsUnavailable('CMS_URL is not set: the site does not know where to read content')
  return new URL(path, base)
}

const bearer = (token: string | undefined): Record<string, string> => ({ accept: 'application/json', authorization: `Bearer ${token ?? ''}` })

async function ask(url: URL, { stop, waitMs = 0, ...request }: RequestInit & { stop?: AbortSignal; waitMs?: number } = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS + waitMs)
  try {
    return await fetch(url, { ...request, signal: stop ? AbortSignal.any([timeout, stop]) : timeout, redirect: 'error' })
  } catch (cause) {
    throw new CmsUnavailable(`${url.pathname} cannot be reached at ${url.origin}`, { cause })
  }
}

/**
 * The changes published after a cursor; while there are none the CMS may wait so many seconds for the first. `stop` gives the question up when the server
 * closes. Throws CmsUnavailable.
 */
export async function fetchChanges(since: number, waitSeconds: number, stop: AbortSignal): Promise<ChangeFeedPage> {
  const url = cmsUrl('/api/published')
  url.searchParams.set('since', String(since))
  if (waitSeconds > 0) url.searchParams.set('wait', String(waitSeconds))
  const response = await ask(url, { headers: bearer(process.env.CMS_READ_TOKEN), stop, waitMs: waitSeconds * 1000 })
  if (!response.ok) throw new CmsUnavailable(`The change feed answered ${response.status}${response.status === 401 ? ': check CMS_READ_TOKEN' : ''}`)
  const parsed = v.safeParse(changeFeedPage, await response.json().catch(() => null))
  if (!parsed.success) throw new CmsUnavailable(`The change feed breaks its contract at ${v.getDotPath(parsed.issues[0]) ?? 'its root'}: ${parsed.issues[0].message}`)
  return parsed.output
}

/** The bytes of a published file, or null when the CMS does not know it or it is larger than `limit` bytes. Throws CmsUnavailable. */
export async function fetchMedia(name: string, limit: number): Promise<Uint8Array | null> {
  const response = await ask(cmsUrl(`/uploads/${encodeURIComponent(name)}`))
  if (response.status === 404) return null
  if (!response.ok) throw new CmsUnavailable(`Media ${name} answered ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > limit) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.byteLength > limit ? null : bytes
}

/** The draft that a signed text opens, or null when it opens nothing (any more). Throws CmsUnavailable. */
export async function openPreview(token: string): Promise<PreviewAnswer | null> {
  const response = await ask(cmsUrl('/api/preview'), { method: 'POST', headers: { ...bearer(process.env.CMS_READ_TOKEN), 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
  if (response.status === 404) return null
  const parsed = v.safeParse(previewAnswer, response.ok ? await response.json().catch(() => null) : null)
  if (!parsed.success) throw new CmsUnavailable(`A preview cannot be read: ${response.status}`)
  return parsed.output
}

/** Adds one answer to the counters of the CMS. Throws CmsUnavailable. */
export async function postFeedback(answer: Feedback): Promise<void> {
  const headers = { ...bearer(process.env.CMS_FEEDBACK_TOKEN), 'content-type': 'application/json' }
  const response = await ask(cmsUrl('/api/feedback'), { method: 'POST', headers, body: JSON.stringify(answer) })
  if (!response.ok) throw new CmsUnavailable(`The answer to a page was refused: ${response.status}${response.status === 401 ? ', check CMS_FEEDBACK_TOKEN' : ''}`)
}

/** What readers answered, counted. Throws CmsUnavailable. */
export async function fetchFeedbackSummary(): Promise<FeedbackSummary> {
  const response = await ask(cmsUrl('/api/feedback/summary'), { headers: bearer(process.env.CMS_READ_TOKEN) })
  const parsed = v.safeParse(feedbackSummary, response.ok ? await response.json().catch(() => null) : null)
  if (!parsed.success) throw new CmsUnavailable(`The counts of answers cannot be read: ${response.status}`)
  return parsed.output
}

/** What the CMS answers about submissions: what was asked, or why not, in words to show. */
export type SubmissionAnswer<Value> = { readonly value: Value } | { readonly problem: SubmissionProblem }

/** What comes with an entry: how its form was protected, its Idempotency-Key, and the address that its visitor comes from, which the CMS counts and never keeps. */
export interface EntryOrigin {
  readonly protection: Protection
  readonly key: string
  readonly networkAddress: string
}

/** Asks something of the CMS about submissions. Throws CmsUnavailable when it cannot be reached, refuses the token or breaks its contract. */
async function askSubmissions<const Schema extends v.GenericSchema>(path: string, schema: Schema, body?: object, headers: Record<string, string> = {}): Promise<SubmissionAnswer<v.InferOutput<Schema>>> {
  const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await ask(cmsUrl(`/api/submissions${path}`), { ...json, headers: { ...bearer(process.env.CMS_SUBMISSION_TOKEN), 'content-type': 'application/json', ...headers } })
  const answered: unknown = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (!response.ok) {
    const problem = response.headers.get('content-type')?.startsWith('application/problem+json') ? submissionProblem(answered) : null
    if (problem) return { problem }
    throw new CmsUnavailable(`Submissions answered ${response.status}${response.status === 401 ? ': check CMS_SUBMISSION_TOKEN' : ''}`)
  }
  const parsed = v.safeParse(schema, answered)
  if (!parsed.success) throw new CmsUnavailable('An answer about submissions breaks its contract')
  return { value: parsed.output }
}

const originHeaders = ({ key, networkAddress }: EntryOrigin): Record<string, string> => ({ 'idempotency-key': key, 'x-visitor-address': networkAddress })
const nothing = v.null()

/** A signed challenge for the browser to solve, as ALTCHA writes it. Throws CmsUnavailable. */
export const fetchChallenge = (action: 'submission' | 'correction'): Promise<SubmissionAnswer<Record<string, unknown>>> => askSubmissions(`/challenge?action=${action}`, v.record(v.string(), v.unknown()))

/** How long structures wait for a first answer. Throws CmsUnavailable. */
export const fetchSubmissionDelay = (): Promise<SubmissionAnswer<SubmissionDelay>> => askSubmissions('/delay', submissionDelay)

/** Stores a proposal; the same key and body answer the same reference. Throws CmsUnavailable: nothing is known to be stored, the same key may be tried again. */
export const postSubmission = (proposal: Submission, origin: EntryOrigin): Promise<SubmissionAnswer<SubmissionReceipt>> =>
  askSubmissions('', submissionReceipt, { ...proposal, protection: origin.protection }, originHeaders(origin))

/** Stores a reported error. Throws CmsUnavailable. */
export const postCorrection = (correction: Correction, origin: EntryOrigin): Promise<SubmissionAnswer<SubmissionReceipt>> =>
  askSubmissions('/corrections', submissionReceipt, { ...correction, protection: origin.protection }, originHeaders(origin))

/** Confirms the address of a proposal by the secret of its mail; answers the secret of its follow-up page. 404 when wrong, used or erased. Throws CmsUnavailable. */
export const confirmSubmission = (secret: string): Promise<SubmissionAnswer<{ reference: string; secret: string }>> => askSubmissions('/confirm', v.object({ reference: v.string(), secret: v.string() }), { secret })

/** What who holds the follow-up link may read. 404 when wrong or erased. Throws CmsUnavailable. */
export const readFollowUp = (secret: string): Promise<SubmissionAnswer<FollowUp>> => askSubmissions('/follow-up', followUp, { secret })

/** Answers what editors asked, with the corrected proposal or null. 409 when nothing is asked any more. Throws CmsUnavailable. */
export const answerFollowUp = (secret: string, answer: FollowUpAnswer): Promise<SubmissionAnswer<null>> => askSubmissions('/answer', nothing, { ...answer, secret })

/** Takes a proposal back. 409 when it was decided upon. Throws CmsUnavailable. */
export const withdrawSubmission = (secret: string): Promise<SubmissionAnswer<null>> => askSubmissions('/withdraw', nothing, { secret })
