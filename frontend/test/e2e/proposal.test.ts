import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { htmlFaultsOf } from '../support/html-validator.ts'
import { typed } from '../fixtures/proposal.ts'
import { fillOpportunity, fillRest, fillStructure, FORM, go, PHONE, step } from './support/proposal-form.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { until } from './support/wait.ts'

describe('proposing an opportunity', () => {
  const stack = useStack()
  const browser = useBrowser()


  const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser().newContext({ locale: 'fr-FR', viewport: PHONE, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    await page.goto(stack().siteUrl + FORM, { waitUntil: 'load' })
    return { page, context }
  }
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(stack().siteUrl + FORM, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { accept: 'text/html', connection: 'close', ...headers } })

  /** The link of that page in the mails that the CMS wrote. */
  async function linkOf(name: string): Promise<string> {
    const folder = join(stack().dataDir, 'mails')
    const find = (): string | undefined => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).flatMap((html) => new RegExp(`https?://[^"<\\s]+/${name}\\?jeton=[\\w-]{43}`).exec(html)?.[0] ?? [])[0]
    await until(`a mail leads to « ${name} »`, 20_000, async () => { try { return find() !== undefined } catch { return false } })
    return find() ?? ''
  }
  it('without scripts, goes from step to step, says what is wrong, keeps all that was typed, and shows the page as it will look', async () => {
    const { page, context } = await open({ javaScriptEnabled: false })
    await go(page, 'Continuer')
    expect(await page.title()).toMatch(/^Erreur\u00a0: /)
    expect(await page.locator('#erreurs a').count()).toBe(5)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('erreurs')
    await page.locator('#erreurs a').first().click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('champ-structure-name')
    expect(await page.locator('#champ-structure-name').getAttribute('aria-invalid')).toBe('true')
    expect(await htmlFaultsOf(await page.content())).toEqual([])
    await fillStructure(page)
    await go(page, 'Continuer')
    expect(await step(page)).toBe('Étape 2 sur 5')
    await page.getByLabel('Titre').fill('À moitié')
    await go(page, 'Étape précédente')
    expect(await page.getByLabel('Nom de la structure').inputValue()).toBe('Festival d’essai')
    await go(page, 'Continuer')
    expect(await page.getByLabel('Titre').inputValue()).toBe('À moitié')
    await fillOpportunity(page)
    await go(page, 'Continuer')
    await fillRest(page)
    expect(await step(page)).toBe('Étape 5 sur 5')
    expect(await page.locator('.site-preview').innerText()).toMatch(/12 mars 2027 à 18\sh/)
    expect(await page.locator('.site-preview b').count()).toBe(0)
    await page.getByRole('button', { name: /Modifier : Calendrier/ }).click()
    expect(await step(page)).toBe('Étape 3 sur 5')
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('refuses what is not a form of this site, and never caches what was typed', async () => {
    const ok = await post({ ...typed(), etape: 'structure' })
    expect([ok.status, ok.headers.get('cache-control'), ok.headers.get('content-encoding')]).toEqual([200, 'private, no-cache', null])
    const wrong = await post({ etape: 'structure', 'structure.name': '<script>alert(1)</script>' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).not.toContain('<script>alert')
    expect((await post(typed(), { origin: 'https://exemple.fr' })).status).toBe(403)
    expect((await post(typed(), { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post({ 'opportunity.description': 'x'.repeat(600_000) })).status).toBe(413)
    expect((await fetch(`${stack().siteUrl}/structures`, { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('a text far too long is refused with its reason, and is still in the page', async () => {
    const text = await (await post({ ...typed({ 'opportunity.description': `début ${'x'.repeat(90_000)}` }), etape: 'opportunity' })).text()
    expect(text).toContain('Description\u00a0: Raccourcissez ce texte')
    expect(text).toContain('début xxxx')
  })

  it('with scripts, says what is wrong as one leaves a field, finds known structures, shows what resembles, and keeps a draft', async () => {
    const { page, context } = await open()
    await page.getByLabel('Votre adresse électronique').fill('camille')
    await page.keyboard.press('Tab')
    await page.locator('#champ-contact-email-messages .fr-message--error').waitFor()
    await page.getByLabel('Votre adresse électronique').fill('camille@exemple.fr')
    expect(await page.locator('#champ-contact-email-messages .fr-message--error').count()).toBe(0)
    const name = page.getByLabel('Nom de la structure')
    await name.pressSequentially('visa pour')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await name.inputValue()).toContain('Visa')
    expect(await page.getByLabel('Type de structure').inputValue()).toBe('festival')
    await page.getByLabel('Votre nom').fill('Camille Martin')
    await page.locator('label', { hasText: 'Je représente la structure qui organise' }).click()
    await go(page, 'Continuer')
    await page.getByLabel('Titre').pressSequentially('Prix Françoise Demulder')
    await page.locator('.site-similar a').first().waitFor()
    await page.locator('summary', { hasText: 'Voir l’aperçu de la fiche' }).click()
    await page.locator('[data-live-preview-page]', { hasText: 'Prix Françoise Demulder' }).waitFor()
    await page.getByLabel('Résumé en une phrase').fill('Huit mille euros pour finir une série documentaire')
    await page.locator('[data-live-preview-page]', { hasText: 'Huit mille euros pour finir une série documentaire' }).waitFor()
    await page.goto(stack().siteUrl + FORM)
    await page.getByRole('button', { name: 'Reprendre mon brouillon' }).click()
    await page.locator('.fr-stepper__state', { hasText: 'Étape 2' }).waitFor()
    expect(await page.getByLabel('Titre').inputValue()).toBe('Prix Françoise Demulder')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Effacer mes réponses' }).click()
    await page.locator('.fr-stepper__state', { hasText: 'Étape 1' }).waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('with the CMS down, says so, keeps all, and is sent once it is back', async () => {
    await stack().stopCms()
    const { page, context } = await open({ javaScriptEnabled: false })
    await fillStructure(page)
    await go(page, 'Continuer')
    await fillOpportunity(page)
    await go(page, 'Continuer')
    await fillRest(page)
    const [response] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('button', { name: 'Envoyer la proposition' }).click()])
    expect([response.status(), response.headers()['retry-after']]).toEqual([503, '60'])
    await page.getByText('Rien n’a encore été envoyé').waitFor()
    await stack().startCms()
    await page.getByRole('button', { name: 'Envoyer à nouveau' }).click()
    await page.waitForURL(/envoyee\?reference=/)
    expect(await page.locator('h1').innerText()).toContain('confirmez votre adresse')
    await page.goto(await linkOf('confirmer'))
    await page.reload()
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click()
    await page.getByRole('link', { name: 'Suivre ma proposition' }).click()
    expect(await page.locator('main').innerText()).toMatch(/Prix d’essai de la phrase[\s\S]*Reçue, en attente d’examen/)
    await page.locator('summary', { hasText: 'Retirer ma proposition' }).click()
    await page.getByRole('button', { name: 'Retirer ma proposition' }).click()
    await page.getByText('Votre proposition est retirée.').waitFor()
    await page.getByRole('button', { name: 'Proposer la prochaine édition' }).click()
    expect(await page.getByLabel('Nom de la structure').inputValue()).toBe('Festival d’essai')
    await page.goto(await linkOf('confirmer'))
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click()
    await page.getByText('Ce lien ne sert plus').waitFor()
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('by keyboard alone, with scripts and its proof of work, is sent from a phone', async () => {
    const { page, context } = await open()
    const focus = async (label: string): Promise<void> => {
      const target = await page.getByLabel(label).first().elementHandle()
      for (let stop = 0; stop < 80 && !(await target?.evaluate((element) => element === document.activeElement)); stop += 1) await page.keyboard.press('Tab')
    }
    const type = async (label: string, text: string): Promise<void> => {
      await focus(label)
      await page.keyboard.type(text)
    }
    await type('Nom de la structure', 'Atelier du clavier')
    await type('Type de structure', 'Fest')
    await type('Votre nom', 'Camille Martin')
    await type('Votre adresse électronique', 'camille@exemple.fr')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('.fr-stepper__state', { hasText: 'Étape 2' }).waitFor()
    await type('Titre', 'Prix du clavier sonore')
    await type('Résumé en une phrase', 'Un prix pour qui écrit sans jamais prendre la souris')
    await type('Type d’opportunité', 'Prix')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await type('Description', 'Un prix.')
    await type('Page pour candidater', 'https://www.exemple.fr/clavier')
    await page.keyboard.press('Enter')
    await page.locator('.fr-stepper__state', { hasText: 'Étape 3' }).waitFor()
    await focus('Une seule fois')
    await page.keyboard.press('Space')
    await type('Clôture, le', '12032027')
    await page.getByRole('button', { name: 'Continuer' }).press('Enter')
    await page.locator('.fr-stepper__state', { hasText: 'Étape 4' }).waitFor()
    await focus('Réservé aux femmes')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('.fr-stepper__state', { hasText: 'Étape 5' }).waitFor()
    const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), page.getByRole('button', { name: 'Envoyer la proposition' }).press('Enter')])
    await page.waitForURL(/envoyee\?reference=/)
    expect(new URLSearchParams(request.postData() ?? '').get('preuve')?.length).toBeGreaterThan(100)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await context.close()
  })

  it('an error on a page is reported without an account, with and without the page’s address', async () => {
    const { page, context } = await open({ javaScriptEnabled: false })
    await page.goto(`${stack().siteUrl}/opportunites/prix-francoise-demulder`)
    await page.getByRole('link', { name: 'Signaler une erreur sur cette page' }).click()
    expect(await page.locator('main').innerText()).toContain('Prix Françoise Demulder')
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    expect(await page.locator('#erreurs a').count()).toBe(2)
    await page.locator('label', { hasText: 'Un lien' }).click()
    await page.getByLabel('Que faut-il corriger ?').fill('Le lien ne répond plus.')
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await page.getByText('Merci, votre signalement est arrivé').waitFor()
    await context.close()
  })
})
