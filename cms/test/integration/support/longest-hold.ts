import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'

const MICROSECONDS = 1000

interface Held<Result> {
  readonly result: Result
  /** Milliseconds of its own time that the thread worked between two turns of the event loop, at most: how long anybody else waited for it. */
  readonly held: number
}
interface Turn {
  readonly from: number
  readonly to: number
  readonly worked: number
}

/**
 * How long a work holds the event loop of this process, in which the CMS of a test runs. What other processes of the
 * machine do is not counted, nor the collection of garbage, most of which is the test's own.
 */
export async function longestHold<Result>(work: () => Promise<Result>): Promise<Held<Result>> {
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / MICROSECONDS
  }
  const turns: Turn[] = []
  const collections: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()))
  observer.observe({ entryTypes: ['gc'] })
  let [from, before] = [performance.now(), spent()]
  const endTurn = (): void => {
    const [to, now] = [performance.now(), spent()]
    turns.push({ from, to, worked: now - before })
    from = to
    before = now
  }
  const timer = setInterval(endTurn, 1)
  try {
    const result = await work()
    endTurn()
    collections.push(...observer.takeRecords())
    return { result, held: turns.reduce((most, turn) => Math.max(most, turn.worked - collectedIn(turn, collections)), 0) }
  } finally {
    clearInterval(timer)
    observer.disconnect()
  }
}

/** Milliseconds that collections of garbage took of a turn. */
function collectedIn({ from, to }: Turn, collections: readonly PerformanceEntry[]): number {
  return collections.filter(({ startTime }) => startTime >= from && startTime < to).reduce((total, { duration }) => total + duration, 0)
}
