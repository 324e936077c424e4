import { catalogueOf, prepareCatalogue } from '../server/search/catalogue.ts'
import { syntheticEdition } from './documents.ts'
import { percentile } from './figures.ts'
import { questionsOf, scan, words } from './questions.ts'

/** What one process found of the index and its answers, in milliseconds. */
export interface SearchFigures {
  readonly build: number
  readonly p50: number
  readonly p99: number
  /** The 99th percentile in time of the processor: what a busy machine adds is not in it. */
  readonly cpuP99: number
  readonly scanP50: number
}

const QUESTIONS = 1000
const WARM_UP = 300
const SCANS = 20
/** What the first page of the catalogue shows. */
const SHOWN = 20

function measure(count: number): SearchFigures {
  const now = new Date()
  const edition = syntheticEdition(count, now)
  const started = performance.now()
  prepareCatalogue(edition, now)
  const build = performance.now() - started
  const catalogue = catalogueOf(edition)
  const times = questionsOf(WARM_UP + QUESTIONS).map((question) => {
    const [from, cpuFrom] = [performance.now(), process.threadCpuUsage()]
    catalogue.search(question, now).slice(0, SHOWN)
    const { user, system } = process.threadCpuUsage(cpuFrom)
    return { wall: performance.now() - from, cpu: (user + system) / 1000 }
  }).slice(WARM_UP)
  const scans = Array.from({ length: SCANS }, (_, index) => {
    const from = performance.now()
    scan(edition, words[index % words.length] ?? '')
    return performance.now() - from
  })
  const wall = times.map((time) => time.wall)
  return { build, p50: percentile(wall, 0.5), p99: percentile(wall, 0.99), cpuP99: percentile(times.map((time) => time.cpu), 0.99), scanP50: percentile(scans, 0.5) }
}

process.send?.(measure(Number(process.argv[2])))
