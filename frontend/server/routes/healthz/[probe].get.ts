import { draining } from '../../draining.ts'
import { isReady } from '../../published/store.ts'

/** `live`: the process answers. `ready`: there is an edition to serve, and the server is not about to end. */
export default defineEventHandler((event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const probe = getRouterParam(event, 'probe')
  if (probe === 'live') return { status: 'live' }
  if (probe !== 'ready') throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  if (draining.hasBegun) {
    setResponseStatus(event, 503)
    return { status: 'ending' }
  }
  if (!isReady()) setResponseStatus(event, 503)
  return { status: isReady() ? 'ready' : 'waiting for the first edition' }
})
