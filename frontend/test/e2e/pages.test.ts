import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { startStack, type Stack } from '../../../config/src/testing/stack.ts'
import { htmlFaultsOf } from '../support/html-validator.ts'
import { type Template, templates } from './support/pages.ts'
import { read } from './support/wait.ts'

const widths = [320, 768, 1280]
const schemes = ['light', 'dark'] as const
/** The one heading of level 1 that says which page this is. */
const MAIN = 'main h1'

describe('every template', () => {
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

  /** Opens a template in a fresh visitor's browser and tells what went wrong on the way. */
  async function visit({ path, status }: Template, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: 'fr-FR', ...options })
    try {
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        // The browser reports a page's own 404 as an error: it is the status under test.
        if (['error', 'warning'].includes(message.type()) && !(status === 404 && message.text().includes('404'))) faults.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(stack.siteUrl) && !request.url().startsWith('data:')) faults.push(`third-party request: ${request.url()}`)
      })
      await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`CSP: ${violatedDirective} ${blockedURI}`)))
      const response = await page.goto(stack.siteUrl + path, { waitUntil: 'networkidle' })
      expect(response?.status()).toBe(status)
      await look(page)
      expect(faults).toEqual([])
      expect(await context.cookies()).toEqual([])
    } finally {
      await context.close()
    }
  }

  it.each(templates)('$name: no error, no hydration warning, no CSP violation, no cookie, no third party; the same without JavaScript', async (template) => {
    let heading = ''
    await visit(template, {}, async (page) => {
      heading = await page.locator(MAIN).innerText()
      expect(await page.title()).toMatch(/Elles font la culture$/)
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    })
    await visit(template, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(MAIN).innerText()).toBe(heading)
      expect(await page.locator('footer a').count()).toBeGreaterThan(5)
    })
  })

  it.each(templates)('$name: axe finds nothing, light and dark', async (template) => {
    await visit(template, {}, async (page) => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), colorScheme).toEqual([])
      }
    })
  })

  it.each(templates)('$name: fits 320, 768 and 1280 pixels without scrolling sideways', async (template) => {
    await visit(template, {}, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), String(width)).toBe(0)
      }
    })
  })

  it.each(templates)('$name: is valid HTML', async ({ path }) => {
    const { text } = await read(stack.siteUrl + path)
    expect(await htmlFaultsOf(text)).toEqual([])
  })

  it.each(templates)('$name: carries the security headers', async ({ path }) => {
    const { headers } = await read(stack.siteUrl + path)
    const csp = headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]*)/.exec(csp)?.[1] ?? /default-src ([^;]*)/.exec(csp)?.[1] ?? ''
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    expect(csp).toMatch(/frame-ancestors 'none'/)
    expect([headers.get('x-content-type-options'), headers.get('strict-transport-security') === null, headers.get('x-powered-by'), headers.get('set-cookie')]).toEqual(['nosniff', false, null, null])
  })

  it('by keyboard, the skip link comes first and leads to the content', async () => {
    await visit({ name: 'catalogue', path: '/opportunites', status: 200 }, {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Contenu')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  it('by keyboard, the focus is always visible and never lost', async () => {
    await visit({ name: 'catalogue', path: '/opportunites', status: 200 }, {}, async (page) => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return 'lost'
          const outlined = [element, ...element.querySelectorAll('*')].some((part) => getComputedStyle(part).outlineStyle !== 'none') || getComputedStyle(element, '::after').outlineStyle !== 'none' || getComputedStyle(element, '::before').outlineStyle !== 'none'
          const sibling = element.nextElementSibling
          return outlined || (sibling !== null && getComputedStyle(sibling, '::before').outlineStyle !== 'none') ? 'visible' : `invisible on ${element.outerHTML.slice(0, 120)}`
        })
        expect(focus).toBe('visible')
      }
    })
  })

  it('by keyboard, the menu of a narrow screen takes the focus, gives it back on Escape, and closes when the focus leaves it', async () => {
    await visit({ name: 'home', path: '/', status: 200 }, { viewport: { width: 390, height: 800 } }, async (page) => {
      const opener = page.getByRole('button', { name: 'Menu', exact: true })
      const panel = page.locator('.fr-header__menu')
      const holdsFocus = () => panel.evaluate((element) => element.contains(document.activeElement))
      await opener.press('Enter')
      expect(await holdsFocus()).toBe(true)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'hidden' })
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
      await opener.press('Space')
      await page.keyboard.press('Shift+Tab')
      await panel.waitFor({ state: 'hidden' })
      expect(await holdsFocus()).toBe(false)
    })
  })

  it('by keyboard, the display settings keep the focus and give it back on Escape', async () => {
    await visit({ name: 'home', path: '/', status: 200 }, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const opener = page.locator('footer').getByRole('button', { name: 'Paramètres d’affichage' })
      const dialog = page.getByRole('dialog', { name: 'Paramètres d’affichage' })
      await opener.press('Enter')
      for (let step = 0; step < 6; step += 1) {
        await page.keyboard.press('Tab')
        // Past the last one, the focus may visit the browser's own bar: it is never on the page behind.
        expect(await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body)).toBe(true)
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
    })
  })

  it('by keyboard, the breadcrumb of a narrow screen shows itself and hands the focus to its first link', async () => {
    await visit({ name: 'article', path: '/ressources/droit-a-l-image', status: 200 }, { viewport: { width: 390, height: 800 } }, async (page) => {
      const button = page.getByRole('button', { name: 'Voir le fil d’Ariane' })
      await button.press('Enter')
      expect([await button.isVisible(), await page.evaluate(() => document.activeElement?.textContent)]).toEqual([false, 'Accueil'])
    })
  })
})
