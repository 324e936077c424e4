import type { LinkProblem } from '@elles/domain/vocabulary'
import { DAY_MS } from '@elles/domain/time'
import type { Visit } from './visit.ts'

/** A link that works is followed again after a week, one that fails a day later: two failures are two days' failures. */
const WORKING_MS = 7 * DAY_MS
const FAILING_MS = DAY_MS
/** A site may have a bad day. */
export const FAILURES_BEFORE_DEAD = 2

/** What is remembered of an address. */
export interface LinkState {
  readonly failures: number
  readonly failingSince: Date | null
}

export interface Judged extends LinkState {
  readonly code: number | null
  readonly problem: LinkProblem | null
  readonly testedAt: Date
  readonly dueAt: Date
  readonly isDead: boolean
}

/** Statuses of sites that send robots away, or ask who one is: a reader would see the page. 999 is LinkedIn's. */
const sendsRobotsAway = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 999])
const gone = new Set([404, 410])

/** What a visit says of the link, or null when a reader would get there. */
export function problemOf(visit: Visit): LinkProblem | null {
  if ('failure' in visit) return visit.failure === 'incomplete-chain' ? null : visit.failure
  const { code } = visit
  if ((code >= 200 && code < 400) || sendsRobotsAway.has(code)) return null
  if (gone.has(code)) return 'gone'
  return code >= 500 ? 'server-error' : 'refused'
}

/** What is remembered after a visit: one success forgets every failure; a flag needs failures on two days. */
export function judge(before: LinkState, visit: Visit, now: Date): Judged {
  const problem = problemOf(visit)
  const failures = problem === null ? 0 : before.failures + 1
  return {
    code: 'code' in visit ? visit.code : null, problem, failures, failingSince: problem === null ? null : before.failingSince ?? now,
    testedAt: now, dueAt: new Date(now.getTime() + (problem === null ? WORKING_MS : FAILING_MS)), isDead: failures >= FAILURES_BEFORE_DEAD,
  }
}
