import { editorsTable, redirectOf } from '../legacy/resolve.ts'
import { onceFor } from '../once-for.ts'
import type { Documents } from '../published/edition.ts'
import { followerState } from '../published/store.ts'

/** Seconds. A browser may keep a 301 for ever: an editor who errs should not have to ask readers to empty their cache. */
const KEPT_SECONDS = 300
/** What is no page: answered as it is. */
const notPages = /^\/(?:api|_nuxt|__nuxt|media|partage)(?:\/|_|$)/

/** Former addresses lead to their new place, and every page has one address: without a final slash. */
export default defineEventHandler((event) => {
  // HEAD reads as GET here (plugins/methods.ts).
  if (event.method !== 'GET' || notPages.test(event.path)) return
  const { current } = followerState()
  // Without an edition nobody knows the editors' redirects, which win: the address is answered 503, not sent elsewhere.
  if (current === null) return
  const target = redirectOf(event.path, targetsOf(current.documents.redirect))
  if (target === null) return
  setResponseHeader(event, 'cache-control', `public, max-age=${KEPT_SECONDS}`)
  return sendRedirect(event, target, 301)
})

/** The editors' table, made once for each state of their redirects; what is wrong in it is said once. */
const targetsOf = onceFor((documents: Documents['redirect']): ReadonlyMap<string, URL> => {
  const { targets, refused } = editorsTable([...documents.values()])
  for (const reason of refused) console.warn(`[redirects] ignored ${reason}`)
  return targets
})
