/** How many tests ended how. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 }

/** One check that passed or failed. */
export const one = (hasPassed: boolean): Counts => ({ ...none, [hasPassed ? 'passed' : 'failed']: 1 })

/** The sum of several counts. */
export const sum = (all: readonly Counts[]): Counts => all.reduce((total, { passed, failed, skipped }) => ({
  passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped,
}), none)

/** "12 passed, 0 failed", and ", 1 skipped" when some were. */
export const inWords = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
