import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds on a page, or in the part of it that a selector names: each rule with the elements that break it. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  // The other mode opens a window more for each page, to look into frames: ours have none, and it takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
