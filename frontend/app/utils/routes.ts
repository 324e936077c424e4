interface Route {
  readonly path: string
  readonly alias?: string | string[]
}

/** The router tells no capitals from small letters. */
const firstWordOf = (address: string): string => (address.split(/[/?#]/)[1] ?? '').toLowerCase()

/** Whether a route may be what an address asks for: one of its paths begins with the same word, or with any. */
export function mayAnswer(address: string): (route: Route) => boolean {
  const word = firstWordOf(address)
  return ({ path, alias = [] }) => [path, ...[alias].flat()].map(firstWordOf).some((first) => first === word || first.startsWith(':'))
}
