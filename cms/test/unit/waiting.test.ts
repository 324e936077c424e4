import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWaiting } from '../../src/published/waiting.ts'

const HOUR = 3_600_000
const nobodyLeaves = new AbortController().signal

describe('waiting for the next change of the feed', () => {
  let sequence = 7
  let looks = 0
  const readSequence = () => {
    looks += 1
    return Promise.resolve(sequence)
  }
  const waitingFor = (most = 10) => createWaiting({ readSequence, lookEveryMs: 200, most })
  /** Whether it has ended, as seen by who waits. */
  const follow = (ended: Promise<void>) => {
    const seen = { ended: false }
    void ended.then(() => { seen.ended = true })
    return seen
  }

  beforeEach(() => {
    vi.useFakeTimers()
    sequence = 7
    looks = 0
  })
  afterEach(() => { vi.useRealTimers() })

  it('ends within a look of a change, whoever wrote it', async () => {
    const waiting = waitingFor()
    const seen = follow(waiting.whileAt(7, 25_000, nobodyLeaves))
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen.ended).toBe(false)
    sequence = 8
    await vi.advanceTimersByTimeAsync(200)
    expect([seen.ended, waiting.size]).toEqual([true, 0])
  })

  it('sees a change that came between the question and the wait', async () => {
    const seen = follow(waitingFor().whileAt(6, 25_000, nobodyLeaves))
    await vi.advanceTimersByTimeAsync(0)
    expect(seen.ended).toBe(true)
  })

  it('ends when the time is over, and then looks at nothing', async () => {
    const waiting = waitingFor()
    const seen = follow(waiting.whileAt(7, 25_000, nobodyLeaves))
    await vi.advanceTimersByTimeAsync(25_000)
    expect([seen.ended, waiting.size]).toEqual([true, 0])
    await vi.advanceTimersByTimeAsync(1000)
    looks = 0
    await vi.advanceTimersByTimeAsync(HOUR)
    expect([looks, vi.getTimerCount()]).toEqual([0, 0])
  })

  it('looks once for all who wait', async () => {
    const waiting = waitingFor()
    const all = [0, 1, 2, 3].map(() => follow(waiting.whileAt(7, 25_000, nobodyLeaves)))
    await vi.advanceTimersByTimeAsync(2000)
    expect(looks).toBeLessThanOrEqual(11)
    sequence = 8
    await vi.advanceTimersByTimeAsync(200)
    expect(all.map(({ ended }) => ended)).toEqual([true, true, true, true])
  })

  it('frees the place of who is gone', async () => {
    const waiting = waitingFor()
    const left = new AbortController()
    const seen = follow(waiting.whileAt(7, 25_000, left.signal))
    left.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect([seen.ended, waiting.size]).toEqual([true, 0])
    await waiting.whileAt(7, 25_000, left.signal)
  })

  it('answers at once when too many wait', async () => {
    const waiting = waitingFor(2)
    const all = [0, 1, 2].map(() => follow(waiting.whileAt(7, 25_000, nobodyLeaves)))
    await vi.advanceTimersByTimeAsync(1000)
    expect(all.map(({ ended }) => ended)).toEqual([false, false, true])
  })

  it('lets everybody go when the CMS stops or loses its database, and nobody wait after a stop', async () => {
    const waiting = waitingFor()
    const seen = follow(waiting.whileAt(7, 25_000, nobodyLeaves))
    waiting.close()
    await vi.advanceTimersByTimeAsync(0)
    expect([seen.ended, waiting.size]).toEqual([true, 0])
    await waiting.whileAt(7, 25_000, nobodyLeaves)
    const lost = createWaiting({ readSequence: () => Promise.reject(new Error('gone')) })
    await lost.whileAt(7, 25_000, nobodyLeaves)
    expect(lost.size).toBe(0)
  })
})
