import { CmsUnavailable, postFeedback } from '../../cms.ts'
import { siteUrl, trustsProxy } from '../../environment.ts'
import { parseAnswer, refusals, type Refusal } from '../../feedback/answer.ts'
import { createLimiter } from '../../forms/limiter.ts'
import { readBodyText } from '../../forms/read-body.ts'
import { isSameSite } from '../../forms/same-site.ts'
import { currentEdition } from '../../published/store.ts'

/** Bytes; the longest answer has 230. */
const LIMIT = 1000
/** Seconds to wait after too many answers, or while the CMS is away. */
const RETRY_AFTER = 60

const limiter = createLimiter()

/** An answer to « Cette page vous a-t-elle été utile ? »: 204 to a script, a page to a form. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  if (!isSameSite({ 'sec-fetch-site': getHeader(event, 'sec-fetch-site'), origin: getHeader(event, 'origin') }, siteUrl())) return refuse(refusals.foreign)
  if (!getHeader(event, 'content-type')?.startsWith('application/x-www-form-urlencoded')) return refuse(refusals.format)
  const text = await readBodyText(event.node.req, LIMIT)
  if (text === null) return refuse(refusals.tooLong)
  const answer = parseAnswer(currentEdition(), text)
  if (answer === null) return refuse(refusals.unknown)
  if (!limiter.accepts(getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? '', Date.now())) return refuse(refusals.tooMany)
  const isCounted = await postFeedback(answer).then(() => true, (error: unknown) => {
    if (error instanceof CmsUnavailable) return false
    throw error
  })
  if (!isCounted) return refuse(refusals.unavailable)
  if (wantsJson()) return sendNoContent(event)
  return sendRedirect(event, `/avis/merci?page=${encodeURIComponent(answer.page)}`, 303)

  function wantsJson(): boolean {
    return getHeader(event, 'accept') === 'application/json'
  }

  function refuse({ status, detail }: Refusal): string {
    if (status === 429 || status === 503) setResponseHeader(event, 'retry-after', RETRY_AFTER)
    if (!wantsJson()) throw createError({ statusCode: status, data: { detail } })
    setResponseStatus(event, status)
    setResponseHeader(event, 'content-type', 'application/problem+json')
    return JSON.stringify({ status, detail })
  }
})
