/** Seconds; the first edition comes within them once the CMS answers. */
const RETRY_SECONDS = 30

/** A service that is not ready says when to ask again: robots then keep what they know of the site. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('error', (error, { event }) => {
    if (event && !event.node.res.headersSent && 'statusCode' in error && error.statusCode === 503) setResponseHeader(event, 'retry-after', RETRY_SECONDS)
  })
})
