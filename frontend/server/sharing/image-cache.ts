import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ImageCache {
  /** The bytes kept under a name, drawn when there are none. Two who ask for the same wait for one drawing; only one is drawn at a time. */
  get(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** Pictures kept on disk, at most `limit` files: past it the one asked for least recently goes. */
export function createImageCache(directory: string, limit: number): ImageCache {
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
      if (names.size <= limit) return
      names.delete(oldest)
      await rm(pathOf(oldest), { force: true })
    }
  }

  const drawAndKeep = async (name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const turn = lastDrawing.then(draw)
    lastDrawing = turn.catch(() => undefined)
    const bytes = await turn
    await keep(directory, name, bytes).then(() => touch(name), (error: unknown) => console.error(`[partage] ${name} could not be kept: ${error instanceof Error ? error.message : String(error)}`))
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

async function keep(directory: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true })
  const temporary = join(directory, `${name}.${randomUUID()}.tmp`)
  await writeFile(temporary, bytes)
  await rename(temporary, join(directory, name))
}
