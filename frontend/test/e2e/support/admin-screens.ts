import type { Browser, Page, Response } from 'playwright-core'
import type { Stack } from '../../../../config/src/testing/stack.ts'

/** What an editor does in the admin, by the French words that she reads on it. */
export interface AdminScreens {
  /** Opens an entry of a collection by its title. */
  open(type: string, title: string): Promise<void>
  /** Opens the form of a new entry. */
  create(type: string): Promise<void>
  fill(label: string, value: string): Promise<void>
  /** Picks a choice of a list by its French label. */
  choose(label: string, choice: string): Promise<void>
  /** Finds a document by its first letters and relates it. */
  relate(label: string, title: string): Promise<void>
  /** Writes in the form's first rich-text field. */
  write(words: string): Promise<void>
  /** Presses « Enregistrer »; resolves with the CMS's answer. */
  save(): Promise<Response>
  /** Presses « Publier »; resolves with the CMS's answer, or with null when the form itself finds a fault. */
  publish(): Promise<Response | null>
  unpublish(): Promise<void>
  remove(): Promise<void>
  /** The messages beside fields. */
  faults(): Promise<string[]>
}

const PUBLISH = { name: 'Publier', exact: true }
const SAVE = { name: 'Enregistrer', exact: true }
const FAULT = '[id$="-error"], [data-strapi-field-error]'

/** An editor at her desk: a French browser on a usual screen, signed in. */
export async function openAdmin(browser: Browser, stack: Stack, role?: string): Promise<{ readonly page: Page; readonly admin: AdminScreens }> {
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1360, height: 1000 } })
  return { page, admin: await signInToAdmin(page, stack, role) }
}

/** Signs in through the admin's own form. */
export async function signInToAdmin(page: Page, stack: Stack, role = 'Éditrice'): Promise<AdminScreens> {
  const account = stack.accounts.find((one) => one.role === role)
  await page.goto(`${stack.cmsUrl}/admin/`)
  await page.locator('input[name=email]').fill(account?.email ?? '')
  await page.locator('input[name=password]').fill(account?.password ?? '')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  return screensOf(page, (type) => `${stack.cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`)
}

function screensOf(page: Page, collection: (type: string) => string): AdminScreens {
  const answerOf = (action: string) => page.waitForResponse((response) => response.url().includes(action) && response.request().method() !== 'GET')
  /** While a form loads, Strapi shows custom fields as unsupported. Everybody who writes saves; not everybody publishes. */
  const formIsReady = async () => {
    await page.getByRole('button', SAVE).waitFor()
    await page.waitForFunction(() => !document.querySelector('input[placeholder^="Unsupported field"]'))
  }
  const act = async (menu: string, action: string) => {
    await page.getByRole('button', { name: menu, exact: true }).first().click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  return {
    async open(type, title) {
      await page.goto(`${collection(type)}?_q=${encodeURIComponent(title)}`)
      await page.getByRole('link', { name: title, exact: true }).click()
      await formIsReady()
    },
    async create(type) {
      await page.goto(`${collection(type)}/create`)
      await formIsReady()
    },
    fill: (label, value) => page.getByLabel(label).first().fill(value),
    async choose(label, choice) {
      const field = page.getByLabel(label).first()
      await field.click()
      await page.getByRole('option', { name: choice, exact: true }).hover()
      await page.getByRole('option', { name: choice, exact: true }).click()
      // A list of several choices stays open.
      await page.keyboard.press('Escape')
      await field.filter({ hasText: choice }).waitFor()
    },
    async relate(label, title) {
      await page.getByLabel(label).first().click()
      await page.keyboard.type(title)
      await page.getByRole('option', { name: title }).first().click()
    },
    async write(words) {
      await page.locator('[role=textbox][contenteditable=true]').first().click()
      await page.keyboard.type(words)
    },
    async save() {
      const answer = answerOf('/content-manager/')
      await page.getByRole('button', SAVE).click()
      return answer
    },
    async publish() {
      const answer = answerOf('/actions/publish')
      await page.getByRole('button', PUBLISH).click()
      return Promise.race([answer, page.locator(FAULT).first().waitFor().then(() => null)])
    },
    async unpublish() {
      const answer = answerOf('/actions/unpublish')
      await act('Plus d\'actions sur les documents', 'Annuler la publication')
      await answer
    },
    async remove() {
      const answer = answerOf('/content-manager/')
      await act('Plus d\'actions', 'Supprimer la fiche')
      await page.getByRole('button', { name: 'Confirmer' }).click()
      await answer
    },
    faults: () => page.locator(FAULT).allInnerTexts(),
  }
}
