import type { Browser } from 'playwright-core'
import { freePort } from '../../config/src/ports.ts'
import { openBrowser } from '../../config/src/testing/browser.ts'
import { startStack } from '../../config/src/testing/stack.ts'
import { ecoIndex } from './ecoindex.ts'
import { auditPage } from './lighthouse.ts'
import { scorePage } from './observatory.ts'
import { bytesOf, loadPage } from './page-load.ts'
import { measuredPages } from './pages.ts'
import { faultsOf, type Measure, report } from './report.ts'

/** EcoIndex's own screen. */
const SCREEN = { width: 1920, height: 1080 }

async function measure(browser: Browser, port: number, name: string, url: string): Promise<Measure> {
  const load = await loadPage(browser, url, { viewport: SCREEN })
  const eco = ecoIndex({ elements: load.elements, requests: load.files.length, kilobytes: bytesOf(load) / 1000 })
  const response = await fetch(url, { headers: { accept: 'text/html' } })
  const observatory = scorePage({ headers: response.headers, html: await response.text() })
  return { name, load, eco, observatory, lighthouse: await auditPage(url, port) }
}

console.log('Measuring the built site, with the demonstration content: about two minutes.')
const stack = await startStack({ demo: true })
try {
  const port = await freePort()
  const browser = await openBrowser({ debuggingPort: port })
  try {
    const measures: Measure[] = []
    // One after another: two pages at once would slow each other down.
    for (const { name, path } of measuredPages) measures.push(await measure(browser, port, name, stack.siteUrl + path))
    console.log(report(measures))
    process.exitCode = faultsOf(measures).length > 0 ? 1 : 0
  } finally {
    await browser.close()
  }
} finally {
  await stack.stop()
}
