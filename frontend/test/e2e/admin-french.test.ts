import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, signInToAdmin } from './support/admin-screens.ts'
import { englishSentences, englishWords, readScreen } from './support/admin-words.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { until } from './support/wait.ts'

const collections = ['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'theme', 'redirect', 'submission']
const english = englishSentences()
/** Texts of the emptiest screen there is, and how many times in a row a screen that is drawn reads the same. */
const LEAST = 4
const FILE_NAME = /\.webp$/
const STEADY_READS = 8
/** What the actions of a row are about: the name of an entry, in whatever language it is. */
const NAME_OF_ROW = /^(Ligne d['’]actions)\s: .*/s

/** What a screen shows and the walk to it, by the French words of the screen before. */
type Walk = readonly (readonly [screen: string, walk: (page: Page) => Promise<unknown>])[]
/** A button by what it does; what it is about may follow. */
const press = (name: string) => (page: Page) => page.getByRole('button', { name: new RegExp(`^${name}(?:\\s: .*)?$`) }).first().click()
const choose = (name: string) => (page: Page) => page.getByRole('menuitem', { name }).first().click()

describe('the admin, as an editor sees it', () => {
  const stack = useStack()
  const browser = useBrowser()
  let page: Page
  let admin: AdminScreens

  beforeAll(async () => {
    page = await browser().newPage({ locale: 'fr-FR', viewport: { width: 1360, height: 1000 } })
  })

  const go = (path: string) => page.goto(`${stack().cmsUrl}/admin${path}`)
  /** Reads the screen once it has stopped changing, and says what of it is not French. */
  const faults = async (): Promise<string[]> => {
    let texts: string[] = []
    let steady = 0
    await until('the screen is drawn', 20_000, async () => {
      const now = await readScreen(page)
      steady = now.length >= LEAST && now.join('\n') === texts.join('\n') ? steady + 1 : 0
      texts = now
      return steady === STEADY_READS
    })
    return texts.map((text) => text.replace(NAME_OF_ROW, '$1')).filter((text) => !FILE_NAME.test(text) && (english.has(text) || englishWords.test(text)))
  }
  /** What assistive technologies are given to find their way: one main part and one title, whatever lies over them (RGAA 9.1, 12.6). */
  const landmarks = () => page.evaluate(() => ({ main: document.querySelectorAll('main:not([role=none]), [role=main]').length, h1: document.querySelectorAll('h1').length }))
  const walkThrough = async (walk: Walk): Promise<void> => {
    for (const [screen, walkTo] of walk) {
      await walkTo(page)
      expect(await faults(), screen).toEqual([])
      // The title of a list comes with its rows.
      await until(`« ${screen} » has one main part and one title`, 5_000, async () => JSON.stringify(await landmarks()) === JSON.stringify({ main: 1, h1: 1 }))
    }
  }

  it('knows English when it reads it', async () => {
    expect(english.size).toBeGreaterThan(500)
    await page.setContent('<p>Un</p><p>Deux</p><p>Trois</p><p>Quatre</p><p>Are you sure you want to delete this?</p><button aria-label="Close">x</button><table><td>Delete your draft</td></table>')
    expect(await faults()).toEqual(['Are you sure you want to delete this?', 'Close'])
  })

  it('has no English on its doorstep, its home, a profile or a page that does not exist', async () => {
    await walkThrough([['sign-in', () => go('/')], ['forgotten password', () => go('/auth/forgot-password')]])
    await walkThrough([['home', async () => { admin = await signInToAdmin(page, stack()) }]])
    expect(await page.title()).toBe('Accueil | Elles font la culture')
    await walkThrough([['profile', () => go('/me')], ['nowhere', () => go('/nulle-part')]])
  })

  it.each(collections)('has none in the list and an entry of: %s', async (type) => {
    await walkThrough([['list', () => go(`/content-manager/collection-types/api::${type}.${type}`)]])
    // The demonstration has no redirect and no proposal.
    if (type === 'redirect' || type === 'submission') return
    await page.locator('tbody tr a').first().click()
    await walkThrough([['entry', () => page.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor()]])
  })

  it('has none in a form that is new', () => walkThrough([['new', () => admin.create('opportunity')]]))

  it('has none in menus and dialogs of a list and of an entry', async () => {
    const dismiss = () => page.keyboard.press('Escape')
    await walkThrough([
      ['filters', async () => { await go('/content-manager/collection-types/api::resource.resource'); await press('Filtres')(page) }],
      ['chosen rows', async () => { await dismiss(); await page.locator('tbody [role=checkbox]').first().click() }],
      ['deletion of rows', press('Supprimer')],
      ['withdrawal of rows', async () => { await dismiss(); await press('Annuler la publication')(page) }],
      ['columns', async () => { await dismiss(); await go('/content-manager/collection-types/api::resource.resource'); await page.getByRole('button', { name: 'Configurez la vue' }).or(page.getByRole('button', { name: /paramètres/i })).first().click() }],
      ['actions', async () => { await admin.open('resource', 'Vendre des tirages originaux'); await press('Plus d\'actions')(page) }],
      ['deletion', choose('Supprimer la fiche')],
      ['parts of the body', async () => { await dismiss(); await page.getByRole('button', { name: /^Ajouter un composant/ }).first().click() }],
      ['leaving without saving', async () => { await page.getByLabel('Titre').first().fill('Un autre titre'); await page.getByRole('link', { name: 'Page', exact: true }).click() }],
    ])
  })

  it.each(['home', 'settings'])('has none in the only entry of: %s', (type) => walkThrough([['entry', () => go(`/content-manager/single-types/api::${type}.${type}`)]]))

  it('has none in the settings that she may open', () => walkThrough([['settings', () => go('/settings')]]))

  const photograph = async () => ({ name: 'atelier.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } }).jpeg().toBuffer() })
  const choosePhotograph = async () => page.locator('input[type=file]').first().setInputFiles(await photograph())
  const startOver = () => go('/plugins/upload')
  const openPicture = async () => {
    await startOver()
    await page.getByRole('main').getByRole('button', { name: /^illustration/ }).first().click()
  }

  it('has none in the media library, its menus and its windows', async () => {
    const dismiss = () => page.keyboard.press('Escape')
    await walkThrough([
      ['library', startOver],
      ['ways to add', press('Ajouter')],
      ['import from an address', choose('Un fichier depuis son adresse')],
      ['filters', async () => { await startOver(); await press('Filtrer')(page) }],
      ['sorts', async () => { await dismiss(); await page.getByRole('button', { name: /^Tri/ }).click() }],
      ['table', async () => { await dismiss(); await page.getByText('Tableau', { exact: true }).click() }],
      ['actions on a file', () => page.locator('tbody tr').first().getByRole('button').last().click()],
      ['thumbnails', async () => { await dismiss(); await page.getByText('Vignettes', { exact: true }).click() }],
      ['chosen files', () => page.getByRole('checkbox').first().click()],
      ['a picture', openPicture],
      ['its crop', press('Recadrer')],
      ['its deletion', async () => { await openPicture(); await press('Supprimer ce fichier')(page) }],
      ['words that are missing', async () => { await startOver(); await choosePhotograph(); await press('Ajouter l’image')(page) }],
      ['a picture that is not added', press('Ne pas ajouter')],
    ])
  })

  it('has none in the dialog of a picture, in the form of an entry', async () => {
    await walkThrough([
      ['chosen', async () => { await admin.open('resource', 'Vendre des tirages originaux'); await press('Ajouter')(page) }],
      ['library', () => page.getByRole('tab').first().click()],
      ['from the computer', press('Ajouter plus de médias')],
      ['from an address', () => page.getByRole('tab').last().click()],
      ['to be sent', async () => { await page.getByRole('tab').first().click(); await choosePhotograph() }],
      ['its details', press('Éditer')],
      ['words', async () => { await press('Annuler')(page); await page.getByRole('button', { name: /^Importer 1/ }).click() }],
      ['not sent', press('Ne pas ajouter')],
    ])
  })

  it('keeps the day and the hour that are typed, for the zone beside them', async () => {
    await admin.create('opportunity')
    await page.getByRole('button', { name: /Cliquez pour remplir\. Périodes de candidature$/ }).click()
    await page.getByLabel('Fuseau horaire').fill('America/Martinique')
    await page.getByLabel('Date limite').first().fill('12/12/2026')
    const hour = page.getByLabel('Heure\u00a0: Date limite').first()
    await hour.fill('23:59')
    await page.getByText('Fuseau\u00a0: heure de la Martinique').first().waitFor()
    expect(await hour.inputValue()).toBe('23:59')
    await page.getByLabel('Titre').first().fill('Bourse d’outre-mer')
    const [saved] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('api::opportunity')), page.getByRole('button', { name: 'Enregistrer', exact: true }).click()])
    expect(await saved.text()).toContain('2026-12-13T03:59:00.000Z')
  })

  it('advises who writes, and keeps nobody from publishing', async () => {
    await admin.create('page')
    await page.getByLabel('Titre').first().fill('Les modalités')
    await page.getByText('1 conseil. Rien n’empêche de publier.').waitFor()
    await page.getByText('Plus simple : comment faire, conditions.').waitFor()
  })
})
