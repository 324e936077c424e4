import { expect, test } from 'vitest'
import { syntheticEdition } from '../../../bench/documents.ts'
import { questionsOf, scan, words } from '../../../bench/questions.ts'
import { catalogueOf, prepareCatalogue } from '../../../server/search/catalogue.ts'
import { NOW } from '../../fixtures/documents.ts'

const COUNT = 2000
const QUESTIONS = 40
const ROUNDS = 16
/** It is some thirty times faster; a busy machine slows both alike. */
const LEAST = 3

/** Milliseconds; preparing the catalogue takes a second, on a busy machine several. */
const PATIENCE = 60_000

/** Seconds of this thread's processor, whatever else the machine does. */
function processorTime(work: () => void): number {
  const from = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(from)
  return user + system
}

test(`words, three facets and every count take less than a ${LEAST}rd of a mere look through the texts`, () => {
  const edition = syntheticEdition(COUNT, NOW)
  prepareCatalogue(edition, NOW)
  const catalogue = catalogueOf(edition)
  // Each round asks other questions. The fastest counts: on a busy machine the compiler, a thread of its own, comes late to some.
  const rounds = Array.from({ length: ROUNDS }, (_, round) => questionsOf(ROUNDS * QUESTIONS).slice(round * QUESTIONS, (round + 1) * QUESTIONS))
  const fastest = (work: (questions: typeof rounds[number]) => void): number => Math.min(...rounds.map((questions) => processorTime(() => work(questions))))
  const searching = fastest((questions) => { for (const question of questions) catalogue.search(question, NOW).slice(0, 20) })
  const scanning = fastest((questions) => { for (const index of questions.keys()) scan(edition, words[index % words.length] ?? '') })
  console.log(`the index is ${(scanning / searching).toFixed(1)} times faster than a scan at ${COUNT} opportunities`)
  expect(scanning / searching).toBeGreaterThan(LEAST)
}, PATIENCE)
