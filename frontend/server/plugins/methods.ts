/**
 * HEAD is answered by what answers GET, without the body, which Node leaves out by itself: the router would look for a handler of that very
 * name and render « page not found ». Anything else sent to a page is refused, unless a form of that page has read it (`middleware/3.forms.ts`):
 * pages are read.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('request', ({ node }) => {
    if (node.req.method === 'HEAD') node.req.method = 'GET'
  })
  nitroApp.hooks.hook('render:route', (_context, { event }) => {
    if (event.method === 'GET' || event.context.forms) return
    setResponseHeader(event, 'allow', 'GET, HEAD')
    throw createError({ statusCode: 405, statusMessage: 'Method Not Allowed' })
  })
})
