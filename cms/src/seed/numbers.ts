/** Repeatable choices: the same seed makes the same catalogue, so that two measures compare. */
export interface Numbers {
  /** In [0, 1[. */
  readonly next: () => number
  /** A whole number, both bounds included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <Value>(from: readonly [Value, ...Value[]]) => Value
  /** Some distinct values, from `low` to `high` of them, in their own order. */
  readonly some: <Value>(from: readonly Value[], low: number, high: number) => Value[]
  readonly chance: (probability: number) => boolean
}

/** A generator of repeatable numbers (mulberry32). */
export function numbersFrom(seed: number): Numbers {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next, between,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    some(from, low, high) {
      const count = Math.min(between(low, high), from.length)
      const chosen = new Set<number>()
      while (chosen.size < count) chosen.add(Math.floor(next() * from.length))
      return from.filter((_, index) => chosen.has(index))
    },
    chance: (probability) => next() < probability,
  }
}

/** A number that depends on a name alone (FNV-1a): the seed of what is drawn from that name. */
export const hashOf = (name: string): number => [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261)
