/** One bar: its name, its length in per cent of the longest possible, and its value in words. */
export interface Bar {
  readonly label: string
  readonly length: number
  readonly text: string
}

/** Figures as bars, what they say in words, and the same figures as a table. */
export interface Chart {
  readonly title: string
  readonly summary: string
  readonly bars: readonly Bar[]
  /** Whether a line marks one half. */
  readonly marksHalf: boolean
  /** Where all the figures come from; null when each row says it, or when they are the site's own. */
  readonly source: string | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
