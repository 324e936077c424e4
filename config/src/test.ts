import { type Counts, inWords, sum } from './checks/counts.ts'
import { notRun, type Part, steps } from './checks/parts.ts'
import { Failure, runMain } from './failure.ts'
import { seconds } from './progress.ts'
import { inOwnTemporaryFolder } from './testing/temporary-folder.ts'

/** How a part ended, and how many milliseconds it took. */
interface PartOutcome {
  readonly name: string
  readonly counts: Counts
  readonly took: number
}

/** `npm test`: every part, or the named one. The last line says how many tests passed and failed. */
async function test([first, ...rest]: readonly string[]): Promise<number> {
  const chosen = steps.map((step) => Object.entries(step).filter(([name]) => first === undefined || name === first)).filter((step) => step.length > 0)
  if (chosen.length === 0) throw new Failure(`There is no part "${first ?? ''}": name one of ${steps.flatMap(Object.keys).join(', ')}, then what to pass to it.`)
  const outcomes: PartOutcome[] = []
  for (const step of chosen) {
    console.log(`\n── ${step.map(([name]) => name).join(', ')}`)
    outcomes.push(...await Promise.all(step.map(([name, part]) => outcomeOf(name, part, rest))))
  }
  const total = sum(outcomes.map(({ counts }) => counts))
  console.log('')
  for (const { name, counts, took } of outcomes) console.log(`${name.padEnd(10)} ${seconds(took).padStart(8)}  ${inWords(counts)}`)
  if (total.passed + total.failed === 0) console.log('No test was found.')
  console.log(`\n${inWords(total)}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function outcomeOf(name: string, part: Part, options: readonly string[]): Promise<PartOutcome> {
  const started = performance.now()
  const counts = await part(options).catch(notRun)
  return { name, counts, took: performance.now() - started }
}

await runMain(() => inOwnTemporaryFolder(() => test(process.argv.slice(2))))
