import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'
import { type Counts, none, one, sum } from './counts.ts'

/** Names the file that the counts of a run are written to. */
export const COUNTS_FILE = 'TEST_COUNTS_FILE'

/**
 * Counts a run's tests. Those that a failed `beforeAll` kept from running count as failed, not as skipped, and its error is shown
 * by itself: an `afterAll` that then fails too would hide it.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const line of modules.flatMap(unprepared)) console.log(line)
    const counts = sum([...modules.map(countsOf), ...unhandled.map(() => one(false))])
    const file = process.env[COUNTS_FILE]
    if (file) writeFileSync(file, JSON.stringify(counts))
  }
}

/** A file or a block that failed without a failed test (its code, a hook) is one failure at least. */
function countsOf(module: TestModule): Counts {
  const tests = sum([...module.children.allTests()].map(countOf))
  const failing = blocksOf(module).filter(hasErrors)
  return tests.failed > 0 || failing.length === 0 ? tests : sum([tests, ...failing.map(() => one(false))])
}

function countOf(test: TestCase): Counts {
  const { state } = test.result()
  if (state === 'passed') return one(true)
  if (state === 'failed' || isUnprepared(test)) return one(false)
  return { ...none, skipped: 1 }
}

/** Whether a test was meant to run and could not: what it or a block around it needed failed. */
function isUnprepared(test: TestCase): boolean {
  return test.result().state === 'skipped' && test.options.mode === 'run' && around(test).some(hasErrors)
}

function around(test: TestCase): readonly (TestModule | TestSuite)[] {
  const blocks: (TestModule | TestSuite)[] = []
  for (let block = test.parent; ; block = block.parent) {
    blocks.push(block)
    if (block.type === 'module') return blocks
  }
}

const blocksOf = (module: TestModule): readonly (TestModule | TestSuite)[] => [module, ...module.children.allSuites()]
const hasErrors = (block: TestModule | TestSuite): boolean => block.errors().length > 0

/** One line for each block whose tests did not run: where, the first error, how many. */
function unprepared(module: TestModule): readonly string[] {
  return blocksOf(module).filter(hasErrors).flatMap((block) => {
    const count = [...block.children.allTests()].filter(isUnprepared).length
    const name = block.type === 'suite' ? ` › ${block.fullName}` : ''
    const reason = block.errors()[0]?.message ?? 'no reason given'
    return count > 0 ? [`\n✗ ${module.relativeModuleId}${name}: not prepared, so that ${count} tests failed unrun: ${reason}`] : []
  })
}
