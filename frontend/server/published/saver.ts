import type { Edition } from './edition.ts'

interface Options {
  /** Milliseconds between the first change and its writing: a burst is written once. */
  readonly delayMs: number
  readonly save: (edition: Edition) => Promise<void>
  readonly log: (message: string) => void
}

export interface Saver {
  ask(edition: Edition): void
  /** Writes what was last asked, now; resolves once nothing is being written. */
  flush(): Promise<void>
}

/** Keeps the last edition that it was given on disk, one writing at a time: an older one never lands on a newer one. */
export function createSaver({ delayMs, save, log }: Options): Saver {
  let saved: Edition | null = null
  let asked: Edition | null = null
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    const edition = asked
    if (edition === null || edition === saved) return
    try {
      await save(edition)
      saved = edition
    } catch (error) {
      log(`[published] the edition could not be written to disk: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    writing = writing.then(write)
    return writing
  }
  const ask = (edition: Edition): void => {
    if (asked?.version === edition.version && asked.feed === edition.feed) return
    asked = edition
    timer ??= setTimeout(() => void flush(), delayMs)
  }
  return { ask, flush }
}
