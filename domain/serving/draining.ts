/** Milliseconds without a request after which nobody is left who would ask here. */
const QUIET_MS = 200
/** Milliseconds for which new connections are still taken: who sends readers here has to notice that it is no longer ready. */
const NOTICE_MS = 2000
/** Milliseconds; less than those after which who started the server ends it. */
const LONGEST_MS = 8000

/** What it asks of Node's answer to a request. */
interface Answer {
  readonly headersSent: boolean
  setHeader(name: string, value: string): unknown
  once(event: 'close', listener: () => void): unknown
}

interface Options {
  readonly quietMs?: number
  readonly noticeMs?: number
  readonly longestMs?: number
}

export interface Draining {
  /** Whether the server is about to end: it still answers, and is no longer ready. */
  readonly hasBegun: boolean
  /** Counts a request until its answer is sent; once draining has begun, its connection ends with it. */
  follow(answer: Answer): void
  /** Begins, and resolves once nobody is being answered and nobody asks any more; after the longest time in any case. `stopListening` refuses new connections. */
  begin(stopListening?: () => void): Promise<void>
}

/**
 * How a server leaves without losing a request: a connection that is kept alive may carry the next request at the very moment at which it is closed, so each
 * answer says first that it is the last one (RFC 9112, 9.6). Then no new connection is taken, and what was asked on the last ones is answered.
 */
export function createDraining({ quietMs = QUIET_MS, noticeMs = NOTICE_MS, longestMs = LONGEST_MS }: Options = {}): Draining {
  let hasBegun = false
  let underWay = 0
  let lastAt = -Infinity

  /** Resolves once nobody is answered and no request has come for a while; after so many milliseconds in any case. */
  async function quiet(atMostMs: number): Promise<void> {
    const until = Date.now() + atMostMs
    for (;;) {
      const now = Date.now()
      const calmMs = underWay === 0 ? now - lastAt : 0
      if (calmMs >= quietMs || now >= until) return
      await new Promise((resolve) => setTimeout(resolve, Math.min(quietMs - calmMs, until - now)))
    }
  }

  return {
    get hasBegun() {
      return hasBegun
    },
    follow(answer) {
      underWay += 1
      lastAt = Date.now()
      if (hasBegun && !answer.headersSent) answer.setHeader('connection', 'close')
      answer.once('close', () => {
        underWay -= 1
        lastAt = Date.now()
      })
    },
    async begin(stopListening) {
      hasBegun = true
      await quiet(noticeMs)
      stopListening?.()
      await quiet(longestMs - noticeMs)
    },
  }
}
