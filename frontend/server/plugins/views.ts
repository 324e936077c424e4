import { pageViews, siteView } from '../presenters/views.ts'

/** Gives every page that is about to be drawn what it may show: a call, where a request to an address of our own would write it as JSON and read it again. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:before', ({ event }) => {
    event.context.views = pageViews(event)
    event.context.site = siteView()
  })
})
