import type { Chart } from './chart.ts'
import type { KeyFigure } from './parity.ts'

/** What `/stats` shows. */
export interface StatsPage {
  /** None before the first opportunity or resource. */
  readonly figures: readonly Omit<KeyFigure, 'href'>[]
  readonly content: readonly Chart[]
  /** Null while the counts cannot be read; without chart while nobody has answered. */
  readonly feedback: { readonly intro: string; readonly charts: readonly Chart[] } | null
}
