import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { Drawn } from './drawing.ts'

/** Milliseconds: a hundred times what a picture takes. */
const LONGEST_MS = 10_000

/**
 * Draws on a thread of its own, so that readers wait for no picture; the thread starts with the first one, and anew after one that failed. One drawing at a
 * time: who asks for several waits for each. Throws what the drawing threw, or when it takes too long.
 */
export function createPainter(start: () => Promise<Worker>): (drawing: Drawn) => Promise<Uint8Array> {
  let thread: Promise<Worker> | null = null
  return async (drawing) => {
    const mine = await (thread ??= start())
    try {
      const answer = once(mine, 'message', { signal: AbortSignal.timeout(LONGEST_MS) })
      mine.postMessage(drawing)
      const [png] = await answer as [Uint8Array]
      return png
    } catch (error) {
      thread = null
      await mine.terminate()
      throw error
    }
  }
}
