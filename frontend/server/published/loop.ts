import type { ChangeFeedPage } from '@elles/domain/contract'
import { advance, cursorOf, type Follower, type Step } from './follower.ts'

/** While the CMS is down the feed is asked less often; short enough to be back within seconds. */
const BACK_OFF_MS = 5000
/** Seconds that the CMS may keep a question open while nothing changes: below what proxies cut (30 s is common), 144 questions an hour. */
export const WAIT_SECONDS = 25
/** After a change: those of the same burst are taken together. */
const BURST_MS = 100

interface LoopOptions {
  readonly start: Follower
  /** Between two questions to a CMS that does not wait: one that stops, or that too many follow. */
  readonly pollMs: number
  readonly signal: AbortSignal
  /** Asks for what follows a cursor; when nothing does, the CMS may wait so many seconds before it says so. */
  readonly fetchPage: (since: number, waitSeconds: number) => Promise<ChangeFeedPage>
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  readonly onStep: (step: Step) => void
  readonly log: (message: string) => void
}

/**
 * Follows the feed until the signal aborts. Says once that the CMS went away and once that it is back. The first question, and the first after a failure,
 * is answered at once: it may be another database, and one wants to know that the CMS is back.
 */
export async function followFeed({ start, pollMs, signal, fetchPage, wait, clock, onStep, log }: LoopOptions): Promise<void> {
  let follower = start
  let isDown = false
  let mayWait = false
  while (!signal.aborted) {
    let pause = pollMs
    try {
      const asked = cursorOf(follower)
      const began = clock()
      const step = advance(follower, await fetchPage(asked, mayWait ? WAIT_SECONDS : 0))
      if (isDown) log('[published] the CMS is back')
      isDown = false
      mayWait = !step.more
      follower = step.follower
      onStep(step)
      const hasMoved = cursorOf(follower) !== asked
      if (step.more && hasMoved) continue
      const hasWaited = clock() - began > (WAIT_SECONDS * 1000) / 2
      if (hasMoved || hasWaited) pause = hasMoved ? BURST_MS : 0
    } catch (error) {
      if (signal.aborted) return
      if (!isDown) log(`[published] the CMS went away, the site serves its last edition: ${error instanceof Error ? error.message : String(error)}`)
      isDown = true
      mayWait = false
      pause = Math.max(pollMs, BACK_OFF_MS)
    }
    await wait(pause, signal)
  }
}
