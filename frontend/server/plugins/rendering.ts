import { forgetFailedRendering } from '../rendering/renderer-state.ts'
import { isWhole } from '../rendering/whole-page.ts'

/** Where Nuxt asks itself for the page of an error: the last that can be said, whatever it lacks. */
const ERROR_PAGE = '/__nuxt_error'

/**
 * A page that fails fails alone: it leaves nothing to the next one, and what has nothing to read is an error,
 * for readers and for every cache.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:before', forgetFailedRendering)
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    if (import.meta.dev || event.path.startsWith(ERROR_PAGE) || isWhole(html.body)) return
    throw createError({ statusCode: 500, statusMessage: 'Server Error', message: `The page of ${event.path} has no content` })
  })
  nitroApp.hooks.hook('error', (_error, { event }) => {
    if (event) event.context.rendering = undefined
  })
})
