import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

/** Puts our handler of the API's failures before Nuxt's, which draws the page of an error, and our last word after it. */
export const errorHandlers = defineNuxtModule({
  meta: { name: 'error-handlers' },
  setup(_options, nuxt) {
    const ours = (name: string): string => join(nuxt.options.serverDir, 'errors', name)
    nuxt.hook('nitro:init', ({ options }) => {
      options.errorHandler = [ours('api.ts'), ...[options.errorHandler].flat(), ours('last.ts')]
    })
  },
})
