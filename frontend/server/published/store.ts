import { createError } from 'h3'
import type { Edition } from './edition.ts'
import type { Follower } from './follower.ts'

let follower: Follower = { current: null, rebuilding: null }

/** Where the follower stands. */
export function followerState(): Follower {
  return follower
}

/** Makes an edition the one that every page reads from now on. */
export function setFollowerState(next: Follower): void {
  follower = next
}

/** The edition that readers see. Throws 503 before the first one is complete. */
export function currentEdition(): Edition {
  if (follower.current === null) throw createError({ statusCode: 503, statusMessage: 'Not ready', message: 'No edition yet: the CMS has not answered since the first start' })
  return follower.current
}
