/** Work that comes back until it is stopped. */
export interface Repeated {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>
}

/**
 * Does a turn again and again, so many milliseconds after the one before has ended, never two at once. A turn that fails is told and does
 * not end the rest. A turn that lasts asks `isStopped` between its steps.
 */
export function repeat(everyMs: number, turn: (isStopped: () => boolean) => Promise<void>, tell: (error: unknown) => void): Repeated {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const plan = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      running = turn(() => isStopped).catch(tell).then(plan)
    }, everyMs)
    timer.unref()
  }
  plan()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
