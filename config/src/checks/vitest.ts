import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '../environment.ts'
import { inRoot, scripts } from '../paths.ts'
import { runScript } from '../run-script.ts'
import { type Counts, none, one, sum } from './counts.ts'

/** What we read of Vitest's JSON report. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

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
  const reports = mkdtempSync(join(tmpdir(), 'vitest-'))
  const file = join(reports, 'report.json')
  const fixed = ['run', '--config', inRoot(config), '--root', inRoot(folder), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests']
  const { code, text } = await runScript(scripts.vitest, [...fixed, ...options], { variables, output })
  const counts = existsSync(file) ? countsOf(JSON.parse(readFileSync(file, 'utf8')) as Report) : none
  rmSync(reports, { recursive: true })
  // A crash of the runner or an error outside of any test fails the run and is in no count.
  return { counts: code !== 0 && counts.failed === 0 ? sum([counts, one(false)]) : counts, text }
}

/** A file that could not be loaded or prepared fails without a failed test: it counts as one. */
export function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }: Report): Counts {
  const unheard = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')).length
  return { passed: numPassedTests, failed: numFailedTests + unheard, skipped: numPendingTests + numTodoTests }
}
