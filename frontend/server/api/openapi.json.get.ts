import { siteUrl } from '../environment.ts'
import { openApi } from '../public-api/openapi.ts'
import { openToAll, sendJson } from '../public-api/send.ts'

/** The description of the public API. */
export default defineEventHandler((event) => {
  openToAll(event)
  return sendJson(event, openApi(siteUrl()))
})
