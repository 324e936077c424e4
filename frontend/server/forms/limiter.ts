import { networkOf } from '@elles/domain/limits'

/** Answers that one network may give at once, then one more every so many milliseconds. */
const BURST = 10
const REFILL_MS = 6_000
/** Networks remembered at most; the one heard of the longest ago is forgotten first. */
const REMEMBERED = 10_000

export interface Limiter {
  /** Whether one more answer is accepted from this address at that time (milliseconds). All addresses of a network count together. */
  accepts(address: string, now: number): boolean
  /** Takes back that the last one was accepted: it does not count. */
  giveBack(address: string): void
}

/** A token bucket for each network, in memory only: no address is ever written anywhere. */
export function createLimiter(): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    accepts(address, now) {
      const network = networkOf(address)
      const known = buckets.get(network) ?? { tokens: BURST, at: now }
      const tokens = Math.min(BURST, known.tokens + (now - known.at) / REFILL_MS)
      buckets.delete(network)
      buckets.set(network, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
      const [oldest] = buckets.keys()
      if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest)
      return tokens >= 1
    },
    giveBack(address) {
      const network = networkOf(address)
      const bucket = buckets.get(network)
      if (bucket) buckets.set(network, { ...bucket, tokens: Math.min(BURST, bucket.tokens + 1) })
    },
  }
}
