import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { startStack, type Stack } from '../../../config/src/testing/stack.ts'
import { controlsIn, focusNow, outlineOf, textThatDoesNotFit } from './support/accessibility.ts'
import { templates } from './support/pages.ts'

/** Readers' own settings that the words must survive: RGAA 4.1, criteria 10.4 (twice the size) and 10.12 (WCAG 1.4.12, its very values). */
const readerSettings = [
  { name: 'twice the size of text', width: 1280, css: 'html { font-size: 200% !important }' },
  ...[320, 1280].map((width) => ({
    name: `wide text spacing at ${width} pixels`, width,
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  })),
]
/** More stops than any page has controls: a walk that long turns in circles. */
const MOST_STOPS = 300

describe('for whoever reads otherwise', () => {
  let stack: Stack
  let browser: Browser

  beforeAll(async () => {
    stack = await startStack({ demo: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: 'fr-FR', ...options })
    try {
      const page = await context.newPage()
      await page.goto(stack.siteUrl + path)
      await page.evaluate(() => document.fonts.ready)
      await look(page)
    } finally {
      await context.close()
    }
  }

  it.each(templates)('$name: one outline, one landmark of each kind, names for navigations, images, tables and links', async ({ path }) => {
    await visit(path, {}, async (page) => {
      const { navigations, ...faults } = await page.evaluate(outlineOf)
      expect(faults).toEqual({
        headingsOfLevelOne: 1, headingsThatSkipALevel: [], emptyHeadings: 0, landmarks: { banner: 1, main: 1, contentinfo: 1 },
        imagesWithoutAlternative: [], tablesWithoutNameOrHeaders: [], linksWithoutName: [], opensElsewhere: 0, movesOrReloadsByItself: 0, framesAndPlayers: 0,
      })
      expect(navigations.every((name) => name !== '')).toBe(true)
      expect(new Set(navigations).size).toBe(navigations.length)
    })
  })

  it('no two templates share a title, except a page and its filtered self', async () => {
    const titles = new Map<string, string>()
    for (const { path } of templates) {
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(await (await fetch(stack.siteUrl + path)).text()) ?? []
      const [page = ''] = path.split('?')
      expect(titles.get(title) ?? page).toBe(page)
      titles.set(title, page)
    }
  })

  it.each(templates)('$name: by keyboard, every control is reached, in sight, with a visible focus, and the page lets go', async ({ path }) => {
    await visit(path, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const reached: string[] = []
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(focusNow)
        if (!focus) break
        expect(focus.fault).toBe('')
        reached.push(focus.name)
      }
      expect(reached).toEqual(await page.evaluate(controlsIn))
    })
  })

  it.each(templates)('$name: with text twice as large, or widely spaced, nothing is cut and nothing scrolls sideways', async ({ path }) => {
    await visit(path, {}, async (page) => {
      for (const { name, width, css } of readerSettings) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(textThatDoesNotFit, css), name).toEqual([])
      }
    })
  })

  it('in landscape on a phone, the page still shows its heading and its controls', async () => {
    await visit('/opportunites', { viewport: { width: 640, height: 320 } }, async (page) => {
      expect(await page.locator('main h1').isVisible()).toBe(true)
      expect(await page.evaluate(textThatDoesNotFit, '')).toEqual([])
    })
  })

  it('by keyboard, the display settings open, take the focus, and give it back on Escape', async () => {
    await visit('/a-propos', { viewport: { width: 1280, height: 800 } }, async (page) => {
      const opener = page.locator('button[data-opens-dialog]').first()
      await opener.focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.open)).toBe(true)
      await page.keyboard.press('Escape')
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    })
  })

  it('by keyboard, the menu of narrow screens opens, takes the focus, and gives it back on Escape', async () => {
    await visit('/a-propos', { viewport: { width: 390, height: 800 } }, async (page) => {
      const opener = page.locator('button[data-menu="open"]')
      await opener.focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.closest('.fr-header__menu') !== null)).toBe(true)
      await page.keyboard.press('Escape')
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    })
  })
})
