import { isAbsolute, join } from 'node:path'
import type { Core } from '@strapi/strapi'

interface SqliteConnection {
  pragma(statement: string): unknown
  prepare(statement: string): unknown
}

function isSqlite(connection: unknown): connection is SqliteConnection {
  return typeof connection === 'object' && connection !== null && 'pragma' in connection
}

/**
 * Transactions that begin as writers. SQLite's own begin as readers, and one that writes later fails at once, without waiting, when another process has written
 * meanwhile (SQLITE_BUSY_SNAPSHOT): commands and second instances write to the same file. Knex offers no such choice.
 */
function beginAsWriter(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection)
  connection.prepare = (statement) => prepare(statement === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : statement)
}

/** A crash loses nothing that was acknowledged, and writers wait for each other instead of failing. */
export function hardenSqlite(connection: unknown, done: (error?: Error, connection?: unknown) => void): void {
  if (!isSqlite(connection)) return done(new Error('The SQLite driver is not better-sqlite3'), connection)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('busy_timeout = 10000')
  connection.pragma('foreign_keys = ON')
  beginAsWriter(connection)
  done(undefined, connection)
}

function sqlite(filename: string): Core.Config.Database {
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: hardenSqlite },
    },
    // true would drop the columns of renamed attributes
    settings: { forceMigration: false, runMigrations: true },
  }
}

const POSTGRES_PORT = 5432

function postgres(address: string, poolMax: number): Core.Config.Database {
  const url = new URL(address)
  const connection = {
    host: url.hostname,
    port: Number(url.port || POSTGRES_PORT),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ssl: !['disable', null].includes(url.searchParams.get('sslmode')),
  }
  return {
    connection: { client: 'postgres', connection, pool: { min: 0, max: poolMax } },
    settings: { forceMigration: false, runMigrations: true },
  }
}

/** PostgreSQL when `DATABASE_URL` is given, else SQLite in `DATABASE_FILENAME` (relative to this package, or absolute). */
const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const url = env('DATABASE_URL', '')
  if (url !== '') return postgres(url, env.int('DATABASE_POOL_MAX', 10))
  const filename = env('DATABASE_FILENAME', '.data/cms.db')
  return sqlite(isAbsolute(filename) ? filename : join(process.cwd(), filename))
}

export default database
