import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

/** Puts our handler of the API's failures before Nuxt's handler, which draws the page of an error. */
export const apiErrors = defineNuxtModule({
  meta: { name: 'api-errors' },
  setup(_options, nuxt) {
    nuxt.hook('nitro:init', ({ options }) => {
      options.errorHandler = [join(nuxt.options.serverDir, 'error-handler.ts'), ...[options.errorHandler].flat()]
    })
  },
})
