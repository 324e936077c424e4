import type { Core } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'
import { type AuditEntry, GENESIS, hashOfLine } from './chain.ts'

export const AUDIT = 'api::audit-entry.audit-entry'
export const AUDIT_HEAD = 'api::audit-entry.audit-head'
const HEAD_ID = 1

export interface Head {
  readonly sequence: number
  readonly hash: string
}

/** The last line that each transaction writes: those of one bulk action run side by side and must take their turn. */
const lastOf = new WeakMap<Transaction, Promise<unknown>>()

/**
 * Writes a line of the journal, in the transaction of what it tells of; answers its number. Other transactions wait for this one to end
 * before they add theirs: take what else must be locked before.
 */
export async function audit(strapi: Core.Strapi, entry: AuditEntry, now: Date): Promise<number> {
  return strapi.db.transaction(({ trx }) => {
    const turn = (lastOf.get(trx) ?? Promise.resolve()).then(() => append(strapi, trx, entry, now))
    lastOf.set(trx, turn.catch(() => null))
    return turn
  })
}

async function append(strapi: Core.Strapi, transaction: Transaction, entry: AuditEntry, at: Date): Promise<number> {
  const heads = () => strapi.db.connection<Head & { id: number }>(strapi.db.metadata.get(AUDIT_HEAD).tableName).transacting(transaction)
  const head = await heads().where({ id: HEAD_ID }).forUpdate().first()
  if (!head) throw new Error('The journal has no head: initialiseJournal() has not run')
  const line = { ...entry, sequence: head.sequence + 1, at }
  const hash = hashOfLine(line, head.hash)
  await strapi.db.query(AUDIT).create({ data: { ...line, hash } })
  await heads().where({ id: HEAD_ID }).update({ sequence: line.sequence, hash })
  return line.sequence
}

/** The last line's number and hash. */
export async function headOf(strapi: Core.Strapi): Promise<Head> {
  const head = await strapi.db.query(AUDIT_HEAD).findOne({ where: { id: HEAD_ID } })
  return { sequence: head.sequence, hash: head.hash }
}

/** Creates the journal's head once per database, with a fixed id: of two instances that start on an empty database at once, one writes it. */
export async function initialiseHead(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection(strapi.db.metadata.get(AUDIT_HEAD).tableName).insert({ id: HEAD_ID, sequence: 0, hash: GENESIS }).onConflict('id').ignore()
}
