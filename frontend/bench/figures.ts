/** The value below which that share of the values lies; 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Rounded to what a reader of a table can use: three digits. */
export const rounded = (value: number): number => Number(value.toPrecision(3))
