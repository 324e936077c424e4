import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

interface Scope {
  /** A selector: only this part of the page. */
  readonly part?: string
  /** Only the rules that another theme may break. */
  readonly onlyColours?: boolean
}

const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page: each rule with the elements that break it. */
export async function axeFaults(page: Page, { part, onlyColours = false }: Scope = {}): Promise<string[]> {
  // The other mode opens a window more for each page, to look into frames: ours have none, and it takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (part !== undefined) axe.include(part)
  if (onlyColours) axe.withRules(colourRules)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
