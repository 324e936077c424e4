import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatDay } from '../../../domain/opportunity/index.ts'
import { type AdminScreens, openAdmin } from './support/admin-screens.ts'
import { pictureBook } from './support/pictures.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

const VISIBLE_MS = 2_000
const DAY_MS = 86_400_000
const TITLE = 'Bourse des marées'
const PATH = '/opportunites/bourse-des-marees'
const WINDOW = 'Dépôt des dossiers'
const APPLY = 'Candidater sur le site de l’organisateur'

/** A day in Paris, YYYY-MM-DD, so many days from today. */
const dayFrom = (days: number): string => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * DAY_MS))
const table = [
  ['Titre', 'Structure organisatrice', 'Type', 'Besoins couverts', 'Rythme', 'Dotation / Montant maximal', 'Coût de la candidature / Frais de dossier (€)', 'Candidature / Page pour candidater', 'Périodes de candidature 1 / Nom de la période', 'Périodes de candidature 1 / Date limite'],
  [TITLE, 'LE BAL', 'Bourse ou aide à la création', 'Dotation financière', 'Chaque année', '3 000 €', '0', 'https://www.example.org/candidater', WINDOW, dayFrom(30)],
].map((row) => row.join(';')).join('\n')

describe('the story of an opportunity, from a table to its second edition', () => {
  const stack = useStack()
  const browser = useBrowser()
  const picture = pictureBook()
  let page: Page
  let reader: Page
  let admin: AdminScreens

  beforeAll(async () => {
    ({ page, admin } = await openAdmin(browser(), stack()))
    reader = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
  })

  /** Waits until readers find the words, and shows them the page; answers what they read. */
  const onSite = async (words: string): Promise<string> => {
    await until(`« ${words} » is on the site`, VISIBLE_MS, async () => {
      const { status, text } = await read(stack().siteUrl + PATH)
      return status === 200 && text.includes(words)
    })
    const response = await reader.goto(stack().siteUrl + PATH)
    expect(response?.status()).toBe(200)
    return reader.locator('main').innerText()
  }
  const publish = async () => {
    const answer = await admin.publish()
    expect(answer?.status(), await answer?.text()).toBe(200)
  }
  const saveAndVerify = async () => {
    await page.getByText('Enregistrez d’abord vos modifications.').first().waitFor()
    expect((await admin.save()).status()).toBe(200)
    await page.getByText('Enregistrez d’abord vos modifications.').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Vérifiée aujourd’hui' }).click()
    await page.getByText(`Vérifiée le ${formatDay(dayFrom(0))}.`).waitFor()
  }
  /** Noon of a day, as one types it: the day, then the hour. */
  const fillNoon = async (label: string, day: string) => {
    await admin.fill(label, day.split('-').toReversed().join('/'))
    await admin.fill(`Heure\u00a0: ${label}`, '12:00')
  }
  /** The row of the period may fold again when the form is read again. */
  const unfold = async () => {
    const row = page.getByRole('button', { name: WINDOW, exact: true })
    if (await row.getAttribute('aria-expanded') !== 'true') await row.click()
  }

  it('is imported from a table, once its editor has seen what it would make', async () => {
    await page.getByRole('link', { name: 'Importer' }).waitFor()
    await picture(page, 'accueil')
    await page.getByRole('link', { name: 'Importer' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'appels.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).click()
    await page.getByRole('heading', { name: 'Ce qui changerait' }).waitFor()
    await page.getByText(TITLE).first().click()
    await page.getByRole('table', { name: `Champs de « ${TITLE} »` }).getByText('LE BAL').waitFor()
    await picture(page, 'import-apercu')
    await page.getByRole('button', { name: 'Importer 1 fiche en brouillon' }).click()
    await page.getByRole('heading', { name: 'Import terminé' }).waitFor()
    await picture(page, 'import-termine')
  })

  it('is found as a draft, tells what it lacks, is completed and published', async () => {
    await page.getByRole('link', { name: 'Voir les opportunités' }).click()
    await page.getByRole('link', { name: TITLE, exact: true }).waitFor()
    await picture(page, 'liste')
    expect((await read(stack().siteUrl + PATH)).status).toBe(404)
    await admin.open('opportunity', TITLE)
    await page.getByText('Pas encore vérifiée.').waitFor()
    expect((await page.locator('aside h2').allInnerTexts()).map((title) => title.toLowerCase())).toEqual(['entrée', 'relecture', 'entretien', 'aperçu', 'aide à l’écriture'])
    await picture(page, 'brouillon')
    expect(await admin.publish()).toBeNull()
    expect(new Set(await admin.faults())).toEqual(new Set(['Ce champ est obligatoire.']))
    await picture(page, 'refus')
    await admin.fill('En une phrase', 'Une bourse de 3 000 euros pour photographier un littoral')
    await admin.write('La bourse accompagne une série en cours sur un littoral.')
    // Each empty group says which it is, after the words that are seen.
    const empty = await page.getByRole('button', { name: /^Rien pour l’instant/ }).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))
    expect([new Set(empty).size, empty.length > 3]).toEqual([empty.length, true])
    await page.getByRole('button', { name: 'Rien pour l’instant. Cliquez pour remplir. Éligibilité', exact: true }).click()
    await admin.choose('Public', 'Réservé aux femmes')
    await saveAndVerify()
    await publish()
    await picture(page, 'publiee')
    expect(await onSite('Une bourse de 3 000 euros')).toContain(APPLY)
    await picture(reader, 'site-publiee')
  })

  it('is extended: readers see both dates', async () => {
    await unfold()
    await fillNoon('Date limite', dayFrom(60))
    await fillNoon('Date limite d’origine', dayFrom(30))
    await admin.fill('Raison du changement', 'Prolongation d’un mois')
    await picture(page, 'prolongation')
    await publish()
    const text = await onSite('Prolongée. Date précédente')
    expect(text).toContain('Prolongation d’un mois')
    expect(text).toContain(formatDay(dayFrom(60)))
    await picture(reader, 'site-prolongee')
  })

  it('is closed: its page stays, and nobody is led to apply', async () => {
    await unfold()
    await fillNoon('Date limite', dayFrom(-10))
    await fillNoon('Date limite d’origine', dayFrom(-40))
    await publish()
    const text = await onSite('Cette opportunité a fermé le')
    expect(text).toContain(formatDay(dayFrom(-10)))
    expect(await reader.getByRole('link', { name: /^Candidater/ }).count()).toBe(0)
    await picture(reader, 'site-fermee')
  })

  it('is renewed, completed and published again at the same address, with the edition that ended', async () => {
    await page.getByRole('button', { name: 'Reconduire' }).click()
    await picture(page, 'reconduire')
    await page.getByRole('button', { name: 'Préparer l’édition suivante' }).click()
    await page.getByText('Pas encore vérifiée.').waitFor()
    expect(await page.getByRole('button', { name: 'Reconduire' }).count()).toBe(0)
    await onSite('Cette opportunité a fermé le')
    await unfold()
    await admin.choose('Certitude des dates', 'Dates confirmées')
    await admin.fill('Montant maximal', '5000')
    await admin.fill('En une phrase', 'Une bourse de 5 000 euros pour photographier un littoral')
    await picture(page, 'edition-suivante')
    await saveAndVerify()
    await publish()
    expect(await onSite('Une bourse de 5 000 euros')).toContain(APPLY)
    const ended = Number(dayFrom(-10).slice(0, 4))
    expect(await reader.getByRole('table', { name: 'Éditions passées' }).getByRole('rowheader').first().innerText()).toBe(String(ended))
    expect(await reader.locator('.site-deadline__date').innerText()).toContain(String(ended + 1))
    await picture(reader, 'site-nouvelle-edition')
    await picture(page, 'republiee')
  })
})
