import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress, type Progress } from '../src/progress.ts'

describe('the progress of a start', () => {
  let printed: string[] = []
  const output = { isTTY: false, columns: 80, write: (text: string) => printed.push(text) > 0 }
  let progress: Progress
  beforeEach(() => {
    vi.useFakeTimers()
    printed = []
    progress = createProgress(output)
  })
  afterEach(() => vi.useRealTimers())

  const work = (milliseconds: number) => () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

  it('is one line a step, with its duration', async () => {
    const step = progress.step('starting the site', work(1500))
    await vi.advanceTimersByTimeAsync(1500)
    await step
    expect(printed).toEqual(['✓ starting the site  1.5 s\n'])
  })

  it('announces a step that lasts', async () => {
    const step = progress.step('building the site', work(30_000))
    await vi.advanceTimersByTimeAsync(30_000)
    await step
    expect(printed).toEqual(['… building the site\n', '✓ building the site  30.0 s\n'])
  })

  it('marks a step that failed and lets its error through', async () => {
    await expect(progress.step('building the site', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(printed).toEqual(['✗ building the site  0.0 s\n'])
  })
})
