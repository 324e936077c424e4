import { expect, test } from 'vitest'
import { syntheticEdition } from '../../../bench/documents.ts'
import { questionsOf, scan, words } from '../../../bench/questions.ts'
import { catalogueOf, prepareCatalogue } from '../../../server/search/catalogue.ts'
import { NOW } from '../../fixtures/documents.ts'

const COUNT = 2000
const QUESTIONS = 40
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
  const [warmUp, asked] = [questionsOf(2 * QUESTIONS).slice(0, QUESTIONS), questionsOf(2 * QUESTIONS).slice(QUESTIONS)]
  for (const question of warmUp) catalogue.search(question, NOW).slice(0, 20)
  scan(edition, words[0])
  const searching = processorTime(() => { for (const question of asked) catalogue.search(question, NOW).slice(0, 20) })
  const scanning = processorTime(() => { for (let index = 0; index < QUESTIONS; index += 1) scan(edition, words[index % words.length] ?? '') })
  console.log(`the index is ${(scanning / searching).toFixed(1)} times faster than a scan at ${COUNT} opportunities`)
  expect(scanning / searching).toBeGreaterThan(LEAST)
}, PATIENCE)
