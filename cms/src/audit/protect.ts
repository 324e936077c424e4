import type { Core } from '@strapi/strapi'
import type { Transaction } from '../documents/component-owners.ts'
import { AUDIT, AUDIT_HEAD, initialiseHead, type Head } from './audit.ts'
import { hashOfLine } from './chain.ts'

const REFUSAL = 'The journal is append-only: its lines are neither changed nor removed'
const events = ['UPDATE', 'DELETE'] as const

const refuse = (): never => {
  throw new Error(REFUSAL)
}

/**
 * Makes the journal ready and closed: its head, the chain of the lines that are older than the chain, and the refusal of every change,
 * by the database itself (whoever is connected to it) and before it by Strapi (with a clear error). Called at each boot.
 */
export async function initialiseJournal(strapi: Core.Strapi): Promise<void> {
  strapi.db.lifecycles.subscribe({ models: [AUDIT], beforeUpdate: refuse, beforeUpdateMany: refuse, beforeDelete: refuse, beforeDeleteMany: refuse })
  await initialiseHead(strapi)
  await strapi.db.transaction(async ({ trx }) => {
    // One instance at a time: two that create a trigger at once would fail.
    await strapi.db.connection(strapi.db.metadata.get(AUDIT_HEAD).tableName).transacting(trx).forUpdate().select('id')
    await chainOlderLines(strapi, trx)
    await closeTable(strapi, trx)
  })
}

interface OlderLine {
  readonly id: number
  readonly at: Date | string | number
  readonly actor: string
  readonly event: string
  readonly subject_reference: string
  readonly from_state: string | null
  readonly to_state: string | null
}

/** Lines written before there was a chain come first in it, in the order in which they were written. */
async function chainOlderLines(strapi: Core.Strapi, transaction: Transaction): Promise<void> {
  const table = (uid: typeof AUDIT | typeof AUDIT_HEAD) => strapi.db.connection(strapi.db.metadata.get(uid).tableName).transacting(transaction)
  const older: OlderLine[] = await table(AUDIT).whereNull('hash').orderBy('id')
  if (older.length === 0) return
  let head: Head = await table(AUDIT_HEAD).first()
  for (const { id, at, actor, event, subject_reference: subjectReference, from_state: fromState, to_state: toState } of older) {
    const line = { sequence: head.sequence + 1, at: new Date(at), actor, event, subjectReference, fromState, toState }
    head = { sequence: line.sequence, hash: hashOfLine(line, head.hash) }
    await table(AUDIT).where({ id }).update(head)
  }
  await table(AUDIT_HEAD).update({ sequence: head.sequence, hash: head.hash })
}

/** Strapi may rebuild a table of SQLite when its columns change, and triggers go with it: they are looked for at each boot. */
async function closeTable(strapi: Core.Strapi, transaction: Transaction): Promise<void> {
  const name = strapi.db.metadata.get(AUDIT).tableName
  for (const statement of strapi.db.dialect.client === 'postgres' ? await postgresTriggers(strapi, transaction, name) : sqliteTriggers(name)) {
    await strapi.db.connection.raw(statement).transacting(transaction)
  }
}

const sqliteTriggers = (table: string): string[] =>
  events.map((event) => `create trigger if not exists ${table}_no_${event.toLowerCase()} before ${event} on ${table} begin select raise(abort, '${REFUSAL}'); end`)

/**
 * Row by row: when an account goes, PostgreSQL itself updates what refers to it, and that statement touches no line of the journal.
 * The former trigger refused the statement.
 */
async function postgresTriggers(strapi: Core.Strapi, transaction: Transaction, table: string): Promise<string[]> {
  const known: number = (await strapi.db.connection('pg_trigger').transacting(transaction).where({ tgname: `${table}_no_change` })
    .whereRaw('tgrelid = to_regclass(?)', [table])).length
  if (known > 0) return []
  const trigger = (name: string, on: string, each: string): string =>
    `create trigger ${table}_${name} before ${on} on ${table} for each ${each} execute function ${table}_refuse()`
  return [
    `create or replace function ${table}_refuse() returns trigger language plpgsql as $$ begin raise exception '${REFUSAL}'; end $$`,
    `drop trigger if exists ${table}_append_only on ${table}`,
    trigger('no_change', events.join(' or '), 'row'),
    trigger('no_truncate', 'truncate', 'statement'),
  ]
}
