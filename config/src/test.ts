import { type Counts, inWords, none, one, sum } from './checks/counts.ts'
import { parts, steps } from './checks/parts.ts'
import { Failure, runMain } from './failure.ts'
import { seconds } from './progress.ts'

/** How a part ended, and how many milliseconds it took. */
interface Outcome {
  readonly name: string
  readonly counts: Counts
  readonly took: number
}

/** `npm test`: every part, or the named ones. The last line says how many tests passed and failed. */
async function test([first, ...rest]: readonly string[]): Promise<number> {
  if (first !== undefined && !parts[first]) throw new Failure(`There is no part "${first}": name one of ${Object.keys(parts).join(', ')}, then what to pass to it.`)
  const outcomes: Outcome[] = []
  for (const names of first === undefined ? steps : [[first]]) {
    console.log(`\n── ${names.join(', ')}`)
    outcomes.push(...await Promise.all(names.map((name) => outcomeOf(name, rest))))
  }
  const total = sum(outcomes.map(({ counts }) => counts))
  console.log('')
  for (const { name, counts, took } of outcomes) console.log(`${name.padEnd(10)} ${seconds(took).padStart(8)}  ${inWords(counts)}`)
  if (total.passed + total.failed === 0) console.log('No test was found.')
  console.log(`\n${inWords(total)}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

/** A part that cannot run (a build that fails, no browser) is one failed test: the others still tell what they know. */
async function outcomeOf(name: string, options: readonly string[]): Promise<Outcome> {
  const started = performance.now()
  try {
    const counts = await parts[name]?.(options)
    return { name, counts: counts ?? none, took: performance.now() - started }
  } catch (error) {
    console.log(error instanceof Failure ? error.message : error)
    return { name, counts: one(false), took: performance.now() - started }
  }
}

await runMain(() => test(process.argv.slice(2)))
