import { isIndexable } from '../environment.ts'

/** On a copy that search engines must not list, every response says so: pages, pictures and documents alike. */
export default defineNitroPlugin((nitroApp) => {
  if (isIndexable()) return
  nitroApp.hooks.hook('request', (event) => setResponseHeader(event, 'x-robots-tag', 'noindex, nofollow'))
})
