import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { repeat } from '../../src/jobs/repeat.ts'

describe('repeated work', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('comes back after its own end, never twice at once, and survives a turn that fails', async () => {
    let [running, most, turns] = [0, 0, 0]
    const told: unknown[] = []
    const work = repeat(1000, async () => {
      running += 1
      turns += 1
      most = Math.max(most, running)
      await new Promise((done) => { setTimeout(done, 5000) })
      running -= 1
      if (turns === 1) throw new Error('panne')
    }, (error) => told.push(error))
    await vi.advanceTimersByTimeAsync(20_000)
    expect([turns, most, told]).toEqual([4, 1, [new Error('panne')]])
    await Promise.all([work.stop(), vi.advanceTimersByTimeAsync(5000)])
    await vi.advanceTimersByTimeAsync(60_000)
    expect([turns, running]).toEqual([4, 0])
  })

  it('is told to stop, and stop() waits for what is under way', async () => {
    const ends: string[] = []
    const work = repeat(1000, (stopped) => new Promise((done) => {
      stopped.addEventListener('abort', () => { setTimeout(() => { ends.push('turn'); done() }, 500) })
    }), () => undefined)
    await vi.advanceTimersByTimeAsync(1500)
    await Promise.all([work.stop().then(() => ends.push('stop')), vi.advanceTimersByTimeAsync(1000)])
    expect(ends).toEqual(['turn', 'stop'])
  })
})
