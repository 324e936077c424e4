import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, signInToAdmin } from './support/admin-screens.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

const TITLE = 'Fixer ses prix en région'
const PATH = '/ressources/fixer-ses-prix-en-region'
/** Milliseconds: the CMS looks for what is due every two seconds, the site reads the feed 2.5 times a second. */
const APPEARS_WITHIN_MS = 10_000

interface Desk {
  readonly page: Page
  readonly admin: AdminScreens
  /** The panel beside the form. */
  readonly panel: Locator
  /** Opens the resource and waits for its panel. */
  open(): Promise<void>
  /** Waits until the panel says where the text stands. */
  stands(state: string): Promise<void>
}

describe('the story of one resource, in the admin', () => {
  const stack = useStack()
  const browser = useBrowser()
  let producer: Desk
  let editor: Desk

  async function deskOf(role: string): Promise<Desk> {
    const page = await (await browser().newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1360, height: 1000 } })).newPage()
    const admin = await signInToAdmin(page, stack(), role)
    const panel = page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Relecture', exact: true }) })
    const stands = async (state: string) => panel.getByRole('status').filter({ hasText: state }).waitFor()
    return {
      page, admin, panel, stands,
      async open() {
        await admin.open('resource', TITLE)
        await panel.getByRole('status').waitFor()
      },
    }
  }
  const take = async ({ panel }: Desk, decision: string, words = '') => {
    await panel.getByRole('button', { name: decision }).click()
    if (words !== '') await panel.getByRole('textbox').fill(words)
    await panel.getByRole('group').getByRole('button', { name: decision }).click()
  }
  const askForReview = async (desk: Desk) => {
    await desk.panel.getByRole('button', { name: 'Demander une relecture' }).click()
    await desk.admin.choose('Qui relit', 'Éditrice de démonstration')
    await desk.panel.getByRole('group').getByRole('button', { name: 'Demander une relecture' }).click()
    await desk.stands('À relire')
  }

  beforeAll(async () => {
    producer = await deskOf('Productrice de contenus')
    editor = await deskOf('Éditrice')
  })

  it('is written by a producer, who saves it and cannot publish it', async () => {
    const { admin, page } = producer
    await admin.create('resource')
    await admin.fill('Titre', TITLE)
    await admin.fill('Chapeau', 'Un guide pour fixer ses prix.')
    await admin.choose('Format', 'Fiche pratique')
    await admin.relate('Thèmes', 'Administratif et financier')
    await admin.fill('Objectif', 'calculer un tarif')
    await admin.fill('À réviser avant le', '01/11/2027')
    await page.keyboard.press('Tab')
    expect((await admin.save()).status()).toBe(201)
    await producer.stands('En rédaction')
    expect(await page.getByRole('button', { name: 'Publier', exact: true, disabled: false }).count()).toBe(0)
    await askForReview(producer)
    expect((await read(stack().siteUrl + PATH)).status).toBe(404)
  })

  it('is sent back with a reason, corrected, and found good from the keyboard alone', async () => {
    await editor.open()
    await editor.stands('À relire')
    await take(editor, 'Renvoyer à corriger')
    await editor.page.getByText('Dites ce qu’il faut corriger.').waitFor()
    await editor.panel.getByRole('textbox').fill('Le chapeau ne dit pas à qui cela sert.')
    await editor.panel.getByRole('group').getByRole('button', { name: 'Renvoyer à corriger' }).click()
    await editor.stands('À corriger')

    await producer.open()
    await producer.stands('À corriger')
    await producer.panel.getByRole('heading', { name: 'Historique' }).click()
    await producer.panel.getByText('Le chapeau ne dit pas à qui cela sert.').waitFor()
    await producer.admin.fill('Chapeau', 'Un guide pour les photographes qui fixent leurs prix.')
    await producer.panel.getByText('Enregistrez d’abord vos modifications.').waitFor()
    expect((await producer.admin.save()).status()).toBe(200)
    await askForReview(producer)

    await editor.open()
    const { keyboard } = editor.page
    await editor.panel.getByRole('button', { name: 'Prête à publier' }).focus()
    await keyboard.press('Enter')
    await keyboard.type('Merci !')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await editor.stands('Prête')
  })

  it('is scheduled, and appears at that hour without anybody', async () => {
    await editor.panel.getByText('Programmer', { exact: true }).first().click()
    await editor.panel.getByLabel('Jour').fill('2030-07-01')
    await editor.panel.getByLabel('Heure').fill('09:00')
    // Enter sets the hour; it does not save the document.
    await editor.panel.getByLabel('Heure').press('Enter')
    await editor.panel.getByText('lundi 1er juillet 2030').first().waitFor()
    const database = new DatabaseSync(join(stack().dataDir, 'cms.db'), { timeout: 10_000 })
    const { due_at: dueAt } = database.prepare('select due_at from schedules').get() as { due_at: number }
    expect(new Date(dueAt).toISOString()).toBe('2030-07-01T07:00:00.000Z')
    expect((await read(stack().siteUrl + PATH)).status).toBe(404)
    // Years pass.
    database.prepare('update schedules set due_at = ?').run(Date.now())
    database.close()
    await until('the scheduled resource is on the site', APPEARS_WITHIN_MS, async () => (await read(stack().siteUrl + PATH)).text.includes('Un guide pour les photographes qui fixent leurs prix.'))
  })

  it('is revised a year later by the same path: readers keep the old version until the new one is found good', async () => {
    await producer.open()
    await producer.stands('Publiée')
    await producer.admin.fill('Objectif', 'calculer un tarif de 2028')
    await producer.admin.fill('À réviser avant le', '01/11/2028')
    await producer.page.keyboard.press('Tab')
    expect((await producer.admin.save()).status()).toBe(200)
    await producer.stands('En rédaction')
    await askForReview(producer)
    await editor.open()
    await editor.panel.getByText('Ce qui a changé depuis la version en ligne (2)').click()
    for (const words of ['Objectif', 'calculer un tarif', 'calculer un tarif de 2028', '1er novembre 2027', '1er novembre 2028']) await editor.panel.getByText(words, { exact: true }).first().waitFor()
    expect((await read(stack().siteUrl + PATH)).text).not.toContain('calculer un tarif de 2028')
    await take(editor, 'Prête à publier')
    await editor.stands('Prête')
    expect((await editor.admin.publish())?.status()).toBe(200)
    await editor.stands('Publiée')
    await until('the revised resource is on the site', APPEARS_WITHIN_MS, async () => (await read(stack().siteUrl + PATH)).text.includes('calculer un tarif de 2028'))
  })

  it('leaves a journal, which the editor finds whole and takes away', async () => {
    const { page } = editor
    await page.goto(`${stack().cmsUrl}/admin/journal`)
    await page.getByRole('button', { name: 'Vérifier que rien n’a été modifié' }).click()
    await page.getByText(/^Le journal est intact\s: \d+\slignes\.$/).waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le journal (CSV)' }).click()])
    const csv = readFileSync(await file.path(), 'utf8')
    for (const event of ['ask', 'send-back', 'accept', 'schedule-publish', 'publish', 'edit']) expect(csv, event).toContain(`;${event};resource/`)
  })
})
