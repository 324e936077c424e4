import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..')

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => join(root, ...parts)

/** The script of an installed package's command, to be run by Node itself: no shell and no npm in between. */
export const packageScript = (path: string): string => inRoot('node_modules', path)

export const scripts = {
  strapi: packageScript('@strapi/strapi/bin/strapi.js'),
  bench: inRoot('frontend/bench/index.ts'),
  engines: inRoot('frontend/engines/index.ts'),
  measure: inRoot('frontend/measure/index.ts'),
  nuxt: packageScript('@nuxt/cli/bin/nuxi.mjs'),
  tsc: packageScript('typescript/bin/tsc'),
  vueTsc: packageScript('vue-tsc/bin/vue-tsc.js'),
  vitest: packageScript('vitest/vitest.mjs'),
} as const

/** Preloaded into every process we start, so that it ends when we do. */
export const followParent = pathToFileURL(inRoot('config/bin/follow-parent.mjs')).href
