import { siteUrl } from '../../environment.ts'
import { opportunityAnswer } from '../../public-api/answer.ts'
import { openToAll, sendJson } from '../../public-api/send.ts'
import { findBySlug } from '../../published/lookup.ts'
import { currentEdition } from '../../published/store.ts'

/** The public API: one opportunity (`/api/openapi.json`). */
export default defineEventHandler((event) => {
  openToAll(event)
  const edition = currentEdition()
  const entry = findBySlug(edition, 'opportunity', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return sendJson(event, opportunityAnswer({ edition, siteUrl: siteUrl(), now: new Date() }, entry))
})
