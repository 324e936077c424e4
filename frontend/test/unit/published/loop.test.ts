import { describe, expect, test } from 'vitest'
import { followFeed, WAIT_SECONDS } from '../../../server/published/loop.ts'
import { feedPage, rawOpportunity, upsert } from '../../fixtures/documents.ts'

type Answer = ReturnType<typeof feedPage> | Error

interface Rules {
  /** Milliseconds that the CMS takes when it may wait so many seconds: by default it keeps to them. */
  readonly takes?: (waitSeconds: number) => number
}

/** Follows a feed that gives these answers in turn, then stops. The clock moves as long as questions and pauses last. */
async function follow(answers: readonly Answer[], { takes = (waitSeconds) => waitSeconds * 1000 }: Rules = {}) {
  const stop = new AbortController()
  const asked: number[] = []
  const allowed: number[] = []
  const waits: number[] = []
  const log: string[] = []
  const queue = [...answers]
  let now = 0
  await followFeed({
    start: { current: null, rebuilding: null },
    pollMs: 1000,
    signal: stop.signal,
    fetchPage: (since, waitSeconds) => {
      asked.push(since)
      allowed.push(waitSeconds)
      const answer = queue.shift() ?? feedPage()
      if (queue.length === 0) stop.abort()
      if (answer instanceof Error) return Promise.reject(answer)
      now += takes(waitSeconds)
      return Promise.resolve(answer)
    },
    wait: (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    },
    clock: () => now,
    onStep: () => undefined,
    log: (message) => log.push(message),
  })
  return { asked, allowed, waits, log, now }
}

const HOUR_MS = 3_600_000
const nothing = (count: number): Answer[] => Array.from({ length: count }, () => feedPage({ cursor: 0 }))

describe('the loop that follows the feed', () => {
  test('asks at once for the next page while more waits, then lets the CMS wait', async () => {
    const { asked, allowed } = await follow([feedPage({ cursor: 1, complete: false, upserts: [upsert('opportunity', 'o1', rawOpportunity)] }), feedPage({ cursor: 2 }), feedPage({ cursor: 2 })])
    expect(asked).toEqual([0, 1, 2])
    expect(allowed).toEqual([0, 0, WAIT_SECONDS])
  })

  test('asks fewer than 300 times in an hour in which nothing happens', async () => {
    const { now } = await follow(nothing(300))
    expect(now).toBeGreaterThan(2 * HOUR_MS)
  })

  test('asks again soon after a change, once for those that come together', async () => {
    const { waits, allowed } = await follow([feedPage({ cursor: 1 }), feedPage({ cursor: 2 }), feedPage({ cursor: 3 }), feedPage({ cursor: 3 })])
    expect(waits.slice(0, 3)).toEqual([100, 100, 100])
    expect(allowed).toEqual([0, WAIT_SECONDS, WAIT_SECONDS, WAIT_SECONDS])
  })

  test('keeps its distance from a CMS that does not wait', async () => {
    const { waits } = await follow(nothing(4), { takes: () => 3 })
    expect(waits).toEqual([1000, 1000, 1000, 1000])
  })

  test('says once that the CMS went away and once that it is back, as soon as it is, and asks less often meanwhile', async () => {
    const down = new Error('refused')
    const { waits, allowed, log } = await follow([feedPage(), down, down, down, feedPage(), feedPage()])
    expect(log).toHaveLength(2)
    expect(log[0]).toMatch(/went away.*refused/)
    expect(log[1]).toMatch(/back/)
    expect(waits.slice(1, 4)).toEqual([5000, 5000, 5000])
    expect(allowed).toEqual([0, WAIT_SECONDS, 0, 0, 0, WAIT_SECONDS])
  })

  test('a feed that says « more » without moving is not asked in a tight loop', async () => {
    const { waits } = await follow([feedPage({ cursor: 0, complete: false }), feedPage({ cursor: 0, complete: false })])
    expect(waits).toEqual([1000, 1000])
  })
})
