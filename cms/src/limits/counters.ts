import { DAY_MS, dayAt } from '@elles/domain/time'
import { createHash, randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'

const UID = 'api::submission-guard.submission-guard'
const SALT_BYTES = 32

/** Where and when something is counted: the row is written in that transaction. */
export interface Guarded {
  readonly strapi: Core.Strapi
  readonly transaction: Transaction
  readonly now: Date
}

const tableOf = (strapi: Core.Strapi): string => strapi.db.metadata.get(UID).tableName
const rows = ({ strapi, transaction }: Guarded) => strapi.db.connection(tableOf(strapi)).transacting(transaction)

/** Writes a row that must exist once; answers whether it is new. Of two at once, the second waits for the first one's transaction. */
export async function once(guarded: Guarded, key: string, content: string, keptMs: number): Promise<boolean> {
  const row = { guard_key: key, content, uses: 1, expires_at: new Date(guarded.now.getTime() + keptMs) }
  const written: unknown[] = await rows(guarded).insert(row).onConflict('guard_key').ignore().returning('id')
  return written.length > 0
}

/** What a row that must exist once holds; nothing when there is none. */
export async function contentOf(guarded: Guarded, key: string): Promise<string | undefined> {
  const row: { content: string } | undefined = await rows(guarded).where({ guard_key: key }).first()
  return row?.content
}

/** The salt of a day, random and forgotten after two: counters cannot be turned back into addresses, nor followed from day to day. */
async function saltOf(guarded: Guarded): Promise<string> {
  const key = `salt:${dayAt(guarded.now)}`
  await once(guarded, key, randomBytes(SALT_BYTES).toString('hex'), 2 * DAY_MS)
  return await contentOf(guarded, key) ?? ''
}

/** A way of naming people and networks in keys of counters that says nothing of them: hashes with the day's salt. */
export async function namer(guarded: Guarded): Promise<(name: string) => string> {
  const salt = await saltOf(guarded)
  return (name) => createHash('sha256').update(`${salt}:${name}`).digest('hex')
}

/** Adds one to a counter, which lasts from its first use and then begins anew; answers how many there are now. */
export async function count(guarded: Guarded, key: string, lastsMs: number): Promise<number> {
  const { strapi, now } = guarded
  const { connection } = strapi.db
  const row = { guard_key: key, content: '', uses: 1, expires_at: new Date(now.getTime() + lastsMs) }
  const [expiry, uses] = [`${tableOf(strapi)}.expires_at`, `${tableOf(strapi)}.uses`]
  const merged = {
    uses: connection.raw('case when ?? <= ? then 1 else ?? + 1 end', [expiry, now, uses]),
    expires_at: connection.raw('case when ?? <= ? then ? else ?? end', [expiry, now, row.expires_at, expiry]),
  }
  const [counted]: { uses: number }[] = await rows(guarded).insert(row).onConflict('guard_key').merge(merged).returning('uses')
  return counted?.uses ?? 1
}

/** Takes one back from counters, in the order in which they were counted: two requests never wait for each other. */
export async function giveBack(guarded: Guarded, keys: readonly string[]): Promise<void> {
  for (const key of keys) await rows(guarded).where({ guard_key: key }).where('uses', '>', 0).decrement('uses', 1)
}

/** Forgets what no longer counts. */
export async function forgetExpired(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.connection(tableOf(strapi)).where('expires_at', '<', now).delete()
}
