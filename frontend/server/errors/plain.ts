import { STATUS_CODES } from 'node:http'
import { getResponseHeader, send, setResponseHeaders, setResponseStatus, type H3Event } from 'h3'
import { commonHeaders } from '../security/headers.ts'

/** Answers a failure as data: with the headers of every response, never kept, and saying nothing of what went wrong inside nor of what was asked. */
export async function sendPlainError(event: H3Event, statusCode: number): Promise<void> {
  const statusMessage = STATUS_CODES[statusCode] ?? 'Server Error'
  // What the public API has opened to other sites stays open: their scripts read its failures too.
  const sharing = getResponseHeader(event, 'access-control-allow-origin') ? { 'cross-origin-resource-policy': 'cross-origin' } : {}
  setResponseHeaders(event, { ...commonHeaders, ...sharing, 'content-type': 'application/json', 'cache-control': 'no-store' })
  setResponseStatus(event, statusCode, statusMessage)
  return send(event, JSON.stringify({ error: true, statusCode, statusMessage }))
}
