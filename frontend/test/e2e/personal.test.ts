import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read } from './support/wait.ts'

const FIRST = '/opportunites/prix-francoise-demulder'
/** Bytes of a card's own data for the profile, before compression. */
const CRITERIA_MOST = 400

describe('what a photographer keeps on her device', () => {
  const stack = useStack()
  const browser = useBrowser()
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await browser().newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    page = await context.newPage()
  })

  const open = (path: string) => page.goto(stack().siteUrl + path, { waitUntil: 'networkidle' })

  it('keeps opportunities from the list and from a page, compares them, and opens them elsewhere without JavaScript', async () => {
    await open('/opportunites')
    const buttons = page.locator('[data-keep]')
    await buttons.nth(0).click()
    await buttons.nth(1).click()
    await page.getByText('Gardée dans votre sélection : 2 opportunités.').waitFor()
    await open(FIRST)
    await page.locator('.site-actions [data-keep]').click()
    await open('/selection')
    await page.waitForURL(/fiches=/)
    expect(await page.locator('main h1').innerText()).toBe('Une sélection de 3\u00a0opportunités')
    expect(await page.locator('.site-comparison thead th').count()).toBe(4)
    const elsewhere = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
    await elsewhere.goto(page.url())
    expect(await elsewhere.locator('.site-comparison thead th a').first().innerText()).not.toBe('')
    expect(await elsewhere.locator('main article').count()).toBe(3)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Vider ma sélection' }).click()
    await page.waitForURL(`${stack().siteUrl}/selection`)
    await page.getByText('Vous n’avez pas encore gardé d’opportunité.').waitFor()
  })

  it('keeps what is ready of a file, until it is unticked', async () => {
    await open(FIRST)
    await page.locator('.site-checklist label').first().click()
    await page.getByText(/1\spièce prête sur \d+\./).waitFor()
    await open(FIRST)
    expect(await page.locator('.site-checklist input').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Tout décocher' }).click()
    expect(await page.locator('.site-checklist input:checked').count()).toBe(0)
  })

  it('says of each opportunity whether it fits, from answers that never leave the device', async () => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await open('/mon-profil')
    await page.getByLabel('Vous êtes', { exact: true }).selectOption('woman')
    await page.getByLabel('Votre année de naissance').fill('1961')
    await page.keyboard.press('Tab')
    await page.getByLabel('Vous habitez').selectOption('martinique')
    await open('/opportunites')
    const fits = page.locator('.site-fit:visible')
    expect(await fits.count()).toBe(await page.locator('main article').count())
    expect(new Set(await fits.evaluateAll((lines) => lines.map((line) => line.dataset.verdict))).size).toBeGreaterThan(1)
    await page.getByRole('link', { name: /Page suivante/ }).click()
    await page.waitForURL(/page=2/)
    await page.locator('.site-fit:visible').first().waitFor()
    await open(FIRST)
    await page.locator('#verdicts li').first().waitFor()
    expect(sent.filter((request) => /1961|woman/.test(request))).toEqual([])
    await open('/mon-profil')
    await page.getByRole('button', { name: 'Effacer mes réponses' }).click()
    await open('/opportunites')
    expect(await page.locator('.site-fit:visible').count()).toBe(0)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

  it('costs each card little', async () => {
    const { text } = await read(`${stack().siteUrl}/opportunites`)
    const data = [...text.matchAll(/data-criteria="([^"]*)"/g)].map(([, criteria = '']) => criteria)
    expect(data.length).toBeGreaterThan(5)
    expect(Math.max(...data.map((criteria) => criteria.length))).toBeLessThan(CRITERIA_MOST)
  })

  it('keeps the main action in reach on a narrow screen without covering what has the focus', async () => {
    await open(FIRST)
    const bar = page.locator('.site-apply-bar')
    await bar.waitFor()
    const covered: string[] = []
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      const hidden = await page.evaluate(() => {
        const [focused, sticky] = [document.activeElement, document.querySelector('.site-apply-bar')]
        if (!focused || !sticky || focused === document.body || sticky.contains(focused)) return null
        const [box, limit] = [focused.getBoundingClientRect(), sticky.getBoundingClientRect()]
        return box.top >= limit.top && box.top < limit.bottom ? focused.outerHTML.slice(0, 120) : null
      })
      if (hidden) covered.push(hidden)
    }
    expect(covered).toEqual([])
    await page.setViewportSize({ width: 844, height: 390 })
    expect(await bar.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await bar.isVisible()).toBe(false)
    expect(await page.locator('.site-box').isVisible()).toBe(true)
    expect(await page.locator('.site-actions').isVisible()).toBe(false)
  })
})
