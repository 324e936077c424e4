import { send, setResponseHeaders, setResponseStatus } from 'h3'
import { defineNitroErrorHandler } from 'nitropack/runtime'
import { commonHeaders } from './security/headers.ts'

/**
 * Failures of the API, before Nuxt's own handler sees them: with the headers of every response, and never kept. What went wrong inside is
 * logged, not told.
 */
export default defineNitroErrorHandler(async (error, event, { defaultHandler }) => {
  if (event.handled || !event.path.startsWith('/api/')) return
  const { status = 500, statusText = 'Server Error' } = await defaultHandler(error, event, { json: true })
  setResponseHeaders(event, { ...commonHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' })
  setResponseStatus(event, status, statusText)
  return send(event, JSON.stringify({ error: true, statusCode: status, statusMessage: statusText }))
})
