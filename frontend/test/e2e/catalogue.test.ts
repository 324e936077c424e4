import { describe, expect, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { until } from './support/wait.ts'
import { useBrowser, useStack } from './support/use-stack.ts'

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0)

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('the catalogue, with JavaScript: $javaScriptEnabled', (options) => {
  const stack = useStack()
  const browser = useBrowser()


  const open = async (path: string) => {
    const page = await browser().newPage({ ...options, locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
    await page.goto(stack().siteUrl + path, { waitUntil: 'networkidle' })
    return page
  }
  it('finds by words, with or without accents', async () => {
    const page = await open('/opportunites')
    await page.locator('#recherche').fill('residence kujoyama')
    await page.locator('#recherche').press('Enter')
    await page.waitForURL(/q=residence/)
    await page.getByRole('link', { name: 'Résidence à la Villa Kujoyama' }).waitFor()
    expect(await page.locator('main h1').innerText()).toMatch(/^1\sopportunité/)
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

  it('filters by age and keeps the order chosen', async () => {
    const page = await open('/opportunites?tri=montant')
    await page.locator('#groupe-age > summary').click()
    await page.getByLabel(/^Âge/).fill('52')
    await page.getByLabel(/^Âge/).press('Enter')
    await page.waitForURL(/age=52/)
    expect(new URL(page.url()).searchParams.get('tri')).toBe('montant')
    await page.getByRole('link', { name: 'Retirer le filtre 52\u00a0ans' }).waitFor()
    expect(await page.locator('main article', { hasText: 'Prix Niépce' }).count()).toBe(0)
    const shown = numberIn(await page.locator('main h1').innerText())
    const hidden = numberIn(await page.getByText(/^\d+\sopportunités sont masquées/).innerText())
    await page.getByRole('link', { name: 'Retirer le filtre 52\u00a0ans' }).click()
    await page.locator('main h1', { hasText: new RegExp(`^${shown + hidden}\\sopportunités`) }).waitFor()
    await page.close()
  })

  it('says why nothing answers, and which choice to lift to see how many', async () => {
    const page = await open('/opportunites?q=kujoyama&residence=bretagne&type=formation')
    const lift = page.getByRole('listitem').filter({ hasText: /^Retirez «\s?Formation\s?» pour en voir \d+\.$/ })
    const promised = numberIn((await lift.innerText()).replace(/^\D+/, ''))
    await lift.getByRole('link').click()
    await page.locator('main h1', { hasText: new RegExp(`^${promised}\\sopportunité`) }).waitFor()
    await page.close()
  })

  it('offers the search as a feed, a calendar and a file, with the same question', async () => {
    const page = await open('/opportunites?q=prix&cout=sans-frais')
    const hrefsOf = (selector: string) => page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const hrefs = await hrefsOf('.site-follow li a')
    expect(hrefs).toEqual(['flux.xml', 'flux.json', 'agenda.ics', 'export.csv', 'export.json'].map((file) => `/opportunites/${file}?q=prix&cout=sans-frais`))
    expect(await hrefsOf('.site-follow p a')).toEqual(['/opportunites/calendrier?q=prix&cout=sans-frais', '/donnees-ouvertes'])
    await page.close()
  })
})

describe('the catalogue in place', () => {
  const stack = useStack()
  const browser = useBrowser()


  const open = async (path: string, width = 1280) => {
    // Axe opens a page of its own beside the one that it reads: both live in one context.
    const context = await browser().newContext({ locale: 'fr-FR', viewport: { width, height: 800 } })
    const page = await context.newPage()
    await page.goto(stack().siteUrl + path, { waitUntil: 'networkidle' })
    return page
  }

  it('keeps what is typed, the focus and the scroll while a filter answers, and says how many there are', async () => {
    const page = await open('/opportunites')
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => { release = resolve })
    await page.route(/besoin=/, async (route) => {
      await held
      await route.continue()
    })
    await page.locator('label', { hasText: 'Résidence' }).first().click()
    const field = page.locator('#recherche')
    await field.pressSequentially('Kyo')
    release()
    await page.waitForURL(/besoin=residence/)
    await page.locator('#annonce', { hasText: /^\d+\sopportunités trouvées/ }).waitFor({ state: 'attached' })
    await field.pressSequentially('to')
    expect(await field.inputValue()).toBe('Kyoto')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await field.press('Enter')
    await page.waitForURL(/q=Kyoto&besoin=residence/)
    await page.context().close()
  })

  it('asks for suggestions once one stops typing, and not again for the same word within a minute', async () => {
    const page = await open('/opportunites')
    const asked: string[] = []
    page.on('request', (request) => { if (request.url().includes('/api/suggestions')) asked.push(new URL(request.url()).searchParams.get('q') ?? '') })
    const answered = () => page.waitForResponse((response) => response.url().endsWith('q=kujoyama'))
    const field = page.locator('#recherche')
    const first = answered()
    // As fast as one types; a slow machine may pause longer than a hand would.
    await field.pressSequentially('residences villa kujoy', { delay: 40 })
    await field.fill('kujoyama')
    const { 'cache-control': kept, 'set-cookie': cookie } = (await first).headers()
    expect([kept, cookie]).toEqual(['public, max-age=60', undefined])
    expect(asked.at(-1)).toBe('kujoyama')
    expect(asked.length).toBeLessThanOrEqual(6)
    await field.fill('k')
    const again = answered()
    await field.fill('kujoyama')
    await again
    // Kept by the browser: nothing came from the site the second time.
    const received = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('q=kujoyama')).map((entry) => entry instanceof PerformanceResourceTiming && entry.transferSize > 0))
    await until('both answers are counted', 5000, async () => (await received()).length === 2)
    expect(await received()).toEqual([true, false])
    await page.context().close()
  })

  it('suggests pages by keyboard', async () => {
    const page = await open('/opportunites')
    const field = page.locator('#recherche')
    await field.pressSequentially('kuj')
    await page.getByRole('option', { name: /Villa Kujoyama/ }).first().waitFor()
    expect(await axeFaults(page, { part: '.fr-search-bar' })).toEqual([])
    await field.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    await field.pressSequentially('o')
    await page.getByRole('option').first().waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
    await page.waitForURL(/\/opportunites\/villa-kujoyama/)
    await page.context().close()
  })

  it('on a narrow screen the filters are a panel that says how many results it leads to', async () => {
    const page = await open('/opportunites', 390)
    await page.getByRole('button', { name: 'Filtrer' }).click()
    const panel = page.getByRole('dialog', { name: 'Filtrer' })
    await panel.waitFor()
    await panel.getByText(/^Accompagnement \(/).click()
    await page.waitForURL(/besoin=accompagnement/)
    expect(await panel.isVisible()).toBe(true)
    expect(await axeFaults(page)).toEqual([])
    const apply = panel.getByRole('button', { name: /^Voir les \d+\srésultats$/ })
    const promised = numberIn(await apply.innerText())
    await apply.click()
    await panel.waitFor({ state: 'detached' })
    expect(numberIn(await page.locator('main h1').innerText())).toBe(promised)
    await page.context().close()
  })
})
