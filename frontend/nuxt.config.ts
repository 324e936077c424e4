import { contractName } from './config/contract.ts'
import { drawingThread } from './config/drawing-thread.ts'
import { dsfrBrand } from './config/dsfr-brand.ts'
import { dsfrCss } from './config/dsfr-css.ts'
import { enhance } from './config/enhance.ts'
import { errorHandlers } from './config/error-handlers.ts'
import { head } from './config/head.ts'
import { nitro } from './config/nitro.ts'
import { typescript } from './config/typescript.ts'
import { siteSheets } from './config/site-css.ts'
import { vite } from './config/vite.ts'

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: [drawingThread, dsfrBrand, dsfrCss, enhance, errorHandlers],
  css: siteSheets,
  app: { head, rootId: 'site' },
  build: { transpile: ['@elles/domain'] },
  // What was stored under the same contract need not be checked again.
  runtimeConfig: { contract: contractName() },
  components: [{ path: '~/components', pathPrefix: false }],
  devtools: { enabled: false },
  telemetry: false,
  sourcemap: { server: true, client: false },
  features: {
    // Inline styles would need unsafe-inline in the CSP and cannot be cached.
    inlineStyles: false,
  },
  experimental: {
    appManifest: false,
    checkOutdatedBuildInterval: false,
    componentIslands: false,
    // An importmap is an inline script that changes with every build: the CSP would need one more hash.
    entryImportMap: false,
    payloadExtraction: false,
  },
  nitro,
  typescript,
  vite,
})
