import { setTimeout as delay } from 'node:timers/promises'
import { generateSync } from 'otplib'

/** Sends a body to a path of the desk and answers what it said, or throws. */
export type Post = (path: string, body: object) => Promise<unknown>

/** What the desk answers to a password: a session, or the question for a code. */
interface Answered {
  readonly data: { readonly token?: string; readonly secondFactor?: { readonly purpose: string; readonly challenge: string } }
}

interface SignedIn {
  readonly data: { readonly accessToken: string }
}

export interface Account {
  readonly email: string
  readonly password: string
}

/** Milliseconds that a code of an application lasts; each opens one session. */
const CODE_MS = 30_000
const POLL_MS = 500

interface Clock {
  now(): number
  /** Resolves a little later. */
  later(): Promise<unknown>
}

const realClock: Clock = { now: Date.now, later: () => delay(POLL_MS) }
const step = (time: number): number => Math.floor(time / CODE_MS)

/**
 * Who signs in with the password, then with the code of her application, which is added the first time it is asked for.
 * A version from before the second factor answers a session to the password alone.
 */
export function createVisitor(account: Account, clock = realClock): (post: Post) => Promise<string> {
  const application = { key: '', usedAt: 0 }
  return async (post) => {
    const { data: { token, secondFactor } } = await post('/admin/login', account) as Answered
    if (!secondFactor) return token ?? ''
    const { purpose, challenge } = secondFactor
    if (purpose === 'enrolment') {
      const { key } = await post('/admin/second-factor/key', { challenge }) as { readonly key: string }
      application.key = key.replaceAll(' ', '')
    }
    while (step(clock.now()) === step(application.usedAt)) await clock.later()
    application.usedAt = clock.now()
    const code = generateSync({ secret: application.key, epoch: Math.floor(application.usedAt / 1000) })
    return (await post('/admin/second-factor/verification', { challenge, code }) as SignedIn).data.accessToken
  }
}
