import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../write-whole.ts'

export interface ImageCache {
  /** The bytes kept under a name, drawn when there are none. Two who ask for the same wait for one drawing; only one is drawn at a time. */
  get(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** Thrown when so many drawings wait that one more would come too late. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting'
}

interface Limits {
  /** Files: past them the one asked for least recently goes. */
  readonly kept: number
  /** Drawings that may wait for their turn. */
  readonly waiting: number
}

/** Pictures kept on disk. */
export function createImageCache(directory: string, limits: Limits): ImageCache {
  let drawings = 0
  const waiting = new Map<string, Promise<Uint8Array>>()
  let recency: Promise<Set<string>> | null = null
  let lastDrawing: Promise<unknown> = Promise.resolve()
  const pathOf = (name: string): string => join(directory, name)

  const touch = async (name: string): Promise<void> => {
    recency ??= oldestFirst(directory)
    const names = await recency
    names.delete(name)
    names.add(name)
    for (const oldest of names) {
      if (names.size <= limits.kept) return
      names.delete(oldest)
      // A disk that refuses keeps it: the one that was asked for is there all the same.
      await rm(pathOf(oldest), { force: true }).catch(() => undefined)
    }
  }

  const drawAndKeep = async (name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    if (drawings > limits.waiting) throw new TooManyWaiting('Too many pictures wait to be drawn')
    drawings += 1
    const turn = lastDrawing.then(draw).finally(() => { drawings -= 1 })
    lastDrawing = turn.catch(() => undefined)
    const bytes = await turn
    await writeWhole(pathOf(name), bytes).then(() => touch(name), (error: unknown) => console.error(`[partage] ${name} could not be kept: ${error instanceof Error ? error.message : String(error)}`))
    return bytes
  }

  const find = async (name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const cached = await readFile(pathOf(name)).catch(() => null)
    if (cached === null) return drawAndKeep(name, draw)
    await touch(name)
    return cached
  }

  return {
    get(name, draw) {
      const known = waiting.get(name)
      if (known) return known
      const asked = find(name, draw).finally(() => waiting.delete(name))
      waiting.set(name, asked)
      return asked
    },
  }
}

/** What the disk holds, the oldest first. */
async function oldestFirst(directory: string): Promise<Set<string>> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.png'))
  const dated = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(directory, name))).mtimeMs })))
  return new Set(dated.sort((a, b) => a.time - b.time).map(({ name }) => name))
}
