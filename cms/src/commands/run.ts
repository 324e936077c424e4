import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createStrapi } from '@strapi/strapi'
import type { Core } from '@strapi/strapi'

/** Where the compiler put this very file's project. */
const distDir = join(__dirname, '../..')
/** The folder of the package.json: in an image, the compiled project is the application itself (cms/Dockerfile). */
const appDir = existsSync(join(distDir, 'package.json')) ? distDir : join(distDir, '..')

/**
 * Resolves when nobody waits for the database. Strapi reads each document once more after its transaction, for its webhooks, and tells nobody: closing
 * the database before would end the command in failure with everything written.
 */
async function untilQuiet({ db }: Core.Strapi): Promise<void> {
  const pool: { numPendingAcquires(): number; numUsed(): number } = db.connection.client.pool
  for (let quietTurns = 0; quietTurns < 2; quietTurns += 1) {
    await db.connection.raw('select 1')
    await nextTurn()
    if (pool.numPendingAcquires() + pool.numUsed() > 0) quietTurns = -1
  }
}

/** What a command prints is what was asked for, and may be kept as a file: Strapi's own log goes beside it. */
function logBeside({ log }: Core.Strapi): void {
  const everything = Object.fromEntries(Object.keys(log.levels).map((level) => [level, true]))
  for (const transport of log.transports) if ('stderrLevels' in transport) transport.stderrLevels = everything
}

/**
 * Runs a command on a Strapi that does not listen. What it throws for a person (`RangeError`, or one of `forPeople`) is told as a sentence, the
 * rest with its trace; either way Strapi is ended, whose connections to PostgreSQL would keep the command from ending.
 */
export async function runCommand(command: (strapi: Core.Strapi) => Promise<void>, forPeople: readonly (new (...parts: never[]) => Error)[] = []): Promise<void> {
  const tell = (error: unknown): void => {
    const isForPeople = [RangeError, ...forPeople].some((kind) => error instanceof kind)
    process.stderr.write(`${isForPeople && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exitCode = 1
  }
  const strapi = createStrapi({ appDir, distDir })
  logBeside(strapi)
  try {
    await strapi.load()
    await command(strapi).catch(tell)
    await untilQuiet(strapi)
  } catch (error) {
    tell(error)
  }
  await strapi.destroy().catch(tell)
}
