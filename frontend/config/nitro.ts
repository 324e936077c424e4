import type { NuxtConfig } from 'nuxt/schema'
import { icons } from './dsfr-brand.ts'

/** Their names stay the same whatever they hold: kept for a day. */
const iconRules = Object.fromEntries([...icons, 'manifest.webmanifest'].map((name) => [`/${name}`, { headers: { 'cache-control': 'public, max-age=86400' } }]))

/** The server: plain Node, assets pre-compressed, hashed assets kept for a year. */
export const nitro = {
  preset: 'node-server',
  compressPublicAssets: { brotli: true, gzip: true },
  // The Node that runs it is known: nothing is rewritten for older ones, which makes private fields and `?.` slow.
  esbuild: { options: { target: 'node24' } },
  externals: { inline: ['@elles/domain'] },
  routeRules: {
    // Pages are complete as sent: no framework follows them.
    ...(process.env.NODE_ENV === 'development' ? {} : { '/**': { noScripts: true } }),
    ...iconRules,
    '/_nuxt/**': { headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
  },
} satisfies NuxtConfig['nitro']
