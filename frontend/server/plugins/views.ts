import { pageViews, siteView } from '../presenters/views.ts'

/** Where Nuxt asks itself for the page of an error. */
const ERROR_PAGE = '/__nuxt_error'

/** Gives every page that is about to be drawn what it may show: a call, where a request to an address of our own would write it as JSON and read it again. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:before', ({ event }) => {
    event.context.views = pageViews(event)
    event.context.site = event.path.startsWith(ERROR_PAGE) ? frameOfError() : siteView()
  })
})

/** The page that says that something failed is drawn without its frame when the frame is what fails. */
function frameOfError(): ReturnType<typeof siteView> {
  try {
    return siteView()
  } catch {
    return null
  }
}
