import { siteUrl } from '../../environment.ts'
import { opportunitiesAnswer } from '../../public-api/answer.ts'
import { openToAll, sendJson } from '../../public-api/send.ts'
import { currentEdition } from '../../published/store.ts'

/** The public API: the answers to a question, with the parameters of the page (`/api/openapi.json`). */
export default defineEventHandler((event) => {
  openToAll(event)
  return sendJson(event, opportunitiesAnswer({ edition: currentEdition(), siteUrl: siteUrl(), now: new Date() }, getQuery(event)))
})
