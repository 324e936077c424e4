import lighthouse from 'lighthouse'

/** The categories, and the least that each must reach. */
export const targets = { 'performance': 95, 'accessibility': 100, 'best-practices': 100, 'seo': 100 } as const
export type Category = keyof typeof targets
export const categories = Object.keys(targets) as readonly Category[]

export interface LighthouseScore {
  readonly scores: Readonly<Record<Category, number>>
  /** The audits that cost points, or that could not run: « seo: Document has a title ». */
  readonly faults: readonly string[]
}

/** Lighthouse's own mobile profile (a mid-range phone on slow 4G, simulated) on a page, in the browser that listens on that port. Throws when it gives no result. */
export async function auditPage(url: string, port: number): Promise<LighthouseScore> {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: [...categories] }) ?? {}
  if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${lhr?.runtimeError?.message ?? 'no result'}`)
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)])) as Record<Category, number>
  const faults = categories.flatMap((name) => (lhr.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = lhr.audits[id]
    const isFault = audit && weight > 0 && audit.score !== 1 && !['notApplicable', 'manual', 'informative'].includes(audit.scoreDisplayMode)
    return isFault ? [`${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`] : []
  }))
  return { scores, faults }
}
