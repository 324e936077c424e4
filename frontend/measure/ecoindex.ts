/** What a page asks of the device, the network and the server. */
export interface PageCost {
  /** Elements of the page, without the insides of drawings (SVG). */
  readonly elements: number
  readonly requests: number
  /** Thousands of bytes over the network. */
  readonly kilobytes: number
}

/** Twentieths of the pages of the HTTP Archive: half of its pages have fewer than 603 elements. */
const quantiles: Readonly<Record<keyof PageCost, readonly number[]>> = {
  elements: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594_601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223_212.26],
}
const weights: Readonly<Record<keyof PageCost, number>> = { elements: 3, requests: 2, kilobytes: 1 }
const allWeights = 6
/** A grade is for scores above its figure. */
const grades = [['A', 80], ['B', 70], ['C', 55], ['D', 40], ['E', 25], ['F', 10]] as const

/** Where a value stands among the bounds, from 0 to their last index; between two bounds, in proportion. */
export function positionIn(bounds: readonly number[], value: number): number {
  const above = bounds.findIndex((bound) => value < bound)
  if (above === -1) return bounds.length - 1
  const [low = 0, high = 0] = [bounds[above - 1], bounds[above]]
  return above - 1 + (value - low) / (high - low)
}

/**
 * EcoIndex of a page: 0 (worst) to 100, and its grade from A to G. An estimate: the method, its quantiles and its grades are those of
 * https://www.ecoindex.fr (published in github.com/cnumr/ecoindex_reference); the page is measured as it is served here.
 */
export function ecoIndex(cost: PageCost): { score: number; grade: string } {
  const names = ['elements', 'requests', 'kilobytes'] as const
  const weighed = names.reduce((sum, name) => sum + weights[name] * positionIn(quantiles[name], cost[name]), 0)
  const score = Math.round(100 - (5 * weighed) / allWeights)
  return { score, grade: grades.find(([, above]) => score > above)?.[0] ?? 'G' }
}
