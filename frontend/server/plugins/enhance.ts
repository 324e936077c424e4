import { enhanceAddress, formAddress } from '#enhance'

/** Puts the enhancement script in every page, and that of forms in theirs; a module runs once the page is read. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    for (const address of event.context.forms ? [enhanceAddress, formAddress] : [enhanceAddress]) html.head.push(`<script type="module" src="${address}"></script>`)
  })
})
