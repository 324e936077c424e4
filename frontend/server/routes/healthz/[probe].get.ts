import { draining } from '../../draining.ts'
import { readiness } from '../../rendering/probe.ts'

/** `live`: the process answers. `ready`: there is an edition to serve, its pages are drawn as they should be, and the server is not about to end. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const probe = getRouterParam(event, 'probe')
  if (probe === 'live') return { status: 'live' }
  if (probe !== 'ready') throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const status = draining.hasBegun ? 'ending' : await readiness()
  if (status !== 'ready') setResponseStatus(event, 503)
  return { status }
})
