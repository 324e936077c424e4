import { setResponseHeaders, type H3Event } from 'h3'
import { sendText } from '../seo/query-document.ts'

/** Scripts of any other site may read the public API, without the reader's identity: there is none here. Failures say it too, or such a script could not tell why. */
export function openToAll(event: H3Event): void {
  setResponseHeaders(event, { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag', 'cross-origin-resource-policy': 'cross-origin' })
}

/** Sends a value of the public API, or 304 to who has it already. */
export function sendJson(event: H3Event, value: unknown): string {
  return sendText(event, { type: 'application/json; charset=utf-8', body: JSON.stringify(value) })
}
