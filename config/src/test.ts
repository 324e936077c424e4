import { type Counts, inWords, one, sum } from './checks/counts.ts'
import { type Part, parts } from './checks/parts.ts'
import { Failure, runMain } from './failure.ts'
import { seconds } from './progress.ts'

/** `npm test`: every part, or the named ones. The last line says how many tests passed and failed. */
async function test([first, ...rest]: readonly string[]): Promise<number> {
  if (first !== undefined && !parts[first]) throw new Failure(`There is no part "${first}": name one of ${Object.keys(parts).join(', ')}, then what to pass to it.`)
  const chosen = Object.entries(parts).filter(([name]) => first === undefined || name === first)
  const outcomes: { name: string; counts: Counts; took: number }[] = []
  for (const [name, part] of chosen) {
    console.log(`\n── ${name}`)
    const started = performance.now()
    const counts = await runPart(part, rest)
    outcomes.push({ name, counts, took: performance.now() - started })
  }
  const total = sum(outcomes.map(({ counts }) => counts))
  console.log('')
  for (const { name, counts, took } of outcomes) console.log(`${name.padEnd(10)} ${seconds(took).padStart(8)}  ${inWords(counts)}`)
  if (total.passed + total.failed === 0) console.log('No test was found.')
  console.log(`\n${inWords(total)}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

/** A part that cannot run (a build that fails, no browser) is one failed test: the others still tell what they know. */
async function runPart(part: Part, options: readonly string[]): Promise<Counts> {
  try {
    return await part(options)
  } catch (error) {
    console.log(error instanceof Failure ? error.message : error)
    return one(false)
  }
}

await runMain(() => test(process.argv.slice(2)))
