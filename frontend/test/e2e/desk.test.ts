import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatDay } from '../../../domain/opportunity/index.ts'
import { type AdminScreens, openAdmin } from './support/admin-screens.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

const VISIBLE_MS = 2_000

describe('an editor at her desk', () => {
  const stack = useStack()
  const browser = useBrowser()
  let page: Page
  let admin: AdminScreens

  beforeAll(async () => { ({ page, admin } = await openAdmin(browser(), stack())) })

  const onSite = (what: string, path: string, isSo: (text: string) => boolean) => until(`${what} is on the site`, VISIBLE_MS, async () => isSo((await read(stack().siteUrl + path)).text))
  const today = (): string => formatDay(new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date()))

  it('reads what waits for her, and nothing that is not her work', async () => {
    await page.getByRole('link', { name: /^Ferment d’ici sept jours/ }).waitFor()
    const titles = await page.locator('main section h2').allInnerTexts()
    expect(titles.map((title) => title.toLowerCase())).toEqual(['avant l’ouverture', 'propositions à traiter', 'à relire', 'clôture cette semaine', 'à revérifier', 'liens morts', 'fiches incomplètes', 'programmées'])
    await page.getByText('Aucune proposition n’attend. Vous pouvez compléter une fiche.').waitFor()
    // No box is taller than what it says, but for the line that its neighbour has more.
    const empty = await page.locator('[data-strapi-widget-id] main').evaluateAll((boxes) => boxes.map((box) => box.clientHeight - [...box.children].reduce((height, part) => height + part.getBoundingClientRect().height, 0)))
    expect(Math.max(...empty), 'pixels of a box that say nothing').toBeLessThan(10)
    const tops = await page.locator('[data-strapi-widget-id]').evaluateAll((boxes) => boxes.map((box) => Math.round(box.getBoundingClientRect().top)))
    expect([tops[0] === tops[1], tops[2] === tops[3], tops[4] === tops[5]], 'two boxes of a row begin together').toEqual([true, true, true])
  })

  it('opens the list that a count counts, by the keyboard, and is told which one it is', async () => {
    const link = page.getByRole('link', { name: /^Ferment d’ici sept jours/ })
    const count = Number((await link.getAttribute('aria-label'))?.split(' : ')[1])
    expect(count).toBeGreaterThan(0)
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Liste : Ferment d’ici sept jours').waitFor()
    await page.getByRole('link', { name: 'Bourse photographique Mécène et Loire' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(count)
    await page.getByRole('button', { name: 'Tout afficher' }).click()
    await page.waitForFunction((few) => document.querySelectorAll('tbody tr').length > few, count)
    expect(await page.getByText(/^Liste : /).count()).toBe(0)
  })

  it('finds every list named, and the type whole again when she comes back to it', async () => {
    await page.goto(`${stack().cmsUrl}/admin/`)
    const link = page.getByRole('link', { name: /^En ligne, complètes/ })
    const count = Number((await link.getAttribute('aria-label'))?.split(' : ')[1])
    await link.click()
    await page.getByRole('status').getByText('Liste : En ligne, complètes à moins de 60 %').waitFor()
    await page.getByText(`${count} entrées trouvées`).waitFor()
    await page.getByRole('link', { name: 'Ressource', exact: true }).click()
    await page.getByRole('link', { name: 'Opportunité', exact: true }).click()
    await page.getByText(/^\d{2,} entrées trouvées/).waitFor()
    await page.waitForFunction((few) => Number(/(\d+) entrées trouvées/.exec(document.body.innerText)?.[1]) > few, count)
    expect(await page.getByText(/^Liste : /).count()).toBe(0)
  })

  it.each(['opportunity', 'resource', 'testimonial', 'partner-structure', 'page', 'theme'])('sees whole rows on a screen of 1280 pixels, down to their menu: %s', async (type) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${stack().cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`)
    await page.locator('tbody tr').first().waitFor()
    const past = await page.locator('table').evaluate((table) => {
      const { right } = (table.parentElement ?? table).getBoundingClientRect()
      return [...table.querySelectorAll('tbody td:last-child')].map((cell) => cell.getBoundingClientRect().right - right)
    })
    expect(Math.max(...past)).toBeLessThanOrEqual(0)
  })

  it('says with one press that she has checked an entry, and readers see it', async () => {
    await admin.open('opportunity', 'Prix Roger Pic')
    await page.getByRole('heading', { name: /^Complète à \d+/ }).waitFor()
    await page.getByRole('button', { name: 'Vérifiée aujourd’hui' }).click()
    await page.getByText(`Vérifiée le ${today()}.`).waitFor()
    await onSite('verification', '/opportunites/prix-roger-pic', (text) => text.includes(today()))
  })
})
