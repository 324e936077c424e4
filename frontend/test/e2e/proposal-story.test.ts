import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../config/src/testing/browser.ts'
import { startStack, type Stack } from '../../../config/src/testing/stack.ts'
import { allProposalFields } from '../../shared/proposal/fields.ts'
import { hostileLink, hostileTexts } from '../fixtures/hostile.ts'
import { typed } from '../fixtures/proposal.ts'
import { type AdminScreens, signInToAdmin } from './support/admin-screens.ts'
import { axeFaults } from './support/axe.ts'
import { type Desk, deskOf } from './support/desk.ts'
import { linkIn, type MailServer, startMailServer } from './support/mail-server.ts'
import { pictureBook } from './support/pictures.ts'
import { fillAll, FORM, go, PHONE, postForm } from './support/proposal-form.ts'
import { read, until } from './support/wait.ts'

/** How many of the hostile texts are tried, each in every text field: `HOSTILE=18` for all of them, before a release. */
const HOSTILE = Number(process.env['HOSTILE'] ?? 2)

describe('a proposal, from a telephone to the catalogue', () => {
  let stack: Stack
  let mailServer: MailServer
  let browser: Browser
  let desk: Desk
  let admin: AdminScreens
  let editor: Page

  beforeAll(async () => {
    mailServer = await startMailServer()
    stack = await startStack({ demo: true, variables: { SMTP_URL: mailServer.url, MAIL_FROM: 'Elles font la culture <contact@exemple.fr>', TRUST_PROXY: '1', SUBMISSIONS_WITHOUT_PROOF_PER_HOUR: '1000' } })
    browser = await openBrowser()
    editor = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    admin = await signInToAdmin(editor, stack)
    desk = deskOf(editor, stack.cmsUrl)
  })
  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
    await mailServer?.stop()
  })

  const picture = pictureBook()
  const phone = async (javaScriptEnabled: boolean): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: PHONE, reducedMotion: 'reduce', javaScriptEnabled })
    return { context, page: await context.newPage() }
  }

  it.each([
    { with: 'with scripts', scripts: true, title: 'Prix de la marée haute', email: 'avec@exemple.fr' },
    { with: 'without scripts', scripts: false, title: 'Prix du vent contraire', email: 'sans@exemple.fr' },
  ])('$with: sent, confirmed, asked about, answered, accepted field by field, completed, published, and told once', async ({ scripts, title, email }) => {
    const { page, context } = await phone(scripts)
    await page.goto(stack.siteUrl + FORM)
    await picture(page, 'formulaire')
    await fillAll(page, { structure: 'Visa pour l’image', email, title })
    await picture(page, 'recapitulatif')
    await go(page, 'Envoyer la proposition')
    await page.waitForURL(/envoyee/)
    await picture(page, 'envoyee')

    await page.goto(linkIn(await mailServer.receive(email, 'Confirmez votre proposition')))
    await picture(page, 'confirmer')
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click()
    await page.getByRole('link', { name: 'Suivre ma proposition' }).waitFor()

    await desk.open(title)
    await picture(editor, 'dossier')
    expect(await axeFaults(editor, { part: 'main' })).toEqual([])
    await desk.press('button', 'Demander une précision')
    await editor.getByRole('form', { name: 'Demander une précision' }).getByRole('button', { name: 'Demander une précision' }).press('Enter')
    await editor.getByRole('alert').filter({ hasText: 'Écrivez votre message.' }).waitFor()
    await desk.type('Votre question', 'Quelle est la dotation ?')
    await picture(editor, 'question')
    expect(await desk.decide('Demander une précision')).toBe('Question envoyée à la structure.')

    await page.goto(linkIn(await mailServer.receive(email, 'Une précision sur votre proposition')))
    expect(await page.locator('main').innerText()).toContain('Quelle est la dotation ?')
    await page.getByLabel('Votre réponse').fill('La dotation est de 8 000 euros.')
    await picture(page, 'suivi-question')
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await page.getByText('Votre réponse est arrivée').waitFor()

    await desk.open(title)
    expect(await editor.getByRole('main').innerText()).toContain('La dotation est de 8 000 euros.')
    await desk.press('button', 'Accepter')
    await editor.getByRole('checkbox', { name: 'Titre' }).waitFor()
    // The site knew its structure by its name.
    expect(await editor.getByRole('radiogroup', { name: 'Quelle est la structure ?' }).getByRole('radio', { name: /Visa pour l’image/ }).first().getAttribute('aria-checked')).toBe('true')
    await desk.press('checkbox', 'En une phrase')
    await picture(editor, 'accepter')
    expect(await axeFaults(editor, { part: 'main' })).toEqual([])
    expect(await desk.decide('Accepter')).toBe('Proposition acceptée. La structure est prévenue.')
    await picture(editor, 'acceptee')
    await editor.getByRole('link', { name: /Ouvrir la fiche en brouillon/ }).waitFor()
    await mailServer.receive(email, 'Proposition acceptée')

    await admin.open('opportunity', title)
    expect(await editor.getByLabel('En une phrase').first().inputValue()).toBe('')
    await admin.fill('En une phrase', 'Un prix de 8 000 euros remis en juin')
    await admin.fill('Vérifiée le', '23/11/2026')
    await editor.keyboard.press('Tab')
    await picture(editor, 'brouillon')
    for (let time = 0; time < 2; time += 1) {
      const published = await admin.publish()
      expect(published?.status(), await published?.text()).toBe(200)
      if (time === 0) await admin.fill('En une phrase', 'Un prix de 8 000 euros remis en juillet')
    }
    const told = await mailServer.receive(email, 'En ligne')
    await until('the page is on the site', 5000, async () => (await read(linkIn(told))).text.includes(title))
    await page.goto(linkIn(told))
    await picture(page, 'fiche-publiee')
    await page.goto(linkIn(await mailServer.receive(email, 'Proposition acceptée')))
    expect(await page.getByRole('link', { name: 'Voir la fiche publiée' }).getAttribute('href')).toBe(new URL(linkIn(told)).pathname)
    await picture(page, 'suivi-publiee')

    await desk.open(title, 'state=accepted')
    expect(await editor.getByRole('table', { name: 'Courriels à son sujet' }).getByText('En ligne').count()).toBe(1)
    await picture(editor, 'courriels')
    expect(await axeFaults(editor, { part: 'main' })).toEqual([])
    await editor.goto(`${stack.cmsUrl}/admin/propositions`)
    await editor.getByRole('table').waitFor()
    expect(await axeFaults(editor, { part: 'main' })).toEqual([])
    expect(mailServer.mails.filter(({ to, subject }) => [to].flat().some((one) => one?.text === email) && subject?.startsWith('En ligne'))).toHaveLength(1)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it(`${HOSTILE} of ${hostileTexts.length} hostile texts in every text field run nowhere: preview, follow-up page, question and answer, reported error, mails, admin`, async () => {
    // Of repeated parts the first ones: a piece without its kind, a period without its end are refused.
    const texts = allProposalFields.filter(({ kind, name }) => (kind === 'text' || kind === 'long') && !/siret|documents\.[1-9]|windows\.[2-9]/.test(name))
    const links = allProposalFields.filter(({ kind }) => kind === 'url')
    const { page, context } = await phone(true)
    const refused: string[] = []
    for (const watched of [page, editor]) {
      watched.on('dialog', (dialog) => void dialog.dismiss())
      watched.on('console', (message) => { if (message.text().includes('Content Security Policy')) refused.push(message.text()) })
    }
    const isClean = async (where: Page, what: string): Promise<void> => {
      const found = await where.evaluate(() => ({
        ran: Reflect.get(window, 'pwned') as unknown,
        planted: [...document.querySelectorAll('script, [onerror], [onload], [onfocus], iframe[srcdoc], [href^="javascript:" i], [formaction], math')].map(({ outerHTML }) => outerHTML).filter((html) => html.includes('pwned')),
      }))
      expect(found, what).toEqual({ ran: undefined, planted: [] })
    }
    for (const [turn, hostile] of hostileTexts.slice(0, HOSTILE).entries()) {
      const email = `h${turn}@exemple.fr`
      // Another visitor each time: one address sends twenty entries an hour.
      await context.setExtraHTTPHeaders({ 'x-forwarded-for': `203.0.113.${turn + 1}` })
      const values = { ...typed({ 'contact.email': email }), ...Object.fromEntries([...texts.map(({ name }) => [name, hostile] as const), ...links.map(({ name }) => [name, hostileLink] as const)]), 'opportunity.tagline': `${hostile} un deux trois quatre cinq`, 'opportunity.documents.0.kind': 'other', 'calendar.windows.1.closesOn': '2027-05-01' }
      await page.goto(stack.siteUrl + FORM)
      await postForm(page, { ...values, etape: 'conditions', aller: 'conditions' })
      await page.locator('summary', { hasText: 'Voir l’aperçu de la fiche' }).click()
      await page.locator('[data-live-preview-page]').getByText(hostile).first().waitFor()
      await isClean(page, `live preview of ${hostile}`)
      await go(page, 'Continuer')
      await page.locator('.site-preview').waitFor()
      await isClean(page, `preview of ${hostile}`)
      await go(page, 'Envoyer la proposition')
      await page.waitForURL(/envoyee/)
      const mail = await mailServer.receive(email, 'Confirmez votre proposition')
      await page.goto(linkIn(mail))
      await page.getByRole('button', { name: 'Confirmer mon adresse' }).click()
      await page.getByRole('link', { name: 'Suivre ma proposition' }).click()
      await page.getByText('Reçue, en attente d’examen').waitFor()
      await isClean(page, `follow-up page of ${hostile}`)
      await desk.open(hostile)
      await isClean(editor, `file of ${hostile}`)

      await desk.press('button', 'Demander une précision')
      await desk.type('Votre question', hostile)
      await desk.decide('Demander une précision')
      await page.goto(linkIn(await mailServer.receive(email, 'Une précision sur votre proposition')))
      await page.locator('.fr-callout').getByText(hostile).waitFor()
      await isClean(page, `question ${hostile}`)
      await page.getByLabel('Votre réponse').fill(`Réponse ${hostile}\n${hostile}`)
      await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
      await page.getByText('Votre réponse est arrivée').waitFor()
      await isClean(page, `page after the answer ${hostile}`)
      await desk.open(hostile)
      await editor.getByText(`Réponse ${hostile}`).first().waitFor()
      await isClean(editor, `answer ${hostile}`)

      await editor.getByRole('button', { name: 'Accepter' }).click()
      await editor.getByRole('checkbox', { name: 'Titre' }).waitFor()
      await isClean(editor, `fields of ${hostile}`)

      await page.goto(`${stack.siteUrl}/signaler-une-erreur?page=/opportunites/prix-virginia`)
      await page.getByRole('radio').first().check({ force: true })
      await page.getByLabel('Que faut-il corriger ?').fill(`Signalement ${hostile}`)
      await page.getByLabel('Votre adresse électronique').fill(email)
      await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
      await page.waitForURL(/reference=/)
      await isClean(page, `page after the report ${hostile}`)
      await editor.goto(`${stack.cmsUrl}/admin/propositions?text=${new URL(page.url()).searchParams.get('reference') ?? ''}`)
      await editor.getByRole('table').getByRole('link').click()
      await editor.getByText(`Signalement ${hostile}`).first().waitFor()
      await isClean(editor, `report ${hostile}`)
      await desk.press('button', 'C’est corrigé')
      await desk.type('Message (facultatif)', hostile)
      expect(await desk.decide('C’est corrigé')).toBe('Signalement traité.')
      await mailServer.receive(email, 'Votre signalement a été traité')

      await editor.goto(`${stack.cmsUrl}/admin/propositions/courriels`)
      await editor.getByRole('table').waitFor()
      await isClean(editor, `mails of ${hostile}`)
      // As a mail reader without any protection would show it.
      const reader = await context.newPage()
      for (const html of mailServer.mails.filter(({ to }) => [to].flat().some((one) => one?.text === email)).map((one) => String(one.html))) {
        await reader.setContent(html)
        await isClean(reader, `mail of ${hostile}`)
      }
      await reader.close()
    }
    expect(refused).toEqual([])
    await context.close()
  }, 60_000 * Math.max(2, HOSTILE))

  it('links of mails are told to nobody, kept nowhere, and change nothing when they are only followed', async () => {
    for (const path of ['/proposer-une-opportunite/confirmer', '/proposer-une-opportunite/suivi', `/proposer-une-opportunite/suivi?jeton=${'a'.repeat(43)}`]) {
      const response = await fetch(stack.siteUrl + path, { headers: { accept: 'text/html' } })
      expect([response.status, response.headers.get('referrer-policy'), response.headers.get('x-robots-tag'), response.headers.get('cache-control')], path).toEqual([404, 'no-referrer', 'noindex, nofollow', 'no-store'])
      expect(await response.text()).toContain('name="robots" content="noindex')
    }
    const ask = await fetch(`${stack.siteUrl}/proposer-une-opportunite/confirmer?jeton=${'a'.repeat(43)}`, { headers: { accept: 'text/html' } })
    expect([ask.status, (await ask.text()).includes('Confirmer mon adresse')]).toEqual([200, true])
  })
})
