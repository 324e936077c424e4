import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { startStack, type Stack } from '../../../config/src/testing/stack.ts'

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('the catalogue, with JavaScript: $javaScriptEnabled', (options) => {
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

  const open = async (path: string) => {
    const page = await browser.newPage({ ...options, locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
    await page.goto(stack.siteUrl + path, { waitUntil: 'networkidle' })
    return page
  }
  const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0)

  it('finds by words, with or without accents', async () => {
    const page = await open('/opportunites')
    await page.getByRole('searchbox').fill('residence kujoyama')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=residence/)
    await page.getByRole('link', { name: 'Résidence à la Villa Kujoyama' }).waitFor()
    expect(await page.locator('main h1').innerText()).toMatch(/^1 opportunité/)
    await page.close()
  })

  it('gives behind each filter as many results as its count says', async () => {
    const page = await open('/opportunites')
    const label = page.locator('label', { hasText: 'Bientôt ouvertes' })
    const promised = numberIn((await label.innerText()).replace(/^\D+/, ''))
    await label.click()
    await page.getByRole('button', { name: /Voir|Filtrer|Appliquer/ }).first().click()
    await page.waitForURL(/statut=bientot-ouvertes/)
    await page.locator('main h1', { hasText: String(promised) }).waitFor()
    await page.close()
  })

  it('goes on to the next page by a real link', async () => {
    const page = await open('/opportunites')
    const first = await page.locator('main article a, main .fr-card a').first().innerText()
    await page.getByRole('link', { name: /Page suivante/ }).click()
    await page.waitForURL(/page=2/)
    await page.locator('[aria-current="page"]', { hasText: '2' }).waitFor()
    expect(await page.locator('main article a, main .fr-card a').first().innerText()).not.toBe(first)
    await page.close()
  })

  it('says what it ignored of an address, and answers all the same', async () => {
    const page = await open('/opportunites?type=loterie&page=999&residence=%00&x=1')
    expect(await page.locator('main h1').count()).toBe(1)
    expect(await page.locator('main').innerText()).toMatch(/ignor/i)
    await page.close()
  })
})
