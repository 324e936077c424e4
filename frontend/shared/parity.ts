import type { Chart } from './chart.ts'
import type { SelectOption } from './select.ts'

/** A figure that says something by itself. */
export interface KeyFigure {
  readonly value: string
  readonly label: string
  readonly source: string
  readonly href: string
}

/** What `/parite` shows. */
export interface ParityPage {
  /** Whether nothing of the kind is published yet: another thing than finding nothing. */
  readonly isEmpty: boolean
  readonly kinds: readonly SelectOption[]
  readonly indicators: readonly SelectOption[]
  readonly years: readonly SelectOption[]
  readonly canonical: string
  readonly ignored: readonly string[]
  readonly structures: number
  readonly total: number
  readonly charts: readonly Chart[]
  readonly table: { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly page: number
  readonly pages: number
  readonly sources: readonly string[]
}
