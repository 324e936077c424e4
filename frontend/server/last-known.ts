import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds that a page waits for an answer of the CMS that is on its way. */
const PATIENCE_MS = 300
/** Milliseconds for which a CMS that failed, or is slow, is not asked again. */
const RETRY_MS = 30_000

interface Options<Value> {
  /** What is asked, for the log. */
  readonly what: string
  readonly ask: () => Promise<Value>
  /** Milliseconds for which an answer needs no other. */
  readonly freshMs: number
  readonly patienceMs?: number
}

/**
 * What a public page says of the CMS beside what is published: the last known value, null before the first. One reader a while asks again, and waits for
 * a moment at most; while an answer is late, or after a failure, nobody waits: a CMS that is slow is one that is away. Never throws.
 */
export function createLastKnown<Value>({ what, ask, freshMs, patienceMs = PATIENCE_MS }: Options<Value>): (now: number) => Promise<Value | null> {
  let known: Value | null = null
  let askedAgainFrom = -Infinity
  let isAsking = false

  async function refresh(now: number): Promise<void> {
    isAsking = true
    askedAgainFrom = now + RETRY_MS
    try {
      known = await ask()
      askedAgainFrom = now + freshMs
    } catch (error) {
      console.warn(`[cms] ${what} cannot be read again: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      isAsking = false
    }
  }

  return async (now) => {
    if (isAsking || now < askedAgainFrom) return known
    const answered = new AbortController()
    const late = pause(patienceMs, undefined, { signal: answered.signal, ref: false }).catch(() => undefined)
    await Promise.race([refresh(now), late])
    answered.abort()
    return known
  }
}
