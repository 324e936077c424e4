import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ChangeFeedPage } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { readChanges, readSequence } from './change-feed.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** Milliseconds for those answers when the CMS stops: who does not read holds nobody up. */
const STOP_WITHIN_MS = 3000

let waiting: Waiting | undefined
/** Answers that are being written to who waited. */
const leaving = new Set<Promise<unknown>>()

/** Whether a page tells something to who asked for what follows `since`; a number that went back is told too. */
const isNews = (page: ChangeFeedPage, since: number): boolean => page.cursor !== since || page.upserts.length > 0 || page.removals.length > 0

/** Resolves once nothing more is sent, and aborts when whoever asked is gone before. */
function watch(response: ServerResponse): { readonly sent: Promise<void>; readonly gone: AbortSignal } {
  const left = new AbortController()
  const sent = new Promise<void>((resolve) => {
    response.once('close', () => {
      left.abort()
      resolve()
    })
  })
  return { sent, gone: left.signal }
}

/** What changed after `since`; when nothing has, what changes within the next milliseconds. Null when whoever asked is gone. */
export async function nextChanges(strapi: Core.Strapi, since: number, milliseconds: number, response: ServerResponse): Promise<ChangeFeedPage | null> {
  const page = await readChanges(strapi, since)
  if (milliseconds === 0 || isNews(page, since)) return page
  const { sent, gone } = watch(response)
  leaving.add(sent)
  void sent.then(() => leaving.delete(sent))
  waiting ??= createWaiting({ readSequence: () => readSequence(strapi) })
  await waiting.whileAt(since, milliseconds, gone)
  return gone.aborted ? null : readChanges(strapi, since)
}

/** The CMS starts: who asks may wait. */
export function letFollowersWait(): void {
  waiting = undefined
}

/** The CMS stops: whoever waits is answered now, before Strapi closes the connections. */
export async function answerFollowers(): Promise<void> {
  waiting?.close()
  const given = new AbortController()
  const late = pause(STOP_WITHIN_MS, undefined, { signal: given.signal }).catch(() => undefined)
  await Promise.race([Promise.all(leaving), late])
  given.abort()
}
