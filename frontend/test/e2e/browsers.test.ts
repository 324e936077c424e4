import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOldBrowserHere, type OldBrowser, openOldBrowser } from '../../../config/src/testing/old-browser.ts'
import { forget, laterInterfaces } from './support/later-interfaces.ts'
import { type Reader, readerOf } from './support/reader.ts'
import { stories } from './support/stories.ts'
import { useBrowser, useStack } from './support/use-stack.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const everyStory = Object.entries(stories)

/** Runs in a page: resets what WebKit resets of a page that it kept, one turn after it is shown again. */
function resetAsWebKit(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    setTimeout(() => {
      for (const form of document.querySelectorAll<HTMLFormElement>('form[autocomplete="off"]')) form.reset()
      for (const field of document.querySelectorAll<HTMLInputElement>('input[autocomplete="off"]')) field.value = field.defaultValue
    })
  })
}

describe('browsers that are not of this year', () => {
  const stack = useStack()
  const browser = useBrowser()
  let old: OldBrowser | undefined
  beforeAll(async () => { if (isOldBrowserHere) old = await openOldBrowser() })
  afterAll(() => old?.close())

  /** Opens a page, lets somebody read in it, and tells what its scripts threw. */
  async function thrown(from: Browser, options: BrowserContextOptions, before: readonly (() => void)[], story: (reader: Reader) => Promise<void>): Promise<string[]> {
    const context = await from.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
    try {
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      for (const script of before) await page.addInitScript(script)
      if (before.length > 0) await page.addInitScript(forget, laterInterfaces())
      await story(readerOf(page, stack().siteUrl))
      return faults
    } finally {
      await context.close()
    }
  }

  it.each(everyStory)('without the interfaces that came after the oldest supported ones, fields reset as WebKit does: %s', async (_, story) => {
    expect(await thrown(browser(), { viewport: PHONE }, [resetAsWebKit], story)).toEqual([])
  })

  it.runIf(isOldBrowserHere).each(everyStory)('in Chromium 92: %s', async (_, story) => {
    expect(await thrown(old!.browser, { viewport: DESK }, [], story)).toEqual([])
  })

  it.runIf(isOldBrowserHere)('in Chromium 92, the layout is that of the width: filters beside the list on a desk, behind a button on a phone', async () => {
    const layoutAt = async (viewport: BrowserContextOptions['viewport']) => {
      let seen: unknown
      await thrown(old!.browser, { viewport }, [], async (reader) => {
        await reader.open('/opportunites')
        seen = await reader.read(`[getComputedStyle(document.querySelector('#ouvrir-filtres')).display === 'none', getComputedStyle(document.querySelector('#volet-filtres')).display === 'none', document.querySelector('main article').getBoundingClientRect().top < 1200]`)
      })
      return seen
    }
    expect([await layoutAt(DESK), await layoutAt(PHONE)]).toEqual([[true, false, true], [false, true, true]])
  })

  it('below the supported ones, a page is what it is without scripts, and nothing runs by halves', async () => {
    const older = () => { Reflect.deleteProperty(Array.prototype, 'at') }
    const faults = await thrown(browser(), { viewport: PHONE }, [older], async (reader) => {
      await reader.open('/mon-profil')
      expect(await reader.read(`[document.documentElement.hasAttribute('data-js'), getComputedStyle(document.querySelector('.site-without-js')).display, getComputedStyle(document.querySelector('form[data-profile]')).display]`)).toEqual([false, 'block', 'none'])
      await reader.open('/opportunites')
      await reader.type('#recherche', 'prix')
      await reader.key('Enter')
      await reader.sees(`new URLSearchParams(location.search).get('q') === 'prix' && document.readyState === 'complete'`)
      expect(await reader.read(`document.querySelector('#recherche').getAttribute('role')`)).toBeNull()
    })
    expect(faults).toEqual([])
  })
})
