import { existsSync } from 'node:fs'
import { buildWhatChanged, type BuildName } from '../build.ts'
import { prepareDataDir } from '../disk.ts'
import { loadVariables, settingsOf } from '../environment.ts'
import { createProgress } from '../progress.ts'
import { runScript } from '../run-script.ts'
import { quiet } from '../services.ts'
import { startPostgres } from '../testing/postgres.ts'
import { Failure } from '../failure.ts'
import { inRoot, scripts } from '../paths.ts'
import { type Counts, one, sum } from './counts.ts'
import { lint } from './lint.ts'
import { typecheck } from './typecheck.ts'
import { type Outcome, runVitest, vitest } from './vitest.ts'

/** A part of `npm test`; what follows its name on the command line is passed to it. */
export type Part = (options: readonly string[]) => Promise<Counts>

/** Two runs at once, a core each: the first in sight, what the second said after it. When one cannot run, the other still counts, and is waited for. */
async function atOnce(first: Promise<Counts>, second: Promise<Outcome>, title: string): Promise<Counts> {
  const kept = second.catch((error: unknown) => ({ counts: notRun(error), text: '' }))
  const counts = await first.catch(notRun)
  const { counts: others, text } = await kept
  if (text) console.log(`${title}:\n${text}`)
  return sum([counts, others])
}

/** What cannot run (a build that fails, no browser) is one failed test: the others still tell what they know. */
export function notRun(error: unknown): Counts {
  console.log(error instanceof Failure ? error.message : error)
  return one(false)
}

/** The compiler options of the site are Nuxt's to write: in a fresh clone nothing has yet. */
async function prepareSite(): Promise<void> {
  if (existsSync(inRoot('frontend/.nuxt/tsconfig.app.json'))) return
  const { code, text } = await runScript(scripts.nuxt, ['prepare', 'frontend'], { variables: quiet, output: 'keep' })
  if (code !== 0) throw new Failure(`Nuxt could not prepare the site:\n${text}`)
}

const unit: Part = (options) => atOnce(
  prepareSite().then(() => runVitest({ config: 'frontend/vitest.config.ts', folder: 'frontend', options })),
  vitest({ config: 'config/vitest/unit.ts', options, output: 'keep' }),
  'The domain, the CMS and the commands',
)

/** The same suite on the default database and on the one of production. */
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
  return atOnce(runVitest({ config, options, variables: { TEST_POSTGRES_URL: undefined } }), onPostgres(), 'The same tests on PostgreSQL')
}

const e2e: Part = async (options) => {
  await build()
  return runVitest({ config: 'config/vitest/e2e.ts', options })
}

/** The two images, laid out without an engine from what their Dockerfiles copy: started, and used as docs/operations.md says. */
const containers: Part = (options) => runVitest({ config: 'config/vitest/containers.ts', options })

/** Builds those of the named outputs that are out of date. */
export async function build(names?: readonly BuildName[]): Promise<void> {
  const settings = settingsOf(loadVariables())
  prepareDataDir(settings)
  await buildWhatChanged({ settings, progress: createProgress(), names })
}

/** The order of `npm test`, what fails fastest first; the parts of one step run at once. The containers build what e2e uses. */
export const steps: readonly Readonly<Record<string, Part>>[] = [{ lint, typecheck }, { unit }, { cms }, { containers }, { e2e }]
