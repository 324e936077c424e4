import { siteUrl } from '../environment.ts'
import { robotsText } from '../seo/robots.ts'

const HOUR_SECONDS = 3600

/** What robots may read. */
export default defineEventHandler((event) => {
  setResponseHeaders(event, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': `public, max-age=${HOUR_SECONDS}` })
  return robotsText(siteUrl())
})
