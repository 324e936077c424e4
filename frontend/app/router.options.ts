import type { RouterConfig } from '@nuxt/schema'
import { mayAnswer } from './utils/routes.ts'

/** The server makes a router for each page, and draws it for one address: to know all of the others took a twentieth of its time. */
export default {
  routes: (routes) => (import.meta.server ? routes.filter(mayAnswer(useNuxtApp().ssrContext?.url ?? '/')) : routes),
} satisfies RouterConfig
