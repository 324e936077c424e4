import type { H3Event } from 'h3'
import { commonHeaders, inlineConfigScripts, pagePolicy } from '../security/headers.ts'

/** A page of the form is kept by the reader's own browser alone, so that « back » finds what she typed; nobody keeps an error. */
function cacheControlOf(event: H3Event): string {
  if (event.path.startsWith('/__nuxt_error')) return 'no-store'
  if (event.context.isPersonal) return getResponseHeader(event, 'referrer-policy') === 'no-referrer' ? 'no-store' : 'private, no-cache'
  return getResponseStatus(event) >= 400 ? 'no-store' : 'no-cache'
}

/** Puts the security headers on every response: a route rule can be bypassed by an encoded path, this cannot. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('request', (event) => {
    setResponseHeaders(event, commonHeaders)
  })
  nitroApp.hooks.hook('error', (_error, { event }) => {
    if (event && !event.node.res.headersSent) setResponseHeader(event, 'cache-control', 'no-store')
  })
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    if (import.meta.dev) return removeResponseHeader(event, 'content-security-policy')
    setResponseHeader(event, 'content-security-policy', pagePolicy(inlineConfigScripts(html.bodyAppend)))
    setResponseHeader(event, 'cache-control', cacheControlOf(event))
  })
  nitroApp.hooks.hook('render:response', (response) => {
    if (response.headers) delete response.headers['x-powered-by']
  })
})
