import { setResponseHeader, setResponseStatus, type H3Event } from 'h3'
import { CmsUnavailable, type SubmissionAnswer } from '../cms.ts'
import { problems } from './problem.ts'

/** Seconds: the CMS is back soon, counters of a network address last an hour. */
const RETRY_AFTER = { 429: 3600, 503: 60 } as const

/** What the CMS answers, or the problem to show while it cannot be reached: whoever asked keeps what was typed and asks again. */
export async function orUnavailable<Value>(asked: Promise<SubmissionAnswer<Value>>): Promise<SubmissionAnswer<Value>> {
  return asked.catch((error: unknown) => {
    if (!(error instanceof CmsUnavailable)) throw error
    console.warn(`[submissions] ${error.message}`)
    return { problem: problems.unavailable }
  })
}

/** Sends an answer as JSON with that status, or its problem as RFC 9457 asks. Nothing of it is kept by anybody. */
export function respond<Value>(event: H3Event, answer: SubmissionAnswer<Value>, status = 200): string {
  setResponseHeader(event, 'cache-control', 'no-store')
  if ('value' in answer) {
    setResponseStatus(event, status)
    setResponseHeader(event, 'content-type', 'application/json')
    return JSON.stringify(answer.value)
  }
  const { problem } = answer
  if (problem.status === 429 || problem.status === 503) setResponseHeader(event, 'retry-after', RETRY_AFTER[problem.status])
  // The rest of a body that is too long is not read: the connection cannot serve again.
  if (problem.status === 413) setResponseHeader(event, 'connection', 'close')
  setResponseStatus(event, problem.status)
  setResponseHeader(event, 'content-type', 'application/problem+json')
  return JSON.stringify(problem)
}
