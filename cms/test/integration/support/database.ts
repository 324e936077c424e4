import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The variable that names the database that tests' own begin as copies of: a file, or a database of the server. */
export const TEMPLATE = 'TEST_CMS_TEMPLATE'

export interface TestDatabase {
  /** The file, or its name on the server: what TEMPLATE may name. */
  readonly name: string
  /** What tells the CMS of it. */
  readonly variables: Readonly<Record<string, string>>
  drop(): Promise<void>
}

/** Both databases run every test; one that asks no SQL of ours, and takes long, is skipped on the second. */
export const isOnPostgres = process.env['TEST_POSTGRES_URL'] !== undefined

/** A database of this test's own: on PostgreSQL when TEST_POSTGRES_URL names a server, else a file in `dataDir`. A copy of the template, or empty without one. */
export async function ownDatabase(dataDir: string, template?: string): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL']
  return server ? onServer(server, template) : inFile(join(dataDir, 'cms.db'), template)
}

function inFile(file: string, template: string | undefined): TestDatabase {
  if (template) cpSync(template, file)
  return { name: file, variables: { DATABASE_URL: '', DATABASE_FILENAME: file }, drop: () => Promise.resolve() }
}

async function onServer(server: string, template: string | undefined): Promise<TestDatabase> {
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const name = `cms_${randomBytes(6).toString('hex')}`
  await run(`create database ${name}${template ? ` template ${template}` : ''}`)
  const url = Object.assign(new URL(server), { pathname: name })
  return { name, variables: { DATABASE_URL: url.href }, drop: () => run(`drop database ${name} with (force)`) }
}
