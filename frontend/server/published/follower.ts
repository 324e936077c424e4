import type { ChangeFeedPage } from '@elles/domain/contract'
import { applyChanges, emptyEdition, type Edition, type Refusal } from './edition.ts'

/** Where a follower of the feed stands: what readers see, and what is being built beside it after a change of database. */
export interface Follower {
  readonly current: Edition | null
  readonly rebuilding: Edition | null
}

export interface Step {
  readonly follower: Follower
  readonly refusals: readonly Refusal[]
  /** Whether another page waits: ask at once. */
  readonly more: boolean
}

/** The cursor to ask the feed for. */
export function cursorOf({ current, rebuilding }: Follower): number {
  return (rebuilding ?? current)?.cursor ?? 0
}

/** Starts again from 0 while readers keep the current edition. */
export function restart(follower: Follower, feed: string): Follower {
  return { current: follower.current, rebuilding: emptyEdition(feed) }
}

/**
 * Takes one answer of the feed. Another feed, or a cursor that went back, means another database (or an older copy): everything is
 * read again, and readers keep the current edition until the new one is complete.
 */
export function advance(follower: Follower, page: ChangeFeedPage): Step {
  const asked = cursorOf(follower)
  const target = follower.rebuilding ?? follower.current
  const isOtherDatabase = target !== null && target.feed !== page.feed
  if (asked > 0 && (isOtherDatabase || page.cursor < asked)) return { follower: restart(follower, page.feed), refusals: [], more: true }

  const base = target === null || isOtherDatabase ? emptyEdition(page.feed) : target
  const isRebuild = follower.rebuilding !== null || follower.current === null || isOtherDatabase
  const { edition, refusals } = applyChanges(base, page, follower.current ?? base)
  if (!isRebuild) return { follower: { current: edition, rebuilding: null }, refusals, more: !page.complete }
  if (!page.complete) return { follower: { current: follower.current, rebuilding: edition }, refusals, more: true }
  const version = Math.max(edition.version, (follower.current?.version ?? 0) + 1)
  return { follower: { current: { ...edition, version }, rebuilding: null }, refusals, more: false }
}
