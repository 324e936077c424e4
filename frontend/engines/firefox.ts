import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { readerOf } from '../test/e2e/support/reader.ts'
import type { Engine, Opener, Size } from './engine.ts'

const FIREFOX = '/usr/bin/firefox-esr'
/** Milliseconds; a first start makes a profile. */
const START = 120_000

async function open(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, timeout: START, extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR' } })
  const newPage = async (size: Size) => {
    const page = await (await browser.createBrowserContext()).newPage()
    await page.setViewport(size)
    return page
  }
  return {
    version: await browser.version(),
    reader: async (siteUrl, size) => readerOf(await newPage(size), siteUrl),
    picture: async (url, size) => {
      const page = await newPage(size)
      await page.goto(url, { waitUntil: 'load' })
      const picture = await page.screenshot({ fullPage: true })
      await page.browserContext().close()
      return Buffer.from(picture)
    },
    close: () => browser.close(),
  }
}

/** Debian’s Firefox, over WebDriver BiDi. */
export const firefox: Opener = { name: 'Firefox', lacks: () => (existsSync(FIREFOX) ? null : 'apt-get install firefox-esr'), open }
