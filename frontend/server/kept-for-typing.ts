import { setResponseHeader, type H3Event } from 'h3'

/** Seconds: who takes a letter back, or types the same word on the next page, reads the answer that she has. */
const KEPT_SECONDS = 60

/** What answers while one types holds nothing of who asks: browsers and proxies may keep it for a minute. A failure is not kept. */
export function keptForTyping<Answer>(event: H3Event, answer: Answer): Answer {
  setResponseHeader(event, 'cache-control', `public, max-age=${KEPT_SECONDS}`)
  return answer
}
