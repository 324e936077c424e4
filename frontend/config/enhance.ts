import { join } from 'node:path'
import { addVitePlugin, defineNuxtModule } from 'nuxt/kit'

/** By the name that `#enhance` gives to their addresses. The second one imports the first: what they share is sent once. */
const sources = { enhanceAddress: 'enhance/index.ts', formAddress: 'enhance/form/index.ts' } as const

/**
 * Builds `app/enhance` as entries of their own and tells the server their addresses (`#enhance`). Pages carry the first script alone, about 6 kB,
 * instead of the whole application (docs/adr on pages without hydration); the pages of a form carry the second one too.
 */
export const enhance = defineNuxtModule({
  meta: { name: 'enhance' },
  setup(_options, nuxt) {
    const assets = nuxt.options.app.buildAssetsDir
    const addresses: Record<string, string> = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, `${assets}${source}`]))
    if (!nuxt.options.dev) {
      const input = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, join(nuxt.options.srcDir, source)]))
      addVitePlugin({
        name: 'enhance-entry',
        configEnvironment: (environment) => (environment === 'client' ? { build: { rolldownOptions: { input } } } : undefined),
      })
      nuxt.hook('build:manifest', (manifest) => {
        for (const [name, source] of Object.entries(sources)) {
          const found = Object.entries(manifest).find(([key]) => key.endsWith(source))
          if (!found) throw new Error(`${source} is not in the client build`)
          const [key, { file }] = found
          addresses[name] = `${assets}${file}`
          delete manifest[key]
        }
      })
    }
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#enhance'] = () => Object.entries(addresses).map(([name, address]) => `export const ${name} = ${JSON.stringify(address)}`).join('\n')
    })
  },
})
