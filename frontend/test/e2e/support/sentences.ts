import type { Page } from 'playwright-core'
import { sentenceFaults } from '../../../../config/src/testing/sentence-faults.ts'

/** Names may be in any language, an address has its code; spaces have a check of their own. */
const others = ['an English word', 'figures that are not grouped', 'a space that breaks']

/** What cannot be read among the lines that a page shows, code apart. */
export async function unreadable(page: Page): Promise<string[]> {
  const [lines, codes] = await page.evaluate(() => [document.body.innerText.split(/[\n\t]/), [...document.querySelectorAll('code')].map((code) => code.innerText)] as const)
  const read = new Set(lines.map((line) => codes.reduce((text, code) => text.replaceAll(code, '…'), line).trim()))
  return [...read].flatMap((line) => sentenceFaults(line).filter((fault) => !others.some((other) => fault.startsWith(other))).map((fault) => `${line}: ${fault}`))
}
