import type { NuxtConfig } from 'nuxt/schema'
import { themeBootstrap } from '../shared/theme-bootstrap.ts'

/** What every page's head holds. The theme script is inline so that no page flashes; its hash is in the CSP. */
export const head = {
  htmlAttrs: { lang: 'fr' },
  charset: 'utf-8',
  viewport: 'width=device-width, initial-scale=1',
  titleTemplate: '%s — Elles font la culture',
  meta: [
    { name: 'theme-color', content: '#000091' },
    { name: 'format-detection', content: 'telephone=no,date=no,address=no,email=no' },
  ],
  link: [
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
    { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
    { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
    { rel: 'manifest', href: '/manifest.webmanifest' },
  ],
  script: [{ innerHTML: themeBootstrap, tagPriority: 'critical' }],
} satisfies NonNullable<NuxtConfig['app']>['head']
