/** Letters below which a word is taken as written. */
const SHORTEST = 5
/** Letters from which two faults are forgiven. */
const LONG = 9

/** How many faults a folded word may hold and still be recognised. A word with a digit holds none: « 2026 » is not « 2025 ». */
export function faultsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < SHORTEST || /\d/.test(word)) return 0
  return word.length < LONG ? 1 : 2
}

/**
 * How many letters to add, remove, replace or swap with their neighbour to go from one word to another; `limit + 1` as soon as there are more than
 * `limit` (optimal string alignment).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
