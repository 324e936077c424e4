import { join } from 'node:path'
import { addVitePlugin, defineNuxtModule } from 'nuxt/kit'

const SOURCE = 'enhance/index.ts'

/**
 * Builds `app/enhance` as an entry of its own and tells the server its address (`#enhance`). Pages carry this script alone, about 6 kB,
 * instead of the whole application: see docs/adr on pages without hydration.
 */
export const enhance = defineNuxtModule({
  meta: { name: 'enhance' },
  setup(_options, nuxt) {
    const assets = nuxt.options.app.buildAssetsDir
    let address = `${assets}${SOURCE}`
    if (!nuxt.options.dev) {
      addVitePlugin({
        name: 'enhance-entry',
        configEnvironment: (environment) => (environment === 'client' ? { build: { rolldownOptions: { input: { enhance: join(nuxt.options.srcDir, SOURCE) } } } } : undefined),
      })
      nuxt.hook('build:manifest', (manifest) => {
        const found = Object.entries(manifest).find(([key]) => key.endsWith(SOURCE))
        if (!found) throw new Error(`${SOURCE} is not in the client build`)
        const [key, { file }] = found
        address = `${assets}${file}`
        delete manifest[key]
      })
    }
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#enhance'] = () => `export const enhanceAddress = ${JSON.stringify(address)}`
    })
  },
})
