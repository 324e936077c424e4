import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createStrapi } from '@strapi/strapi'
import type { Core } from '@strapi/strapi'
import { demonstrationFolder } from '../demo/index.ts'
import { loadDemonstration } from '../demo/load.ts'
import { BrokenDemonstration } from '../demo/problem.ts'
import { seedSynthetic } from '../seed/synthetic.ts'

/** Where the compiler put this very file's project. */
const distDir = join(__dirname, '../..')
/** More would not be a load test of this architecture but of another (docs/architecture.md, growing past one machine). */
const MOST = 100_000

function countOf(value: string | undefined): number {
  if (value === undefined) return 0
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > MOST) throw new RangeError(`--count attend un nombre entier de 1 à ${MOST}`)
  return count
}

/**
 * Resolves when nobody waits for the database. Strapi reads each document once more after its transaction, for its webhooks, and tells nobody: closing
 * the database before would end the command in failure with everything loaded.
 */
async function untilQuiet({ db }: Core.Strapi): Promise<void> {
  const pool: { numPendingAcquires(): number; numUsed(): number } = db.connection.client.pool
  for (let quietTurns = 0; quietTurns < 2; quietTurns += 1) {
    await db.connection.raw('select 1')
    await nextTurn()
    if (pool.numPendingAcquires() + pool.numUsed() > 0) quietTurns = -1
  }
}

/** `seed`: loads the demonstration content; `seed --count N`: adds N synthetic opportunities to it. Strapi runs without listening. */
async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: 'string' } } })
  const count = countOf(values.count)
  const strapi = await createStrapi({ appDir: join(distDir, '..'), distDir }).load()
  const started = performance.now()
  const { created, unchanged } = await loadDemonstration(strapi, demonstrationFolder(strapi), new Date(), () => undefined)
  process.stdout.write(`Demonstration content: ${created} created, ${unchanged} unchanged\n`)
  if (count > 0) {
    await seedSynthetic(strapi, count, new Date())
    process.stdout.write(`${count} synthetic opportunities in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  }
  await untilQuiet(strapi)
  await strapi.destroy()
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BrokenDemonstration || error instanceof RangeError ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exitCode = 1
})
