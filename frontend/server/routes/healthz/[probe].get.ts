import { readiness } from '../../rendering/probe.ts'

/** `live`: the process answers. `ready`: there is an edition to serve, and its pages are drawn as they should be. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const probe = getRouterParam(event, 'probe')
  if (probe === 'live') return { status: 'live' }
  if (probe !== 'ready') throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const status = await readiness()
  if (status !== 'ready') setResponseStatus(event, 503)
  return { status }
})
