import { buildWhatChanged, type BuildName } from '../build.ts'
import { prepareDataDir } from '../disk.ts'
import { loadVariables, settingsOf } from '../environment.ts'
import { createProgress } from '../progress.ts'
import { startPostgres } from '../testing/postgres.ts'
import { type Counts, sum } from './counts.ts'
import { lint } from './lint.ts'
import { typecheck } from './typecheck.ts'
import { type Outcome, runVitest, vitest } from './vitest.ts'

/** A part of `npm test`; what follows its name on the command line is passed to it. */
export type Part = (options: readonly string[]) => Promise<Counts>

const inOrder = async (runs: readonly (() => Promise<Counts>)[]): Promise<Counts> => {
  const counts: Counts[] = []
  for (const run of runs) counts.push(await run())
  return sum(counts)
}

const unit: Part = (options) => inOrder([
  () => runVitest({ config: 'config/vitest/unit.ts', options }),
  () => runVitest({ config: 'frontend/vitest.config.ts', folder: 'frontend', options }),
])

/** The same suite on the default database and on the one of production: both at once, a core each, told one after the other. */
const cms: Part = async (options) => {
  await build(['cmsServer'])
  const config = 'config/vitest/cms.ts'
  const onPostgres = async (): Promise<Outcome> => {
    const postgres = await startPostgres()
    try {
      return await vitest({ config, options, variables: { TEST_POSTGRES_URL: postgres.url }, output: 'keep' })
    } finally {
      await postgres.stop()
    }
  }
  const [first, second] = await Promise.all([runVitest({ config, options, variables: { TEST_POSTGRES_URL: undefined } }), onPostgres()])
  console.log(`The same tests on PostgreSQL:\n${second.text}`)
  return sum([first, second.counts])
}

const e2e: Part = async (options) => {
  await build()
  return runVitest({ config: 'config/vitest/e2e.ts', options })
}

/** Builds those of the named outputs that are out of date. */
export async function build(names?: readonly BuildName[]): Promise<void> {
  const settings = settingsOf(loadVariables())
  prepareDataDir(settings)
  await buildWhatChanged({ settings, progress: createProgress(), names })
}

/** In the order of `npm test`: what fails fastest comes first. */
export const parts: Readonly<Record<string, Part>> = { lint, typecheck, unit, cms, e2e }
