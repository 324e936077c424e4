import type { ChangeFeedPage } from '@elles/domain/contract'
import { advance, cursorOf, type Follower, type Step } from './follower.ts'

/** While the CMS is down the feed is asked less often; short enough to be back within seconds. */
const BACK_OFF_MS = 5000

interface LoopOptions {
  readonly start: Follower
  readonly pollMs: number
  readonly signal: AbortSignal
  readonly fetchPage: (since: number) => Promise<ChangeFeedPage>
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly onStep: (step: Step) => void
  readonly log: (message: string) => void
}

/** Follows the feed until the signal aborts. Says once that the CMS went away and once that it is back. */
export async function followFeed({ start, pollMs, signal, fetchPage, wait, onStep, log }: LoopOptions): Promise<void> {
  let follower = start
  let isDown = false
  while (!signal.aborted) {
    let pause = pollMs
    try {
      const asked = cursorOf(follower)
      const step = advance(follower, await fetchPage(asked))
      if (isDown) log('[published] the CMS is back')
      isDown = false
      follower = step.follower
      onStep(step)
      if (step.more && cursorOf(follower) !== asked) continue
    } catch (error) {
      if (signal.aborted) return
      if (!isDown) log(`[published] the CMS went away, the site serves its last edition: ${error instanceof Error ? error.message : String(error)}`)
      isDown = true
      pause = Math.max(pollMs, BACK_OFF_MS)
    }
    await wait(pause, signal)
  }
}
