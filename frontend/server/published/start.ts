import type { Edition } from './edition.ts'
import { restart, type Follower } from './follower.ts'
import { loadEdition, type Writer } from './storage.ts'

interface Options {
  /** Where the edition was stored. */
  readonly directory: string
  readonly reader: Writer
  /** Makes an edition ready to be searched. */
  readonly prepare: (edition: Edition) => void
  readonly log: (message: string) => void
}

/**
 * Where to follow the feed from: the edition on disk, ready to be read; from the beginning when there is none that can be used, or beside one of another build.
 * One that cannot be used as it is goes through the contract, whoever stored it.
 */
export async function startingPoint({ directory, reader, prepare, log }: Options): Promise<Follower> {
  for (const asked of [reader, { ...reader, contract: null }]) {
    const stored = await loadEdition(directory, asked)
    if (stored === null) break
    try {
      prepare(stored.edition)
    } catch (error) {
      log(`[published] the edition on disk cannot be used as it is: ${error instanceof Error ? error.message : String(error)}`)
      continue
    }
    const follower = { current: stored.edition, rebuilding: null }
    return stored.isOwn ? follower : restart(follower, stored.edition.feed)
  }
  return { current: null, rebuilding: null }
}
