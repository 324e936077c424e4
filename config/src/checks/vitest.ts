import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '../environment.ts'
import { inRoot, scripts } from '../paths.ts'
import { runScript } from '../run-script.ts'
import { COUNTS_FILE } from './count-reporter.ts'
import { type Counts, none, one, sum } from './counts.ts'

interface Run {
  readonly config: string
  /** The folder that the configuration speaks of, below the repository. */
  readonly folder?: string
  /** Passed on to Vitest: a path, `-t name`. */
  readonly options: readonly string[]
  readonly variables?: Variables
}

/** How many passed, and what was printed when it was kept. */
export interface Outcome {
  readonly counts: Counts
  readonly text: string
}

/** Runs the tests of one Vitest configuration, in sight, and counts them. */
export const runVitest = async (run: Run): Promise<Counts> => (await vitest({ ...run, output: 'show' })).counts

/** Runs the tests of one Vitest configuration; keeps what it prints when another run is in sight. */
export async function vitest({ config, folder = '', options, variables, output }: Run & { readonly output: 'show' | 'keep' }): Promise<Outcome> {
  if (!existsSync(inRoot(config))) return { counts: none, text: '' }
  const folderOfCounts = mkdtempSync(join(tmpdir(), 'vitest-'))
  const file = join(folderOfCounts, 'counts.json')
  const reporters = ['--reporter=default', `--reporter=${inRoot('config/src/checks/count-reporter.ts')}`]
  const fixed = ['run', '--config', inRoot(config), '--root', inRoot(folder), ...reporters, '--passWithNoTests']
  const run = { variables: { ...variables, [COUNTS_FILE]: file }, output }
  const { code, text } = await runScript(scripts.vitest, [...fixed, ...options], run)
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Counts : none
  rmSync(folderOfCounts, { recursive: true })
  // A crash of the runner or an error outside of any test fails the run and is in no count.
  return { counts: code !== 0 && counts.failed === 0 ? sum([counts, one(false)]) : counts, text }
}
