import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { hardenSqlite } from '../../config/database.ts'

interface Connection {
  exec(statements: string): void
  pragma(statement: string): void
  prepare(statement: string): { run(): void; get(): unknown }
  close(): void
}

/** The driver that Knex opens; it is not typed. */
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Connection
const folder = mkdtempSync(join(tmpdir(), 'database-'))
const opened: Connection[] = []
afterEach(() => {
  for (const connection of opened) connection.close()
  rmSync(folder, { recursive: true })
})

/** A connection as the CMS opens it. */
function connect(): Connection {
  const connection = new Database(join(folder, 'cms.db'))
  hardenSqlite(connection, (error) => { if (error) throw error })
  opened.push(connection)
  return connection
}

it('a transaction that reads before it writes is not failed by another process that wrote meanwhile', () => {
  const [one, other] = [connect(), connect()]
  one.exec('create table counts (value integer); insert into counts values (1)')
  other.pragma('busy_timeout = 0')
  one.prepare('BEGIN;').run()
  expect(one.prepare('select value from counts').get()).toEqual({ value: 1 })
  const add = () => other.prepare('update counts set value = value + 10').run()
  expect(add, 'the other waits its turn').toThrow('database is locked')
  one.prepare('update counts set value = value + 1').run()
  one.prepare('COMMIT;').run()
  add()
  expect(one.prepare('select value from counts').get()).toEqual({ value: 12 })
})
