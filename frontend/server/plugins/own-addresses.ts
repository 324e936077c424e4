/**
 * Nuxt draws its failures at an address of its own, and knows that it does so by a header: asked from outside, the first is a page that does not exist, and
 * the second says nothing. Else both answer in Nuxt's words.
 */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.dev || import.meta.prerender) return
  const answer = nitroApp.h3App.handler
  nitroApp.h3App.handler = defineEventHandler((event) => {
    const { req } = event.node
    const isOurs = '__unenv__' in req
    if (!isOurs) {
      delete req.headers['x-nuxt-error']
      if (req.url?.startsWith('/__nuxt')) req.url = '/introuvable'
    }
    return answer(event)
  })
})
