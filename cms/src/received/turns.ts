/** Who holds a place gives it back once. */
export type GiveBack = () => void

export interface Turns {
  /** Waits for a place; null when too many wait already. */
  take(): Promise<GiveBack | null>
}

/**
 * A few at once, a few more who wait, and nobody else: what each of them holds is bounded with their number.
 */
export function turns(atOnce: number, waiting: number): Turns {
  let busy = 0
  const queue: ((back: GiveBack) => void)[] = []
  const giveBack = (): GiveBack => {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const next = queue.shift()
      if (next) next(giveBack())
      else busy -= 1
    }
  }
  return {
    take() {
      if (busy < atOnce) {
        busy += 1
        return Promise.resolve(giveBack())
      }
      if (queue.length >= waiting) return Promise.resolve(null)
      return new Promise((resolve) => queue.push(resolve))
    },
  }
}
