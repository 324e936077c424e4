import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { htmlFaultsOf } from '../support/html-validator.ts'
import { checks, headerFaults } from './support/checks.ts'
import { overflowOf } from './support/layout.ts'
import { templates } from './support/pages.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { visit } from './support/visit.ts'
import { read } from './support/wait.ts'

/** The one heading of level 1 that says which page this is. */
const MAIN = 'main h1'
const MOBILE = { width: 390, height: 844 }

/** What is wrong on a page, by check. */
type Row = Readonly<Record<string, readonly string[]>>

/** Every template × every check, and how many faults each found. */
function faultTable(rows: ReadonlyMap<string, Row>): string {
  const names = Object.keys([...rows.values()][0] ?? {})
  const width = Math.max(...[...rows.keys()].map(({ length }) => length))
  const lines = [...rows].map(([template, row]) => `${template.padEnd(width)} ${names.map((name) => String(row[name]?.length ?? 0).padStart(3)).join('')}`)
  return ['Faults found:', `${' '.repeat(width)} ${names.map((_, index) => String(index + 1).padStart(3)).join('')}`, ...lines, ...names.map((name, index) => `  ${index + 1}: ${name}`)].join('\n')
}

describe('every template', () => {
  const stack = useStack()
  const browser = useBrowser()
  const rows = new Map<string, Row>()

  afterAll(async () => {
    if (rows.size > 0) console.log(faultTable(rows))
  })

  const open = (path: string, look: (page: Page) => Promise<void>, options = {}) => visit({ browser: browser(), siteUrl: stack().siteUrl, path, options }, look)

  it.each(templates)('$name: nothing is wrong, whatever the reader uses', async ({ name, path, status }) => {
    const row: Record<string, readonly string[]> = {}
    let heading = ''
    const withScripts = await open(path, async (page) => {
      heading = await page.locator(MAIN).innerText()
      expect(await page.title()).toMatch(/Elles font la culture$/)
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      for (const [check, run] of Object.entries(checks)) row[check] = await run(page)
    })
    const without = await open(path, async (page) => {
      expect(await page.locator(MAIN).innerText()).toBe(heading)
      expect(await page.locator('footer a').count()).toBeGreaterThan(5)
    }, { javaScriptEnabled: false })
    expect([withScripts.status, without.status]).toEqual([status, status])
    const { text, headers } = await read(stack().siteUrl + path)
    const all: Row = { ...row, 'no JS': Object.values(without.faults).flat(), html: await htmlFaultsOf(text), headers: headerFaults(headers), ...withScripts.faults }
    rows.set(name, all)
    expect(Object.fromEntries(Object.entries(all).filter(([, faults]) => faults.length > 0))).toEqual({})
  })

  it('no two pages share a title, a list and its filtered self included', async () => {
    const titles = await Promise.all(templates.map(async ({ path }) => /<title>([^<]*)<\/title>/.exec((await read(stack().siteUrl + path)).text)?.[1] ?? ''))
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('in landscape on a phone, the page still shows its heading and fits', async () => {
    await open('/opportunites', async (page) => {
      expect(await page.locator(MAIN).isVisible()).toBe(true)
      expect(await overflowOf(page)).toEqual([])
    }, { viewport: { width: 640, height: 320 } })
  })

  it('by keyboard, the skip link comes first and leads to the content', async () => {
    await open('/opportunites', async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Contenu')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  it.each([{ link: 'Menu', inside: '#menu-panneau' }, { link: 'Recherche', inside: '#recherche-panneau' }])('on a narrow screen, the skip link « $link » opens what is behind its button; Escape gives the focus back', async ({ link, inside }) => {
    await open('/', async (page) => {
      await page.getByRole('navigation', { name: 'Accès rapide' }).getByRole('link', { name: link, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.locator(`${inside} :focus`).waitFor()
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false')
      expect(await page.locator(inside).isVisible()).toBe(false)
    }, { viewport: MOBILE })
  })

  it('the search of the header leads to what is found, from any page', async () => {
    await open('/parite', async (page) => {
      await page.getByRole('button', { name: 'Rechercher', exact: true }).first().click()
      await page.keyboard.type('kujoyama')
      await page.keyboard.press('Enter')
      await page.locator('h1', { hasText: 'kujoyama' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/recherche')
    }, { viewport: MOBILE })
  })

  it('by keyboard, the menu of a narrow screen takes the focus, gives it back on Escape, and closes when the focus leaves it', async () => {
    await open('/', async (page) => {
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
    }, { viewport: MOBILE })
  })

  it('by keyboard, the display settings keep the focus and give it back on Escape', async () => {
    await open('/', async (page) => {
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
    await open('/ressources/droit-a-l-image', async (page) => {
      const button = page.getByRole('button', { name: 'Voir le fil d’Ariane' })
      await button.press('Enter')
      expect([await button.isVisible(), await page.evaluate(() => document.activeElement?.textContent)]).toEqual([false, 'Accueil'])
    }, { viewport: MOBILE })
  })

  it('when the page’s script cannot be loaded, nothing is folded and nothing is promised', async () => {
    const context = await browser().newContext({ viewport: MOBILE })
    const page = await context.newPage()
    await page.route(/\/_nuxt\/.*\.js$/, (route) => route.abort())
    await page.goto(stack().siteUrl, { waitUntil: 'networkidle' })
    await page.locator('html:not([data-js])').waitFor()
    expect(await page.getByRole('navigation', { name: 'Menu principal' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false)
    await context.close()
  })

  it('without scripts, the dark theme follows the system', async () => {
    const backgrounds = await Promise.all((['light', 'dark'] as const).map(async (colorScheme) => {
      let color = ''
      await open('/', async (page) => { color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor) }, { javaScriptEnabled: false, colorScheme })
      return color
    }))
    expect(backgrounds).toEqual(['rgb(255, 255, 255)', 'rgb(22, 22, 22)'])
  })
})
