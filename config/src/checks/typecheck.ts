import { existsSync } from 'node:fs'
import { inRoot, scripts } from '../paths.ts'
import { runScript } from '../run-script.ts'
import { quiet } from '../services.ts'
import { type Counts, one, sum } from './counts.ts'

interface Check {
  readonly name: string
  readonly project: string
  readonly steps: readonly (readonly [script: string, ...options: string[]])[]
}

const tsc = (project: string): Check => ({ name: project, project, steps: [[scripts.tsc, '--noEmit', '-p', project]] })

/** One check a workspace; the two halves of the CMS and its tests have their own compiler options. */
const checks: readonly Check[] = [
  {
    name: 'frontend',
    project: 'frontend',
    steps: [[scripts.nuxt, 'prepare', 'frontend'], [scripts.vueTsc, '-b', '--noEmit', 'frontend']],
  },
  tsc('cms'),
  tsc('cms/src/admin'),
  tsc('cms/test'),
  tsc('frontend/test/e2e'),
  tsc('frontend/measure'),
  tsc('frontend/bench'),
  tsc('frontend/engines'),
  tsc('domain'),
  tsc('config'),
]

/** As many as two cores bear. */
const AT_ONCE = 2

/** The compiler on every workspace: one test each. */
export async function typecheck(): Promise<Counts> {
  const waiting = checks.filter(({ project }) => existsSync(inRoot(project, 'tsconfig.json')))
  const counts: Counts[] = []
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) counts.push(await run(check))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return sum(counts)
}

async function run({ name, steps }: Check): Promise<Counts> {
  for (const [script, ...options] of steps) {
    const { code, text } = await runScript(script, options, { variables: quiet, output: 'keep' })
    if (code === 0) continue
    console.log(`✗ types of ${name}\n${text}`)
    return one(false)
  }
  console.log(`✓ types of ${name}`)
  return one(true)
}
