import { setTimeout as delay } from 'node:timers/promises'
import { fetchChanges } from '../cms.ts'
import { pollInterval, siteDataDir } from '../environment.ts'
import type { Edition } from '../published/edition.ts'
import { followFeed } from '../published/loop.ts'
import { publishedMedia } from '../published/media.ts'
import { sweepMedia } from '../published/media-cache.ts'
import { createSaver } from '../published/saver.ts'
import { startingPoint } from '../published/start.ts'
import { saveEdition } from '../published/storage.ts'
import { setFollowerState } from '../published/store.ts'
import { prepareCatalogue } from '../search/catalogue.ts'

/** A burst of publications is written to disk once; what is no longer published then leaves the media cache. */
const SAVE_DELAY_MS = 1000

/** Follows the CMS for as long as the server runs, and keeps the edition on disk for the next start. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return
  const { app, contract } = useRuntimeConfig()
  const writer = { build: app.buildId, contract }
  const stop = new AbortController()
  const saver = createSaver({
    delayMs: SAVE_DELAY_MS,
    save: async (edition) => {
      await saveEdition(siteDataDir(), edition, writer)
      await sweepMedia(siteDataDir(), publishedMedia(edition), new Date())
    },
    log: (message) => console.error(message),
  })
  const prepare = (edition: Edition): void => prepareCatalogue(edition, new Date())
  const log = (message: string): void => console.warn(message)
  const running = startingPoint({ directory: siteDataDir(), reader: writer, prepare, log }).then((start) => {
    setFollowerState(start)
    return followFeed({
      start,
      pollMs: pollInterval(),
      signal: stop.signal,
      fetchPage: (since, waitSeconds) => fetchChanges(since, waitSeconds, stop.signal),
      clock: () => performance.now(),
      wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
      onStep({ follower, refusals }) {
        setFollowerState(follower)
        if (follower.current) prepare(follower.current)
        // Saved under this build's name only once everything was read with this build's contract.
        if (follower.current && !follower.rebuilding) saver.ask(follower.current)
        for (const { type, documentId, path, message } of refusals) console.error(`[published] ${type} ${documentId} refused, its previous version stays: ${path}: ${message}`)
      },
      log,
    })
  })
  nitroApp.hooks.hook('close', async () => {
    stop.abort()
    await running
    await saver.flush()
  })
})
