import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signInToAdmin } from './support/admin-screens.ts'
import { axeFaults } from './support/axe.ts'
import { pictureBook } from './support/pictures.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { until } from './support/wait.ts'

const EMAIL = 'camille@exemple.fr'
const PASSWORD = 'Canard-tulipe-47'
const NARROW = { width: 320, height: 800 }
const WAIT_MS = 10_000

// One story: the invitation, the application, the next sign-in without a telephone, another address.
const stack = useStack({})
const browser = useBrowser()

describe('an account that publishes', () => {
  let page: Page
  let recovery: string[] = []
  const at = (path: string) => `${stack().cmsUrl}/admin${path}`
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const hasFocus = (selector: string) => until(`the focus is on ${selector}`, WAIT_MS, () => page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector))
  const picture = pictureBook()
  const CODE = '[name=code], #account-code, [id^=account-code]'
  const isIn = () => page.getByRole('heading', { level: 1, name: /Camille|Bonjour|Accueil/ }).first().waitFor()
  /** Reads, at the least width, with the keyboard and a screen reader in mind. */
  const checkDialog = async () => {
    expect(await axeFaults(page, { part: '[role=dialog]' })).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await page.getByRole('dialog').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    await picture(page, 'narrow')
    await page.setViewportSize({ width: 1280, height: 900 })
    await picture(page, 'wide')
  }
  const signIn = async () => {
    await page.context().clearCookies()
    await page.evaluate(() => localStorage.clear())
    await page.goto(at('/auth/login'))
    await page.locator('input[name=email]').fill(EMAIL)
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.locator('button[type=submit]').click()
  }
  const invite = async (): Promise<string> => {
    const administrator = stack().accounts.find(({ role }) => role === 'Super Admin')
    const ask = async (path: string, init: RequestInit, token = '') => {
      const response = await fetch(stack().cmsUrl + path, { ...init, headers: { 'content-type': 'application/json', connection: 'close', ...(token ? { authorization: `Bearer ${token}` } : {}) } })
      return await response.json() as { data: { accessToken: string; registrationToken: string } & { id: number; code: string }[] }
    }
    const { data: { accessToken } } = await ask('/admin/login', { method: 'POST', body: JSON.stringify({ email: administrator?.email, password: administrator?.password }) })
    const editor = (await ask('/admin/roles', {}, accessToken)).data.find(({ code }) => code === 'editor')
    return (await ask('/admin/users', { method: 'POST', body: JSON.stringify({ email: EMAIL, firstname: 'Camille', lastname: 'Martin', roles: [editor?.id], preferedLanguage: 'fr' }) }, accessToken)).data.registrationToken
  }

  it('adds an application when it begins, and keeps its recovery codes', async () => {
    page = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
    await page.goto(at(`/auth/register?registrationToken=${await invite()}`))
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.locator('input[name=confirmPassword]').fill(PASSWORD)
    await page.locator('button[type=submit]').click()
    await dialog('Protéger votre compte').waitFor()
    await page.getByRole('img', { name: /^Code QR/ }).waitFor()
    await checkDialog()
    await page.locator(CODE).first().fill('000000')
    await page.keyboard.press('Enter')
    await page.getByText(/^Ce code n’est pas le bon/).waitFor()
    await hasFocus(CODE)
    const key = (await dialog('Protéger votre compte').locator('code').innerText()).replaceAll(/\s/g, '')
    await page.locator(CODE).first().fill(generateSync({ secret: key }))
    await page.keyboard.press('Enter')
    await dialog('Vos codes de secours').waitFor()
    await checkDialog()
    recovery = await dialog('Vos codes de secours').locator('code').allInnerTexts()
    expect(recovery).toHaveLength(10)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Continuer', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: 'J’ai gardé ces codes' }).click()
    await press('Continuer')
    await isIn()
  })

  it('gives up without a code, and gets in with a recovery code', async () => {
    await signIn()
    await dialog('Donner votre code').waitFor()
    await hasFocus(CODE)
    await checkDialog()
    await press('Abandonner')
    await page.getByText(/^La connexion est abandonnée/).first().waitFor()
    await page.locator('button[type=submit]').click()
    await dialog('Donner votre code').waitFor()
    await hasFocus(CODE)
    await page.keyboard.type(recovery[0] ?? '')
    await page.keyboard.press('Enter')
    await isIn()
  })

  it('changes its address with its password, and the old one is told', async () => {
    await page.goto(at('/me'))
    await page.locator('input[name=email]').fill('camille.martin@exemple.fr')
    await press('Enregistrer')
    await dialog('Confirmer avec votre mot de passe').waitFor()
    await hasFocus(CODE)
    await checkDialog()
    await page.keyboard.type('pas celui-là')
    await page.keyboard.press('Enter')
    await page.getByText('Ce mot de passe n’est pas le vôtre.').waitFor()
    await hasFocus(CODE)
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await dialog('Confirmer avec votre mot de passe').waitFor({ state: 'detached' })
    await until('the old address is told', WAIT_MS, () => {
      const folder = join(stack().dataDir, 'mails')
      const told = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { to: string; subject: string })
      return Promise.resolve(told.some(({ to, subject }) => to === EMAIL && subject === 'L’adresse de votre compte a changé'))
    })
    await page.close()
  })

  it('is seen by the administration, which resets it', async () => {
    page = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
    await signInToAdmin(page, stack(), 'Super Admin')
    await page.goto(at('/settings/double-authentification'))
    const row = page.getByRole('row', { name: /Camille Martin/ })
    await row.getByText(/^Active depuis le/).waitFor()
    await picture(page, 'accounts')
    expect(await axeFaults(page, { part: 'main' })).toEqual([])
    await row.getByRole('button', { name: 'Réinitialiser la double authentification de Camille Martin' }).click()
    await picture(page, 'reset')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click()
    await row.getByText('À activer').waitFor()
    await page.setViewportSize(NARROW)
    await picture(page, 'accounts-narrow')
    await page.close()
  })
})
