import { keptDays } from '@elles/domain/privacy'
import type { Core } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'
import { Refusal } from './refusal.ts'
import { hashOf, newSalt } from './secrets.ts'

const UID = 'api::submission-guard.submission-guard'
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const KEY_KEPT_MS = keptDays.formGuard * DAY_MS
const PROOF_KEPT_MS = HOUR_MS

/** Within an hour, from everybody: without a proof, one person can ask us to write to many addresses. */
const WITHOUT_PROOF_HOUR = 60
const withoutProofHour = (): number => Number(process.env['SUBMISSIONS_WITHOUT_PROOF_PER_HOUR'] || WITHOUT_PROOF_HOUR)

/** How many entries are taken, within an hour or a day. An address on the network may be that of a whole festival's office. */
export const submissionQuotas = { perNetworkAddressHour: 20, perNetworkAddressHourWithoutProof: 4, perMailAddressDay: 10 } as const

export interface Guarded {
  readonly strapi: Core.Strapi
  readonly transaction: Transaction
  readonly now: Date
}

const rows = ({ strapi, transaction }: Guarded) => strapi.db.connection(strapi.db.metadata.get(UID).tableName).transacting(transaction)

/** Writes a row that must exist once; answers whether it is new. Of two at once, the second waits for the first one's transaction. */
async function once(guarded: Guarded, key: string, content: string, keptMs: number): Promise<boolean> {
  const row = { guard_key: key, content, uses: 1, expires_at: new Date(guarded.now.getTime() + keptMs) }
  const written: unknown[] = await rows(guarded).insert(row).onConflict('guard_key').ignore().returning('id')
  return written.length > 0
}

/**
 * Takes an Idempotency-Key for a body and the reference it will get. The same key with the same body answers the reference that it got
 * first, without anything being written again; with another body it throws 409.
 */
export async function takeKey(guarded: Guarded, key: string, body: string, reference: string): Promise<string | null> {
  const guardKey = `key:${hashOf(key)}`
  if (await once(guarded, guardKey, `${hashOf(body)}:${reference}`, KEY_KEPT_MS)) return null
  const known: { content: string } | undefined = await rows(guarded).where({ guard_key: guardKey }).first()
  const [bodyHash = '', knownReference = ''] = known?.content.split(':') ?? []
  if (bodyHash !== hashOf(body)) throw new Refusal(409)
  return knownReference
}

/** Whether the proof had not been used yet; it now is. */
export const consumeProof = (guarded: Guarded, proofHash: string): Promise<boolean> => once(guarded, `proof:${proofHash}`, '', PROOF_KEPT_MS)

/** The salt of a day, random and forgotten after two: counters cannot be turned back into addresses, nor followed from day to day. */
async function saltOf(guarded: Guarded): Promise<string> {
  const guardKey = `salt:${guarded.now.toISOString().slice(0, 10)}`
  await once(guarded, guardKey, newSalt(), 2 * DAY_MS)
  const row: { content: string } | undefined = await rows(guarded).where({ guard_key: guardKey }).first()
  return row?.content ?? ''
}

/** Adds one to a counter and throws 429 past its limit; the transaction then takes the one back. */
async function count(guarded: Guarded, key: string, most: number, lastsMs: number): Promise<void> {
  const { strapi, now } = guarded
  const table = strapi.db.metadata.get(UID).tableName
  const row = { guard_key: key, content: '', uses: 1, expires_at: new Date(now.getTime() + lastsMs) }
  const [counted]: { uses: number }[] = await rows(guarded).insert(row).onConflict('guard_key').merge({ uses: strapi.db.connection.raw('?? + 1', [`${table}.uses`]) }).returning('uses')
  if ((counted?.uses ?? 1) > most) throw new Refusal(429)
}

/** Counts an entry against every limit. Neither address is stored: only hashes with the day's salt. */
export async function countEntry(guarded: Guarded, entry: { networkAddress: string; mailAddress: string | null; hasProof: boolean }): Promise<void> {
  const { now } = guarded
  const salt = await saltOf(guarded)
  const hour = now.toISOString().slice(0, 13)
  const network = hashOf(`${salt}:${entry.networkAddress}`)
  await count(guarded, `network:${hour}:${network}`, submissionQuotas.perNetworkAddressHour, HOUR_MS)
  if (entry.mailAddress !== null) await count(guarded, `mail:${hashOf(`${salt}:${entry.mailAddress.toLowerCase()}`)}`, submissionQuotas.perMailAddressDay, DAY_MS)
  if (entry.hasProof) return
  await count(guarded, `unproved:${hour}:${network}`, submissionQuotas.perNetworkAddressHourWithoutProof, HOUR_MS)
  await count(guarded, `unproved:${hour}`, withoutProofHour(), HOUR_MS)
}

/** Forgets what no longer counts. */
export async function forgetExpired(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.connection(strapi.db.metadata.get(UID).tableName).where('expires_at', '<', now).delete()
}
