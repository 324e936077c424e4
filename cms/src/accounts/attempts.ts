import { mailboxOf, networkOf } from '@elles/domain/limits'
import { MINUTE_MS } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { count, giveBack, type Guarded, namer } from '../limits/counters.ts'

/** What is counted apart: a stranger who forgets passwords locks nobody out of signing in. */
export type Door = 'sign-in' | 'second-factor' | 'forgotten-password' | 'link' | 'own-password'

interface Limit {
  readonly most: number
  readonly minutes: number
}

interface Limits {
  /** One account from one network: what keeps one person's guesses down without shutting the account for its owner. */
  readonly pair: Limit
  /** One account from anywhere. */
  readonly account: Limit
  /** One network, whatever the accounts: one password tried on all of them is as many tries. */
  readonly network: Limit
}

const HOUR = 60
const DAY = 24 * HOUR

/** How many tries that fail. Those that succeed are given back. */
export const attemptLimits: Readonly<Record<Door, Limits>> = {
  'sign-in': { pair: { most: 10, minutes: 15 }, account: { most: 50, minutes: HOUR }, network: { most: 40, minutes: HOUR } },
  // Six digits, three of them good at any time: thirty tries a day find one in ninety years.
  'second-factor': { pair: { most: 10, minutes: 15 }, account: { most: 30, minutes: DAY }, network: { most: 40, minutes: HOUR } },
  'forgotten-password': { pair: { most: 3, minutes: HOUR }, account: { most: 5, minutes: HOUR }, network: { most: 20, minutes: HOUR } },
  link: { pair: { most: 20, minutes: HOUR }, account: { most: 20, minutes: HOUR }, network: { most: 20, minutes: HOUR } },
  'own-password': { pair: { most: 10, minutes: 15 }, account: { most: 10, minutes: 15 }, network: { most: 40, minutes: HOUR } },
}

/** Who tries, where. */
export interface Attempt {
  readonly door: Door
  /** Of the account, as typed. */
  readonly address: string
  readonly networkAddress: string
}

interface Counter {
  readonly key: string
  readonly limit: Limit
}

async function countersOf(guarded: Guarded, { door, address, networkAddress }: Attempt): Promise<Counter[]> {
  const nameOf = await namer(guarded)
  const [account, network] = [mailboxOf(address), networkOf(networkAddress)]
  const { pair, account: perAccount, network: perNetwork } = attemptLimits[door]
  const counter = (kind: string, name: string, limit: Limit): Counter =>
    ({ key: `try:${door}:${kind}:${nameOf(name)}`, limit })
  return [counter('pair', `${account} ${network}`, pair), counter('account', account, perAccount), counter('network', network, perNetwork)]
}

const TOO_MANY = 'Trop d’essais. Attendez avant de recommencer\u00a0: un quart d’heure, ou une heure si ce message revient.'

/**
 * Counts a try before it is made, so that a hundred at once are a hundred, and throws 429 past a limit; answers what takes it back, to be called
 * when it succeeds. In the database: instances and restarts count together. Unknown accounts are counted like the others.
 */
export async function countAttempt(strapi: Core.Strapi, attempt: Attempt, now: Date): Promise<() => Promise<void>> {
  const counters = await strapi.db.transaction(async ({ trx }) => {
    const guarded = { strapi, transaction: trx, now }
    const found = await countersOf(guarded, attempt)
    let isOver = false
    for (const { key, limit } of found) if (await count(guarded, key, limit.minutes * MINUTE_MS) > limit.most) isOver = true
    return isOver ? null : found
  })
  if (!counters) throw new errors.RateLimitError(TOO_MANY)
  return async () => {
    await strapi.db.transaction(({ trx }) => giveBack({ strapi, transaction: trx, now }, counters.map(({ key }) => key)))
  }
}
