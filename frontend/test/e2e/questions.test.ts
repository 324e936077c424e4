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
  /** What may come first, by its address; any of them when several answer as well. */
  readonly answers: readonly string[]
  /** Why it answers: facts that its own page must state, by the name that the page gives them (`factsOf`). */
  readonly because: Readonly<Record<string, RegExp>>
  /** Facts that would make it the wrong answer. */
  readonly without?: readonly string[]
}

/** What photographers ask in their own words, what must come first, and what must be read there for it to be an answer. */
const questions: readonly Question[] = [
  {
    asked: 'une résidence avec mon enfant en Bretagne cet hiver', answers: ['exemple-residence-famille-bretagne'],
    because: { 'Type': /^Résidence$/, 'Lieu': /Bretagne/, 'Venir avec son enfant': /^Enfant bienvenu$/, 'Aide à la garde d’enfant': /^Oui$/, 'En bref': /en hiver/ },
  },
  {
    asked: 'prix sans frais pour photojournaliste de plus de 35 ans', answers: ['prix-virginia'],
    because: { 'Type': /^Prix ou concours$/, 'Coût': /^Sans frais/, 'Statut professionnel': /Photojournaliste/, 'Accroche': /sans limite d’âge/ }, without: ['Âge'],
  },
  {
    asked: 'aide d’urgence', answers: ['free-press-unlimited-reporters-respond', 'iwmf-emergency-fund', 'rsf-bourse-assistance', 'cnap-secours-exceptionnel'],
    because: { 'Type': /^Aide d’urgence ou sociale$/, 'Date limite': /^Sans date limite$/, 'Rythme': /^Toute l’année/ },
  },
  {
    asked: 'publier mon premier livre photo', answers: ['prix-livre-images-vevey', 'fonds-edition-photo-cnl-2026', 'luma-dummy-book-award'],
    because: { 'Type': /^Aide à l’édition$/, 'Vous y trouvez': /Édition/, 'Pratiques': /Livre photo/ },
  },
  { asked: 'faire relire mon portfolio', answers: ['lectures-portfolio-perpignan', 'tete-a-tete-filles-de-la-photo'], because: { 'Type': /^Lecture de portfolio$/, 'Vous y trouvez': /Accompagnement/ } },
  {
    asked: 'je suis menacée à cause d’un reportage', answers: ['rsf-bourse-assistance'],
    because: { 'Type': /^Aide d’urgence ou sociale$/, 'Autres conditions': /menacée à cause de son travail/, 'Date limite': /^Sans date limite$/ },
  },
  { asked: 'résidence au Japon', answers: ['villa-kujoyama'], because: { 'Type': /^Résidence$/, 'Lieu': /Kyoto, Japon/ } },
  { asked: 'me former quand je suis artiste-autrice', answers: ['afdas-formation-artistes-auteurs'], because: { 'Type': /^Formation$/, 'Statut professionnel': /Artiste-autrice/, 'En bref': /finance des formations/ } },
  {
    asked: 'acheter du matériel pour mon atelier dans le Grand Est', answers: ['drac-grand-est-allocation-installation'],
    because: { 'Type': /^Aide à l’équipement ou à l’atelier$/, 'Vous y trouvez': /Matériel/, 'Lieu de résidence': /^Grand Est$/, 'Accroche': /acheter du matériel/ },
  },
  {
    asked: 'exposer dans un festival et être payée', answers: ['residence-houlgate-femmes-s-exposent'],
    because: { 'Vous y trouvez': /Exposition et festival/, 'Nature': /^Rémunération/, 'Montant': /\d €/ },
  },
  {
    asked: 'bourse pour un reportage sur le climat', answers: ['bourse-climat-femmes-s-exposent'],
    because: { 'Type': /^Bourse ou aide à la création$/, 'Nature': /Bourse/, 'En bref': /dérèglement climatique/ },
  },
]

/** What a page says of its own opportunity, by the name that it gives each fact; the cards of similar ones are left out. */
function factsOf(page: Page): Promise<Record<string, string>> {
  return page.locator('.site-split').evaluate((opportunity) => {
    const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const rows = [...opportunity.querySelectorAll('dl.site-facts dt')].map((name) => [words(name), words(name.nextElementSibling)])
    return {
      ...Object.fromEntries(rows) as Record<string, string>,
      'Type': words(opportunity.querySelector('.site-badges .fr-tag')),
      'Statut': words(opportunity.querySelector('.site-badges .fr-badge')),
      'Accroche': words(opportunity.querySelector('header .fr-text--lead')),
      'En bref': words(opportunity.querySelector('section[aria-labelledby="en-bref"]')),
    }
  })
}

/** It can be acted upon, or says when it will be. */
const isOfUse = async (page: Page, status = ''): Promise<boolean> => /^(Ouvre |Prochaine édition attendue$)/.test(status) || page.locator('.site-box__apply a[href]').isVisible()

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
    it.each(questions)('« $asked » ends on the opportunity that answers, for the reasons that it gives', async ({ asked, answers, because, without = [] }) => {
      const context = await browser.newContext({ locale: 'fr-FR', viewport, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(site.siteUrl, { waitUntil: 'load' })
      await walk(page, asked)
      await page.waitForURL(/\/opportunites\/[a-z0-9-]+$/)
      expect(answers).toContain(new URL(page.url()).pathname.split('/').at(-1))
      const facts = await factsOf(page)
      expect(facts).toMatchObject(Object.fromEntries(Object.entries(because).map(([name, said]) => [name, expect.stringMatching(said)])))
      for (const name of without) expect(facts).not.toHaveProperty(name)
      expect(await isOfUse(page, facts['Statut'])).toBe(true)
      if (javaScriptEnabled) expect(await overflowOf(page)).toEqual([])
      await context.close()
    })
  })
})
