import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { rawOpportunity, rawResource, rawStructure } from '../fixtures/documents.ts'
import { extremeDocument, extremes } from '../fixtures/extreme-opportunities.ts'
import { axeFaults } from './support/axe.ts'
import { startSiteAlone } from './support/site-alone.ts'

const cases = Object.entries(extremes).map(([name, changes], index) => ({ name, slug: String(changes['slug']), documentId: `o-${index}`, document: extremeDocument(changes) }))

/** As many as a good year brings, all alike and open whatever the day. */
const CROWD = 300
const crowd = Array.from({ length: CROWD }, (_, index) => [`crowd-${index}`, { ...rawOpportunity, rhythm: 'rolling', windows: [], slug: `foule-${index}`, title: `Bourse numéro ${index}` }] as const)

describe('contents at the ends of what editors may publish', () => {
  let site: Awaited<ReturnType<typeof startSiteAlone>>
  let browser: Browser

  beforeAll(async () => {
    site = await startSiteAlone({
      'partner-structure': [['org-1', rawStructure], ['org-2', { ...rawStructure, slug: 'partenaires', name: 'Les Partenaires' }]], resource: [['r-1', rawResource]],
      opportunity: [...cases.map(({ documentId, document }) => [documentId, document] as const), ...crowd],
    })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  it.each(cases)('$name: fits every width, at twice the size of text too, and axe finds nothing', async ({ slug }) => {
    const context = await browser.newContext({ locale: 'fr-FR' })
    const page = await context.newPage()
    const response = await page.goto(`${site.siteUrl}/opportunites/${slug}`)
    expect(response?.status()).toBe(200)
    expect(await axeFaults(page)).toEqual([])
    for (const size of ['', '200%']) {
      await page.evaluate((text) => { document.documentElement.style.fontSize = text }, size)
      for (const width of size ? [640, 1280] : [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} ${size}`).toBe(0)
      }
    }
    await context.close()
  })

  it('three hundred results, page after page, to the last', async () => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${site.siteUrl}/opportunites?q=bourse+numero`)
    expect(await page.locator('main h1').innerText()).toBe(`${CROWD}\u00a0opportunités`)
    const seen = new Set<string>()
    for (let more = true; more;) {
      for (const title of await page.locator('main article h3').allInnerTexts()) seen.add(title)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      const following = page.getByRole('link', { name: 'Page suivante' })
      const next = await following.count() > 0 ? await following.getAttribute('href') : null
      more = next !== null
      if (next) await page.goto(site.siteUrl + next)
    }
    expect(seen.size).toBe(CROWD)
    expect(await axeFaults(page)).toEqual([])
    await context.close()
  })

  it('all together, as cards and side by side', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.goto(`${site.siteUrl}/selection?fiches=${cases.map(({ slug }) => slug).join(',')}`)
    expect(await page.locator('main article').count()).toBe(cases.length)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.close()
  })
})
