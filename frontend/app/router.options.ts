import type { RouterConfig } from '@nuxt/schema'

const firstWordOf = (address: string): string => address.split(/[/?#]/)[1] ?? ''

/** Whether a route may be what an address asks for: one of its paths begins with the same word, or with any. */
function mayAnswer(address: string): (route: { readonly path: string; readonly alias?: string | string[] }) => boolean {
  const word = firstWordOf(address)
  return ({ path, alias = [] }) => [path, ...[alias].flat()].map(firstWordOf).some((first) => first === word || first.startsWith(':'))
}

/** The server makes a router for each page, and draws it for one address: to know all of the others took a twentieth of its time. */
export default {
  routes: (routes) => (import.meta.server ? routes.filter(mayAnswer(useNuxtApp().ssrContext?.url ?? '/')) : routes),
} satisfies RouterConfig
