import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { demonstrationEdition } from '../support/demonstration.ts'
import { overflowOf } from './support/layout.ts'
import { startSiteAlone, type SiteAlone } from './support/site-alone.ts'

/** A phone. */
const viewport = { width: 390, height: 844 }
/** Tab stops from the top of a page to the first answer: past that, somebody at a keyboard has given up. */
const MOST_STOPS = 60

interface Question {
  readonly asked: string
  /** What the page of the first answer must say for the question to be answered. */
  readonly answered: readonly RegExp[]
}

/** What photographers ask in their own words, and what must be read on the page where the first answer leads. */
const questions: readonly Question[] = [
  { asked: 'une résidence avec mon enfant en Bretagne cet hiver', answered: [/Enfant bienvenu/, /Bretagne/, /Ce qui est pris en charge|garde d’enfant/i] },
  { asked: 'prix sans frais pour photojournaliste de plus de 35 ans', answered: [/Prix ou concours/i, /Sans frais/i] },
  { asked: 'aide d’urgence', answered: [/Aide d’urgence ou sociale/i, /Sans date limite|Toute l’année/i] },
  { asked: 'publier mon premier livre photo', answered: [/Aide à l’édition/i] },
  { asked: 'faire relire mon portfolio', answered: [/Lecture de portfolio/i] },
  { asked: 'je suis menacée à cause d’un reportage', answered: [/Aide d’urgence ou sociale/i] },
  { asked: 'résidence au Japon', answered: [/Kyoto/, /Japon/] },
  { asked: 'me former quand je suis artiste-autrice', answered: [/Formation/, /Artiste-autrice|artistes-auteurs/i] },
  { asked: 'acheter du matériel pour mon atelier dans le Grand Est', answered: [/Aide à l’équipement ou à l’atelier/i, /Grand Est/] },
  { asked: 'exposer dans un festival et être payée', answered: [/Exposition/, /rémunération|Honoraires|Droits d’exposition|€/i] },
  { asked: 'bourse pour un reportage sur le climat', answered: [/Bourse ou aide à la création/i, /climat/i] },
]

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`${MOST_STOPS} stops without reaching ${selector}`)
}

/** By the keyboard alone: skip links, the field of the home page, the results, the first of them. */
async function byKeyboard(page: Page, asked: string): Promise<void> {
  await tabTo(page, 'main input[type="search"]')
  await page.keyboard.type(asked)
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  await tabTo(page, 'main .site-card h3 a')
  await page.keyboard.press('Enter')
}

/** By touch, as far as HTML alone goes: no script has run. */
async function byTouch(page: Page, asked: string): Promise<void> {
  await page.locator('main input[type="search"]').first().fill(asked)
  await page.locator('main form button[type="submit"]').first().click()
  await page.waitForURL(/q=/)
  await page.locator('main .site-card h3 a').first().click()
}

describe('a new user on a phone', () => {
  let site: SiteAlone
  let browser: Browser

  beforeAll(async () => {
    const { documents } = demonstrationEdition(new Date())
    site = await startSiteAlone(Object.fromEntries(Object.entries(documents).map(([type, entries]) => [type, [...entries]])))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  describe.each([{ by: 'with the keyboard alone', walk: byKeyboard, javaScriptEnabled: true }, { by: 'without JavaScript', walk: byTouch, javaScriptEnabled: false }])('$by', ({ walk, javaScriptEnabled }) => {
    it.each(questions)('« $asked » ends on an opportunity that answers', async ({ asked, answered }) => {
      const context = await browser.newContext({ locale: 'fr-FR', viewport, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(site.siteUrl, { waitUntil: 'load' })
      await walk(page, asked)
      await page.waitForURL(/\/opportunites\/[a-z0-9-]+$/)
      const text = await page.locator('main').innerText()
      for (const said of answered) expect(text).toMatch(said)
      // It can be acted upon, or says when it will be.
      expect(text).toMatch(/Candidater|Ouvre|Prochaine édition|attendue/i)
      if (javaScriptEnabled) expect(await overflowOf(page)).toEqual([])
      await context.close()
    })
  })
})
