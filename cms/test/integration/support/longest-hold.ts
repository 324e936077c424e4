const MICROSECONDS = 1000

interface Held<Result> {
  readonly result: Result
  /** Milliseconds of its own time that the thread worked between two turns of the event loop, at most: how long anybody else waited for it. */
  readonly held: number
}

/** How long a work holds the event loop of this process, in which the CMS of a test runs. What other processes of the machine do is not counted. */
export async function longestHold<Result>(work: () => Promise<Result>): Promise<Held<Result>> {
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / MICROSECONDS
  }
  let [held, before] = [0, spent()]
  const timer = setInterval(() => {
    const now = spent()
    held = Math.max(held, now - before)
    before = now
  }, 1)
  try {
    const result = await work()
    return { result, held: Math.max(held, spent() - before) }
  } finally {
    clearInterval(timer)
  }
}
