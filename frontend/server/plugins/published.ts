import { setTimeout as delay } from 'node:timers/promises'
import { fetchChanges } from '../cms.ts'
import { pollInterval, siteDataDir } from '../environment.ts'
import type { Edition } from '../published/edition.ts'
import { restart, type Follower } from '../published/follower.ts'
import { followFeed } from '../published/loop.ts'
import { loadEdition, saveEdition } from '../published/storage.ts'
import { setFollowerState } from '../published/store.ts'

/** A burst of publications is written to disk once. */
const SAVE_DELAY_MS = 1000

/** Follows the CMS for as long as the server runs, and keeps the edition on disk for the next start. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return
  const build = useRuntimeConfig().app.buildId
  const stop = new AbortController()
  const saver = createSaver((edition) => saveEdition(siteDataDir(), edition, build))
  const running = loadStart(build).then((start) => {
    setFollowerState(start)
    return followFeed({
      start,
      pollMs: pollInterval(),
      signal: stop.signal,
      fetchPage: (since) => fetchChanges(since, stop.signal),
      wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
      onStep({ follower, refusals }) {
        setFollowerState(follower)
        // Saved under this build's name only once everything was read with this build's contract.
        if (follower.current && !follower.rebuilding) saver.ask(follower.current)
        for (const { type, documentId, path, message } of refusals) console.error(`[published] ${type} ${documentId} refused, its previous version stays: ${path}: ${message}`)
      },
      log: (message) => console.warn(message),
    })
  })
  nitroApp.hooks.hook('close', async () => {
    stop.abort()
    await running
    await saver.flush()
  })
})

async function loadStart(build: string): Promise<Follower> {
  const stored = await loadEdition(siteDataDir())
  if (stored === null) return { current: null, rebuilding: null }
  const follower = { current: stored.edition, rebuilding: null }
  return stored.build === build ? follower : restart(follower, stored.edition.feed)
}

function createSaver(save: (edition: Edition) => Promise<void>) {
  let saved: Edition | null = null
  let asked: Edition | null = null
  let timer: NodeJS.Timeout | null = null
  const flush = async () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (asked === null || asked === saved) return
    const edition = asked
    await save(edition).then(
      () => (saved = edition),
      (error: unknown) => console.error(`[published] the edition could not be written to disk: ${error instanceof Error ? error.message : String(error)}`),
    )
  }
  const ask = (edition: Edition) => {
    if (asked?.version === edition.version && asked.feed === edition.feed) return
    asked = edition
    timer ??= setTimeout(() => void flush(), SAVE_DELAY_MS)
  }
  return { ask, flush }
}
