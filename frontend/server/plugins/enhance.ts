import { enhanceAddress } from '#enhance'

/** Puts the enhancement script in every page; a module runs once the page is read. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html) => {
    html.head.push(`<script type="module" src="${enhanceAddress}"></script>`)
  })
})
