import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures of a story are kept: `PICTURES=/tmp/story npm run test:e2e -- proposal-story`. None is taken without it. */
const { PICTURES } = process.env

/** Takes the numbered pictures of one story, of the whole page, for somebody to look at. */
export function pictureBook(): (page: Page, name: string) => Promise<void> {
  let taken = 0
  return async (page, name) => {
    if (!PICTURES) return
    mkdirSync(PICTURES, { recursive: true })
    taken += 1
    await page.screenshot({ path: join(PICTURES, `${String(taken).padStart(2, '0')}-${name}.png`), fullPage: true, animations: 'disabled' })
  }
}
