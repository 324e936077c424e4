import { fileURLToPath } from 'node:url'
import browserslistToEsbuild from 'browserslist-to-esbuild'
import type { NuxtConfig } from 'nuxt/schema'

/** The supported browsers: the browserslist of this half's package.json. */
const browsers = browserslistToEsbuild(undefined, { path: fileURLToPath(new URL('..', import.meta.url)) })

/**
 * The thirty icons that are left once the DSFR is purged are part of its sheet: some 250 bytes each, they were fifteen requests a page. Fonts stay files.
 * The DSFR still holds hacks for browsers that are gone: errorRecovery skips them.
 */
export const vite = {
  build: { assetsInlineLimit: (path: string) => (path.endsWith('.woff2') ? false : undefined) },
  // What they would not understand is written otherwise: `width >= 62em` is how they lose the layout of a wide screen.
  $client: { build: { target: browsers, cssTarget: browsers } },
  css: { lightningcss: { errorRecovery: true } },
  // No component here uses the Options API: its code need not be sent.
  vue: { features: { optionsAPI: false } },
} satisfies NuxtConfig['vite']
