/** Work that comes back until it is stopped. */
export interface Repeated {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>
}

/**
 * Does a turn again and again, so many milliseconds after the one before has ended, never two at once. A turn that fails is told and does
 * not end the rest. A turn that lasts looks at the signal between its steps, or gives it to what can be interrupted.
 */
export function repeat(everyMs: number, turn: (stopped: AbortSignal) => Promise<void>, tell: (error: unknown) => void): Repeated {
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const plan = (): void => {
    if (stopped.signal.aborted) return
    timer = setTimeout(() => {
      running = turn(stopped.signal).catch(tell).then(plan)
    }, everyMs)
    timer.unref()
  }
  plan()
  return {
    async stop() {
      stopped.abort()
      clearTimeout(timer)
      await running
    },
  }
}
