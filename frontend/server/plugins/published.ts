import { setTimeout as delay } from 'node:timers/promises'
import { fetchChanges } from '../cms.ts'
import { pollInterval, siteDataDir } from '../environment.ts'
import { restart, type Follower } from '../published/follower.ts'
import { followFeed } from '../published/loop.ts'
import { publishedMedia } from '../published/media.ts'
import { sweepMedia } from '../published/media-cache.ts'
import { createSaver } from '../published/saver.ts'
import { loadEdition, saveEdition } from '../published/storage.ts'
import { setFollowerState } from '../published/store.ts'
import { prepareCatalogue } from '../search/catalogue.ts'

/** A burst of publications is written to disk once; what is no longer published then leaves the media cache. */
const SAVE_DELAY_MS = 1000

/** Follows the CMS for as long as the server runs, and keeps the edition on disk for the next start. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return
  const build = useRuntimeConfig().app.buildId
  const stop = new AbortController()
  const saver = createSaver({
    delayMs: SAVE_DELAY_MS,
    save: async (edition) => {
      await saveEdition(siteDataDir(), edition, build)
      await sweepMedia(siteDataDir(), publishedMedia(edition), new Date())
    },
    log: (message) => console.error(message),
  })
  const running = loadStart(build).then((start) => {
    setFollowerState(start)
    if (start.current) prepareCatalogue(start.current, new Date())
    return followFeed({
      start,
      pollMs: pollInterval(),
      signal: stop.signal,
      fetchPage: (since) => fetchChanges(since, stop.signal),
      wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
      onStep({ follower, refusals }) {
        setFollowerState(follower)
        if (follower.current) prepareCatalogue(follower.current, new Date())
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
