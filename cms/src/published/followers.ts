import type { ServerResponse } from 'node:http'
import type { ChangeFeedPage } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { isLeaving } from '../middlewares/draining.ts'
import { readChanges, readSequence } from './change-feed.ts'
import { createWaiting, type Waiting } from './waiting.ts'

let waiting: Waiting | undefined

/** Whether a page tells something to who asked for what follows `since`; a number that went back is told too. */
const isNews = (page: ChangeFeedPage, since: number): boolean => page.cursor !== since || page.upserts.length > 0 || page.removals.length > 0

/** Aborts when whoever asked is gone before the answer. */
function goneOf(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => left.abort())
  return left.signal
}

/** What changed after `since`; when nothing has, what changes within the next milliseconds. Null when whoever asked is gone. */
export async function nextChanges(strapi: Core.Strapi, since: number, milliseconds: number, response: ServerResponse): Promise<ChangeFeedPage | null> {
  const page = await readChanges(strapi, since)
  if (milliseconds === 0 || isLeaving() || isNews(page, since)) return page
  const gone = goneOf(response)
  waiting ??= createWaiting({ readSequence: () => readSequence(strapi) })
  await waiting.whileAt(since, milliseconds, gone)
  return gone.aborted ? null : readChanges(strapi, since)
}

/** The CMS starts: who asks may wait. */
export function letFollowersWait(): void {
  waiting = undefined
}

/** The CMS stops: whoever waits is answered now. */
export const answerFollowers = (): void => waiting?.close()
