import type { Edition } from './edition.ts'
import { restart, type Follower } from './follower.ts'
import { loadEdition } from './storage.ts'

interface Options {
  /** Where the edition was stored. */
  readonly directory: string
  /** Null when no stored edition can be this build's own. */
  readonly build: string | null
  /** Makes an edition ready to be searched. */
  readonly prepare: (edition: Edition) => void
  readonly log: (message: string) => void
}

const NOTHING: Follower = { current: null, rebuilding: null }

/** Where to follow the feed from: the edition on disk, ready to be read; from the beginning when there is none that can be used, or beside one of another build. */
export async function startingPoint({ directory, build, prepare, log }: Options): Promise<Follower> {
  const stored = await loadEdition(directory, build)
  if (stored === null) return NOTHING
  try {
    prepare(stored.edition)
  } catch (error) {
    log(`[published] the edition on disk cannot be used, everything is asked of the CMS again: ${error instanceof Error ? error.message : String(error)}`)
    return NOTHING
  }
  const follower = { ...NOTHING, current: stored.edition }
  return stored.isOwn ? follower : restart(follower, stored.edition.feed)
}
