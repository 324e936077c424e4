import type { Core } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'
import { newDocumentId } from '../documents/new-document-id.ts'
import { decrypt, encrypt, hashOfRecovery } from './cipher.ts'

export const SECOND_FACTOR = 'api::second-factor.second-factor'

/** The second factor of an account: `key` is null when it cannot be read any more. */
export interface Factor {
  readonly key: string | null
  /** Null as long as no code was given: the account has none yet. */
  readonly confirmedAt: Date | null
  readonly recoveryLeft: number
}

interface Row {
  readonly account_id: number
  readonly encrypted_key: string | null
  readonly confirmed_at: string | number | Date | null
  readonly last_step: number | null
  readonly recovery_hashes: string | null
  readonly document_id: string
  readonly created_at: Date
  readonly updated_at: Date
}

type Table = () => ReturnType<typeof tableOf>
const tableOf = (strapi: Core.Strapi, transaction: Transaction) => strapi.db.connection<Row>(strapi.db.metadata.get(SECOND_FACTOR).tableName).transacting(transaction)

/** Reads or writes the table in the current transaction, or in one of its own. */
async function inTable<Result>(strapi: Core.Strapi, act: (table: Table) => Promise<Result>): Promise<Result> {
  return await strapi.db.transaction(({ trx }) => act(() => tableOf(strapi, trx)))
}

const hashesOf = ({ recovery_hashes: hashes }: Row): string[] => JSON.parse(hashes ?? '[]') as string[]

function factorIn(accountId: number, row: Row): Factor {
  const key = row.encrypted_key === null ? null : decrypt(accountId, row.encrypted_key)
  return { key, confirmedAt: row.confirmed_at === null ? null : new Date(row.confirmed_at), recoveryLeft: hashesOf(row).length }
}

async function read(table: Table, accountId: number): Promise<Row | undefined> {
  const row: Row | undefined = await table().where({ account_id: accountId }).first()
  return row
}

/** What an account has, or null. */
export function factorOf(strapi: Core.Strapi, accountId: number): Promise<Factor | null> {
  return inTable(strapi, async (table) => {
    const row = await read(table, accountId)
    return row ? factorIn(accountId, row) : null
  })
}

/** The accounts that have one, and since when. */
export function accountsWithFactor(strapi: Core.Strapi): Promise<ReadonlyMap<number, Date>> {
  return inTable(strapi, async (table) => {
    const rows = await table().whereNotNull('confirmed_at').select('account_id', 'confirmed_at')
    return new Map(rows.map(({ account_id: id, confirmed_at: at }) => [id, new Date(at ?? 0)]))
  })
}

/** Keeps a new key for an account that has confirmed none, and answers the one that it has: of two at once, both get the same. */
export function beginFactor(strapi: Core.Strapi, accountId: number, key: string, now: Date): Promise<string | null> {
  return inTable(strapi, async (table) => {
    const encrypted = encrypt(accountId, key)
    const row = { document_id: newDocumentId(), account_id: accountId, encrypted_key: encrypted, created_at: now, updated_at: now }
    await table().insert(row).onConflict('account_id').ignore()
    const kept = await read(table, accountId)
    const factor = kept ? factorIn(accountId, kept) : null
    if (factor?.confirmedAt || factor?.key) return factor.key
    // Encrypted with another key than today's: nobody can use it.
    await table().where({ account_id: accountId }).whereNull('confirmed_at').update({ encrypted_key: encrypted })
    return key
  })
}

/** Notes that the code of a step was given for the first time; false when somebody was faster. */
export function confirmFactor(strapi: Core.Strapi, accountId: number, step: number, recoveryCodes: readonly string[], now: Date): Promise<boolean> {
  const recovery = JSON.stringify(recoveryCodes.map((code) => hashOfRecovery(accountId, code)))
  const confirmed = { confirmed_at: now, last_step: step, recovery_hashes: recovery, updated_at: now }
  return inTable(strapi, async (table) => await table().where({ account_id: accountId }).whereNull('confirmed_at').update(confirmed) === 1)
}

/** Uses the code of a step up: false when it, or a later one, was used before. */
export function useStep(strapi: Core.Strapi, accountId: number, step: number): Promise<boolean> {
  return inTable(strapi, async (table) => await table().where({ account_id: accountId }).whereNotNull('confirmed_at').where((earlier) => {
    void earlier.whereNull('last_step').orWhere('last_step', '<', step)
  }).update({ last_step: step }) === 1)
}

/** Uses a recovery code up: false when it is none, or was used before. Of two at once, one is right. */
export function useRecovery(strapi: Core.Strapi, accountId: number, code: string): Promise<boolean> {
  return inTable(strapi, async (table) => {
    const row = await read(table, accountId)
    const hash = hashOfRecovery(accountId, code)
    const hashes = row ? hashesOf(row) : []
    if (!row?.confirmed_at || !hashes.includes(hash)) return false
    const left = JSON.stringify(hashes.filter((one) => one !== hash))
    return await table().where({ account_id: accountId, recovery_hashes: row.recovery_hashes }).update({ recovery_hashes: left }) === 1
  })
}

/** Forgets what an account has; answers whether it had anything. */
export const removeFactor = (strapi: Core.Strapi, accountId: number): Promise<boolean> =>
  inTable(strapi, async (table) => await table().where({ account_id: accountId }).delete() > 0)
