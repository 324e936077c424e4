import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { derivedKey } from '../derived-key.ts'
import type { Account } from './who.ts'

/** What is asked of who gave a good password: the code of her application, or to add one. */
export type Purpose = 'code' | 'enrolment'

/** Long enough to fetch an application for a telephone. */
const LIFETIME_MS = 15 * 60_000

const content = v.strictObject({
  account: v.pipe(v.number(), v.integer()), purpose: v.picklist(['code', 'enrolment']), until: v.number(), device: v.string(), remember: v.boolean(), print: v.string(),
})
export type Challenge = v.InferOutput<typeof content>

/** What an account looks like now: a new password or another second factor makes the challenges of before worthless. */
const printOf = ({ id, password }: Account, factorSince: Date | null): string =>
  createHash('sha256').update(`${id}:${password ?? ''}:${factorSince?.getTime() ?? ''}`).digest('base64url')

const signatureOf = (payload: string): Buffer => createHmac('sha256', derivedKey('second-factor:challenge')).update(payload).digest()

/** Who asks, from where and for how long. */
export interface Asking {
  readonly account: Account
  readonly factorSince: Date | null
  readonly device: string
  readonly remember: boolean
}

/** A signed text that says that a password was good. It opens no route but those of the second factor, and is no session. */
export function newChallenge({ account, factorSince, device, remember }: Asking, purpose: Purpose, now: Date): string {
  const challenge: Challenge = { account: account.id, purpose, until: now.getTime() + LIFETIME_MS, device, remember, print: printOf(account, factorSince) }
  const payload = Buffer.from(JSON.stringify(challenge)).toString('base64url')
  return `${payload}.${signatureOf(payload).toString('base64url')}`
}

/** What a text of ours says; null when it is not ours or too old. */
export function readChallenge(text: string, now: Date): Challenge | null {
  const [payload = '', signature = ''] = text.split('.')
  const [given, expected] = [Buffer.from(signature, 'base64url'), signatureOf(payload)]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const parsed = v.safeParse(content, JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return parsed.success && now.getTime() < parsed.output.until ? parsed.output : null
}

/** Whether a challenge is about the account as it is now. */
export const isAbout = ({ print }: Challenge, account: Account, factorSince: Date | null): boolean => print === printOf(account, factorSince)
