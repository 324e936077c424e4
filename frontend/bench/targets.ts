import type { CmsFigures } from './cms.ts'
import { rounded } from './figures.ts'
import type { Load } from './load.ts'
import type { Memory } from './memory.ts'
import type { SearchFigures } from './search-worker.ts'
import type { SiteFigures } from './site.ts'

/** The sizes that are measured; the real CMS is at the second one only: to load fifty thousand takes it minutes. */
export const sizes = [1000, 10_000, 50_000] as const
export const MEASURED_WITH_CMS = 10_000

export interface SizeFigures {
  readonly count: number
  readonly search: SearchFigures
  readonly site: SiteFigures
}

/** Everything that one run measured. */
export interface Results {
  readonly date: string
  readonly node: string
  readonly processor: string
  readonly sizes: readonly SizeFigures[]
  readonly sentBytes: number
  readonly empty: Memory
  readonly bare: Load
  readonly cms: CmsFigures | null
}

export interface Ratio {
  readonly name: string
  readonly measured: string
  readonly wanted: string
  readonly isReached: boolean
}

const MEGABYTE = 1_000_000
const atMost = (name: string, value: number, limit: number, unit: string): Ratio => ({ name, measured: `${rounded(value)} ${unit}`, wanted: `≤ ${limit} ${unit}`, isReached: value <= limit })
const atLeast = (name: string, value: number, limit: number): Ratio => ({ name, measured: `× ${rounded(value)}`, wanted: `≥ × ${limit}`, isReached: value >= limit })

/**
 * What the service promises of itself, as ratios of what one run measured side by side: in time of the processor and in memory that is held, which what else runs
 * on the machine does not change. The tables give the time on the clock and the memory of the process too.
 */
export function ratiosOf({ sizes: measured, bare, cms, empty }: Results): Ratio[] {
  const at = (count: number): SizeFigures[] => measured.filter((size) => size.count === count)
  return [
    ...at(10_000).map(({ search }) => atMost('search with counts, p99, at 10,000', search.cpuP99, 5, 'ms')),
    ...at(50_000).map(({ search }) => atMost('search with counts, p99, at 50,000', search.cpuP99, 25, 'ms')),
    ...at(MEASURED_WITH_CMS).flatMap(({ site: { listing, detail, starts, memory } }) => [
      atLeast('cached listing to a bare server', listing.cached.perCpuSecond / bare.perCpuSecond, 0.5),
      atLeast('cached detail to a bare server', detail.cached.perCpuSecond / bare.perCpuSecond, 0.5),
      ...(cms ? [
        atLeast('rendered listing to Strapi’s REST', cms.listing.ratio, 3),
        atLeast('rendered detail to Strapi’s REST', cms.detail.ratio, 3),
        atMost('from « Publier » to pages visited before', cms.visible.longest / 1000, 2, 's'),
      ] : []),
      atMost('restart on 10,000', starts.restart / 1000, 3, 's'),
      atMost('start on 10,000 after an update', starts.update / 1000, 3, 's'),
      atMost('memory held per 10,000 over the empty site', (memory.held - empty.held) / MEGABYTE, 60, 'MB'),
    ]),
  ]
}
