import { openBrowser } from '../../config/src/testing/browser.ts'
import { readerOf } from '../test/e2e/support/reader.ts'
import type { Engine, Opener, Size } from './engine.ts'

async function open(): Promise<Engine> {
  const browser = await openBrowser()
  const newPage = async (viewport: Size) => (await browser.newContext({ viewport, locale: 'fr-FR', reducedMotion: 'reduce' })).newPage()
  return {
    version: `Chromium ${browser.version()}`,
    reader: async (siteUrl, size) => readerOf(await newPage(size), siteUrl),
    picture: async (url, size) => {
      const page = await newPage(size)
      await page.goto(url, { waitUntil: 'load' })
      const picture = await page.screenshot({ fullPage: true })
      await page.context().close()
      return picture
    },
    close: () => browser.close(),
  }
}

/** The Chromium of the tests. */
export const chromium: Opener = { name: 'Chromium', lacks: () => null, open }
