import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureCms } from './cms.ts'
import { pinClient } from './cores.ts'
import { storedDocuments, syntheticEdition } from './documents.ts'
import { report } from './report.ts'
import { emptySite, measureSite, type SentPage } from './site.ts'
import { MEASURED_WITH_CMS, ratiosOf, sizes, type Results, type SizeFigures } from './targets.ts'
import { measureBare, measureSearch } from './workers.ts'

const { values } = parseArgs({ options: { 'size': { type: 'string', multiple: true }, 'without-cms': { type: 'boolean' } } })
const asked = values.size?.map(Number) ?? sizes
const resultsFile = join(import.meta.dirname, 'results.json')

async function measure(): Promise<Results> {
  const empty = await emptySite()
  const figures: SizeFigures[] = []
  let sent: SentPage = { body: Buffer.alloc(0), encoding: 'identity' }
  for (const count of asked) {
    console.log(`${count} opportunities …`)
    const search = await measureSearch(count)
    const { sent: page, ...site } = await measureSite(storedDocuments(syntheticEdition(count, new Date())))
    figures.push({ count, search, site })
    if (count === MEASURED_WITH_CMS || sent.body.length === 0) sent = page
  }
  const bare = await measureBare(sent)
  if (!values['without-cms']) console.log(`${MEASURED_WITH_CMS} opportunities in the CMS …`)
  const cms = values['without-cms'] ? null : await measureCms(MEASURED_WITH_CMS)
  return { date: new Date().toISOString(), node: process.version, processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`, sizes: figures, sentBytes: sent.body.length, empty, bare, cms }
}

console.log('Measuring the built site on synthetic catalogues: about nine minutes. What else runs on this machine is in the figures.')
pinClient()
const results = await measure()
console.log(report(results))
if (asked === sizes && results.cms) writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = ratiosOf(results).every(({ isReached }) => isReached) ? 0 : 1
