import type { Page } from 'playwright-core'
import { sentenceFaults } from '../../../../config/src/testing/sentence-faults.ts'

/** Titles and names may be in any language; everything else of what a page says is read as French. */
const mayBeAName = 'an English word'

/** What cannot be read among the lines that a page shows. */
export async function unreadable(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => document.body.innerText.split(/[\n\t]/))
  return [...new Set(lines.map((line) => line.trim()))].flatMap((line) => sentenceFaults(line).filter((fault) => !fault.startsWith(mayBeAName)).map((fault) => `${line}: ${fault}`))
}
