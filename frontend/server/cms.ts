import * as v from 'valibot'
import { changeFeedPage, feedbackSummary, type ChangeFeedPage, type Feedback, type FeedbackSummary } from '@elles/domain/contract'

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

async function ask(url: URL, { stop, ...request }: RequestInit & { stop?: AbortSignal } = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(url, { ...request, signal: stop ? AbortSignal.any([timeout, stop]) : timeout, redirect: 'error' })
  } catch (cause) {
    throw new CmsUnavailable(`${url.pathname} cannot be reached at ${url.origin}`, { cause })
  }
}

/** The changes published after a cursor. `stop` gives the question up when the server closes. Throws CmsUnavailable. */
export async function fetchChanges(since: number, stop: AbortSignal): Promise<ChangeFeedPage> {
  const url = cmsUrl('/api/published')
  url.searchParams.set('since', String(since))
  const response = await ask(url, { headers: bearer(process.env.CMS_READ_TOKEN), stop })
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

/** What the CMS answers about proposals: a status, and a body that the caller reads by its contract. */
export interface CmsAnswer {
  readonly status: number
  readonly body: unknown
}

/**
 * Asks something about proposals, corrections and what follows them, or posts to it when there is a body. `visitor` is where the visitor's
 * request comes from, which the CMS counts and does not keep. Throws CmsUnavailable.
 */
export async function askSubmissions(path: string, { body, visitor = '', key }: { readonly body?: unknown; readonly visitor?: string; readonly key?: string } = {}): Promise<CmsAnswer> {
  const headers = { ...bearer(process.env.CMS_SUBMISSION_TOKEN), 'x-visitor-address': visitor, ...(key ? { 'idempotency-key': key } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const response = await ask(cmsUrl(`/api/submissions${path}`), body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
  if (response.status === 401 || response.status >= 500) throw new CmsUnavailable(`Proposals cannot be reached: ${response.status}${response.status === 401 ? ', check CMS_SUBMISSION_TOKEN' : ''}`)
  return { status: response.status, body: await response.json().catch(() => null) }
}
