import type { Core } from '@strapi/strapi'
import { type Context, openSession } from '../accounts/sessions.ts'
import { newChallenge } from './challenge.ts'
import { factorOf } from './store.ts'
import { activeAccount, mustHaveFactor } from './who.ts'

interface Entering {
  readonly accountId: number
  readonly device: string
  readonly remember: boolean
}

/** What the admin's pages are told instead of a session (src/admin/second-factor). */
export interface Asked {
  readonly purpose: 'code' | 'enrolment'
  readonly challenge: string
}

/**
 * Lets in whose password was good: with a session when that is enough, else with a challenge, which opens nothing but the second factor. Who has a
 * second factor gives it, also when her role does not ask for one.
 */
export async function enter(strapi: Core.Strapi, context: Context, { accountId, device, remember }: Entering, now: Date): Promise<void> {
  const account = await activeAccount(strapi, accountId)
  if (!account) return void context.unauthorized()
  const factor = await factorOf(strapi, account.id)
  const hasFactor = Boolean(factor?.confirmedAt)
  if (!hasFactor && !mustHaveFactor(account)) return openSession(strapi, context, { account, device, remember, withFactor: false })
  const purpose = hasFactor ? 'code' : 'enrolment'
  const challenge = newChallenge({ account, factorSince: factor?.confirmedAt ?? null, device, remember }, purpose, now)
  context.set('Cache-Control', 'no-store')
  context.body = { data: { secondFactor: { purpose, challenge } satisfies Asked } }
}
