import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, openAdmin } from './support/admin-screens.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

/** The promise to editors: what they publish is on the site within this time. */
const VISIBLE_MS = 2_000

describe('an editor, in the admin', () => {
  const stack = useStack()
  const browser = useBrowser()
  let page: Page
  let admin: AdminScreens
  const told: Record<string, number> = {}

  beforeAll(async () => { ({ page, admin } = await openAdmin(browser(), stack())) })
  afterAll(async () => {
    console.log(`after the CMS has answered, on the site after (ms): ${JSON.stringify(told)}`)
  })

  const onSite = async (what: string, path: string, isSo: (page: { status: number; text: string }) => boolean) => {
    told[what] = Math.round(await until(`${what} is on the site`, VISIBLE_MS, async () => isSo(await read(stack().siteUrl + path))))
  }

  it('is told in French what is missing, completes the form, publishes, and readers see it', async () => {
    await admin.create('opportunity')
    await admin.fill('Titre', 'Bourse née dans le navigateur')
    expect(await admin.publish()).toBeNull()
    expect(new Set(await admin.faults())).toEqual(new Set(['Ce champ est obligatoire.']))

    await admin.fill('En une phrase', 'Une bourse écrite par un essai dans un vrai navigateur')
    await admin.choose('Type', 'Bourse ou aide à la création')
    await admin.choose('Besoins couverts', 'Dotation financière')
    await admin.relate('Structure organisatrice', 'Les Filles de la Photo')
    await admin.write('Cette bourse montre que tout tient ensemble.')
    await admin.choose('Rythme', 'Toute l’année, sans date limite')
    await admin.choose('Public', 'Réservé aux femmes')
    await admin.fill('Page pour candidater', 'https://www.example.org/candidater')
    await admin.fill('Vérifiée le', '23/11/2026')
    await page.keyboard.press('Tab')
    // Enter in a field saves the draft; it presses no button of another field.
    await page.getByLabel('Titre').first().focus()
    const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('api::opportunity'))
    await page.keyboard.press('Enter')
    expect((await saved).status()).toBe(201)
    // The form of the saved entry takes the place of the empty one, and its faults go with it.
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await until('no fault is left', 10_000, async () => (await admin.faults()).length === 0)
    const answer = await admin.publish()
    expect(answer?.status(), await answer?.text()).toBe(200)
    await onSite('publication', '/opportunites/bourse-nee-dans-le-navigateur', ({ status, text }) => status === 200 && text.includes('Une bourse écrite par un essai dans un vrai navigateur'))
    expect((await read(`${stack().siteUrl}/opportunites?q=navigateur`)).text).toContain('Bourse née dans le navigateur')
  })

  it('reads the CMS’s own objection beside the field, and readers keep the last good version', async () => {
    await admin.open('opportunity', 'Prix Françoise Demulder')
    await admin.fill('Montant minimal', '9000')
    const answer = await admin.publish()
    expect(answer?.status()).toBe(400)
    await page.getByText('Le montant le plus haut doit être supérieur ou égal au plus bas.').first().waitFor()
    expect((await read(`${stack().siteUrl}/opportunites/prix-francoise-demulder`)).text).not.toContain('9\u00a0000')
  })

  it('edits what is published', async () => {
    await admin.open('opportunity', 'Prix Françoise Demulder')
    await admin.fill('Titre', 'Prix renommé dans le navigateur')
    expect((await admin.publish())?.status()).toBe(200)
    await onSite('edit', '/opportunites/prix-francoise-demulder', ({ text }) => text.includes('Prix renommé dans le navigateur'))
  })

  it('renames a structure: every page that shows it is right', async () => {
    await admin.open('partner-structure', 'Les Filles de la Photo')
    await admin.fill('Nom', 'Les Filles renommées')
    expect((await admin.publish())?.status()).toBe(200)
    await onSite('renamed structure on an opportunity', '/opportunites/bourse-nee-dans-le-navigateur', ({ text }) => text.includes('Les Filles renommées'))
    expect((await read(`${stack().siteUrl}/structures/les-filles-de-la-photo`)).text).toContain('Les Filles renommées')
    expect((await read(`${stack().siteUrl}/opportunites?q=navigateur`)).text).toContain('Les Filles renommées')
  })

  it('unpublishes, then deletes: the page is gone both times', async () => {
    const path = '/opportunites/bourse-nee-dans-le-navigateur'
    await admin.open('opportunity', 'Bourse née dans le navigateur')
    await admin.unpublish()
    await onSite('withdrawal', path, ({ status }) => status === 404)
    await admin.open('opportunity', 'Bourse née dans le navigateur')
    expect((await admin.publish())?.status()).toBe(200)
    await onSite('second publication', path, ({ status }) => status === 200)
    await admin.remove()
    await onSite('deletion', path, ({ status }) => status === 404)
  })
})
