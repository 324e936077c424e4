/** Milliseconds between two looks at the feed's number while somebody waits: a publication is told well within half a second. */
const LOOK_EVERY_MS = 200
/** Requests that one instance keeps open; each replica of the site is one. The next ones are answered at once, as if they had not asked to wait. */
const MOST_WAITERS = 100

interface Options {
  /** The last number that any instance, or any command, has given to a change. */
  readonly readSequence: () => Promise<number>
  readonly lookEveryMs?: number
  readonly most?: number
}

export interface Waiting {
  /** Resolves when the feed is no longer at `since`, after so many milliseconds, when whoever asked is gone or when the CMS stops; at once when too many wait. */
  whileAt(since: number, milliseconds: number, gone: AbortSignal): Promise<void>
  /** How many wait. */
  readonly size: number
  /** Lets everybody go, and nobody wait again. */
  close(): void
}

interface Waiter {
  readonly since: number
  readonly wake: () => void
}

/**
 * Who waits for the next change of the feed. What is published may be written by another instance, or by a command on the same file: one look at one row
 * for all who wait sees it, whoever wrote it, and nothing is looked at while nobody waits.
 */
export function createWaiting({ readSequence, lookEveryMs = LOOK_EVERY_MS, most = MOST_WAITERS }: Options): Waiting {
  const waiters = new Set<Waiter>()
  let isLooking = false
  let isClosed = false

  async function look(): Promise<void> {
    // Without a database nobody can be told anything: they are let go, and the answer says what is wrong.
    const reached = await readSequence().catch(() => null)
    for (const { since, wake } of [...waiters]) if (reached !== since) wake()
    if (waiters.size > 0) setTimeout(() => void look(), lookEveryMs)
    else isLooking = false
  }

  function whileAt(since: number, milliseconds: number, gone: AbortSignal): Promise<void> {
    if (isClosed || gone.aborted || waiters.size >= most) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = (): void => {
        waiters.delete(waiter)
        clearTimeout(timer)
        gone.removeEventListener('abort', wake)
        resolve()
      }
      const waiter: Waiter = { since, wake }
      const timer = setTimeout(wake, milliseconds)
      gone.addEventListener('abort', wake)
      waiters.add(waiter)
      if (isLooking) return
      isLooking = true
      void look()
    })
  }

  return {
    whileAt,
    get size() { return waiters.size },
    close() {
      isClosed = true
      for (const { wake } of [...waiters]) wake()
    },
  }
}
