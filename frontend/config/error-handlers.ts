import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

/** Puts who is gone and our handler of the API's failures before Nuxt's, which draws the page of an error, and our last word between it and Nitro's. */
export const errorHandlers = defineNuxtModule({
  meta: { name: 'error-handlers' },
  setup(_options, nuxt) {
    const ours = (name: string): string => join(nuxt.options.serverDir, 'errors', name)
    nuxt.hook('nitro:init', ({ options }) => {
      const [page, ...others] = [options.errorHandler].flat()
      if (!page) throw new Error('Nuxt has no handler of errors: its page would not be drawn')
      options.errorHandler = [ours('gone.ts'), ours('api.ts'), page, ours('last.ts'), ...others]
    })
  },
})
