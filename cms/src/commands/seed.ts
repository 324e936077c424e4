import { parseArgs } from 'node:util'
import type { Core } from '@strapi/strapi'
import { demonstrationFolder } from '../demo/index.ts'
import { loadDemonstration } from '../demo/load.ts'
import { BrokenDemonstration } from '../demo/problem.ts'
import { seedSynthetic } from '../seed/synthetic.ts'
import { runCommand } from './run.ts'

/** More would not be a load test of this architecture but of another (docs/architecture.md, growing past one machine). */
const MOST = 100_000

function countOf(value: string | undefined): number {
  if (value === undefined) return 0
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > MOST) throw new RangeError(`--count attend un nombre entier de 1 à ${MOST}`)
  return count
}

/** `seed`: loads the demonstration content; `seed --count N`: adds N synthetic opportunities to it. */
async function seed(strapi: Core.Strapi): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: 'string' } } })
  const count = countOf(values.count)
  const started = performance.now()
  const { created, unchanged } = await loadDemonstration(strapi, demonstrationFolder(strapi), new Date(), () => undefined)
  process.stdout.write(`Demonstration content: ${created} created, ${unchanged} unchanged\n`)
  if (count === 0) return
  await seedSynthetic(strapi, count, new Date())
  process.stdout.write(`${count} synthetic opportunities in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

void runCommand(seed, [BrokenDemonstration])
