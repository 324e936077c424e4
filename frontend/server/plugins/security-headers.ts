import { commonHeaders, inlineConfigScripts, pagePolicy } from '../security/headers.ts'

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
    setResponseHeader(event, 'cache-control', getResponseStatus(event) >= 400 || event.path.startsWith('/__nuxt_error') ? 'no-store' : 'no-cache')
  })
  nitroApp.hooks.hook('render:response', (response) => {
    if (response.headers) delete response.headers['x-powered-by']
  })
})
