import type { Page } from 'playwright-core'
import type { Stack } from '../../../../config/src/testing/stack.ts'

/** What an editor does in the admin, by the French words that she reads on it. */
export interface AdminScreens {
  /** Opens an entry of a collection by its title. */
  open(type: string, title: string): Promise<void>
  /** Opens the form of a new entry. */
  create(type: string): Promise<void>
  fill(label: string, value: string): Promise<void>
  /** Picks the choice of a list by its French label. */
  choose(label: string, choice: string): Promise<void>
  /** Writes in a rich-text field. */
  write(label: string, words: string): Promise<void>
  /** Presses « Publier » and resolves when the admin says that it is done. */
  publish(): Promise<void>
  /** Presses « Publier » where something is missing and answers the messages shown. */
  tryToPublish(): Promise<string[]>
  /** An action of the entry's menus, such as « Annuler la publication », with its confirmation. */
  act(menu: string, action: string): Promise<void>
}

/** Signs in through the admin's own form. */
export async function signInToAdmin(page: Page, stack: Stack, role = 'Éditrice'): Promise<AdminScreens> {
  const account = stack.accounts.find((one) => one.role === role)
  await page.goto(`${stack.cmsUrl}/admin/`)
  await page.locator('input[name=email]').fill(account?.email ?? '')
  await page.locator('input[name=password]').fill(account?.password ?? '')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  const collection = (type: string): string => `${stack.cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`
  const formIsReady = () => page.getByPlaceholder('Unsupported field type', { exact: false }).first().waitFor({ state: 'detached' })
  return {
    async open(type, title) {
      await page.goto(`${collection(type)}?_q=${encodeURIComponent(title)}`)
      await page.getByRole('link', { name: title, exact: true }).click()
      await page.getByRole('button', { name: 'Publier', exact: true }).waitFor()
      await formIsReady()
    },
    async create(type) {
      await page.goto(`${collection(type)}/create`)
      await page.getByRole('button', { name: 'Publier', exact: true }).waitFor()
      await formIsReady()
    },
    fill: (label, value) => page.getByLabel(label).first().fill(value),
    async choose(label, choice) {
      await page.getByRole('combobox', { name: label }).first().click()
      await page.getByRole('option', { name: choice, exact: true }).first().click()
      await page.keyboard.press('Escape')
    },
    async write(label, words) {
      await page.getByLabel(label).first().click()
      await page.keyboard.type(words)
    },
    async publish() {
      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.getByText('Document publié', { exact: false }).first().waitFor()
    },
    async tryToPublish() {
      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.locator('[data-strapi-field-error]').first().waitFor()
      return page.locator('[data-strapi-field-error]').allInnerTexts()
    },
    async act(menu, action) {
      await page.getByRole('button', { name: menu }).first().click()
      await page.getByRole('menuitem', { name: action }).click()
      await page.getByRole('button', { name: 'Confirmer' }).click()
    },
  }
}
