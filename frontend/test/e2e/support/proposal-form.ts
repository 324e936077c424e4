import type { Page } from 'playwright-core'

export const FORM = '/proposer-une-opportunite'
export const PHONE = { width: 390, height: 844 }

/** What one structure writes; the rest is the same for all. */
export interface Proposed {
  readonly structure: string
  readonly email: string
  readonly title: string
}

export const anExample: Proposed = { structure: 'Festival d’essai', email: 'camille@exemple.fr', title: 'Prix d’essai de la phrase' }

/** Presses a button that leads to a page, and waits for it. */
export const go = (page: Page, name: string) => Promise.all([page.waitForURL(/proposer-une-opportunite/), page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])

/** « Étape 2 sur 5 ». */
export const step = (page: Page): Promise<string> => page.locator('.fr-stepper__state').innerText()

export async function fillStructure(page: Page, { structure, email }: Proposed = anExample): Promise<void> {
  await page.getByLabel('Nom de la structure').fill(structure)
  await page.getByLabel('Type de structure').selectOption('festival')
  await page.getByLabel('Votre nom').fill('Camille Martin')
  await page.getByLabel('Votre adresse électronique').fill(email)
  await page.locator('label', { hasText: 'Je représente la structure qui organise' }).click()
}

export async function fillOpportunity(page: Page, { title }: Proposed = anExample): Promise<void> {
  await page.getByLabel('Titre').fill(title)
  await page.getByLabel('Résumé en une phrase').fill('Un prix pour essayer tout ce que fait ce site')
  await page.getByLabel('Type d’opportunité').selectOption('prize')
  await page.locator('label', { hasText: 'Dotation financière' }).click()
  await page.getByLabel('Description').fill('Un prix <b>remis</b> en juin.')
  await page.getByLabel('Page pour candidater').fill('https://www.exemple.fr/candidater')
}

/** The calendar and the conditions, to the recap. */
export async function fillRest(page: Page): Promise<void> {
  await page.locator('label', { hasText: 'Chaque année' }).click()
  await page.getByLabel('Clôture, le').first().fill('2027-03-12')
  await page.getByLabel('Clôture, à').first().fill('18:00')
  await go(page, 'Continuer')
  await page.locator('label', { hasText: 'Réservé aux femmes' }).click()
  await go(page, 'Continuer')
}

/** From the first field to the recap. */
export async function fillAll(page: Page, proposed: Proposed): Promise<void> {
  await fillStructure(page, proposed)
  await go(page, 'Continuer')
  await fillOpportunity(page, proposed)
  await go(page, 'Continuer')
  await fillRest(page)
}

/** Posts values to the form from its own page, as its buttons would. */
export const postForm = (page: Page, values: Readonly<Record<string, string>>): Promise<unknown> => Promise.all([
  page.waitForEvent('load'),
  page.evaluate((sent) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: location.pathname })
    for (const [name, value] of Object.entries(sent)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    document.body.append(form)
    form.submit()
  }, values),
])
