import type { NuxtConfig } from 'nuxt/schema'

/** Icons stay separate files: inlined, they made 2.9 MB of CSS. The DSFR still holds hacks for browsers that are gone: errorRecovery skips them. */
export const vite = {
  build: { assetsInlineLimit: (path: string) => (path.endsWith('.svg') || path.endsWith('.woff2') ? false : undefined) },
  css: { lightningcss: { errorRecovery: true } },
  // No component here uses the Options API: its code need not be sent.
  vue: { features: { optionsAPI: false } },
} satisfies NuxtConfig['vite']
