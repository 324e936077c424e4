import type { Page } from 'playwright-core'
import type { AdminScreens } from '../../../frontend/test/e2e/support/admin-screens.ts'
import { inRoot } from '../paths.ts'

/** An editor at her desk: the browser's page, what she does in the admin, and the admin's address. */
export interface Desk {
  readonly page: Page
  readonly admin: AdminScreens
  /** Opens a page of the admin, by its path below `/admin`. */
  readonly go: (path: string) => Promise<void>
}

/** One picture of docs/guide-editorial.md: the name of its file and how to come to what it shows. */
interface Screen {
  readonly name: string
  /** Pixels from the top, when the rest of the screen says nothing. */
  readonly height?: number
  readonly show: (desk: Desk) => Promise<void>
}

const list = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`
const single = (type: string): string => `/content-manager/single-types/api::${type}.${type}`

/** Brings the title of a box of the form, or the label of a field, to the top of the screen. */
async function bringUp(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(words, { exact: true }).first().evaluate((element) => {
    element.style.scrollMarginTop = '1rem'
    element.scrollIntoView({ block: 'start' })
  })
}

/** Unfolds a row of a list in the form. */
async function unfold(page: Page, row: string): Promise<void> {
  await page.getByRole('button', { name: row, exact: true }).first().click()
}

/** Takes a decision in the panel of the review. */
async function decide(page: Page, decision: string, fill: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: decision, exact: true }).click()
  await fill()
  await page.getByRole('group', { name: decision }).getByRole('button', { name: decision }).click()
  await page.getByRole('group', { name: decision }).waitFor({ state: 'detached' })
}

/** In the order of the guide, but for the last one, which saves what it shows: the others need the demonstration content as it was. */
export const screens: readonly Screen[] = [
  { name: 'accueil', show: async ({ go }) => go('/') },
  { name: 'opportunites', show: async ({ go }) => go(list('opportunity')) },
  { name: 'opportunite-identite', show: async ({ admin }) => admin.open('opportunity', 'Prix Virginia') },
  {
    name: 'opportunite-calendrier',
    show: async ({ page, admin }) => {
      await admin.open('opportunity', 'Prix Virginia')
      await unfold(page, 'Dépôt des candidatures')
      await bringUp(page, 'Calendrier')
    },
  },
  {
    name: 'opportunite-non-precise',
    show: async ({ page, admin }) => {
      await admin.open('opportunity', 'Résidence «\u00A0Zoom sur le passé, flash sur le futur\u00A0»')
      await bringUp(page, 'Vie de famille et accessibilité')
    },
  },
  {
    name: 'refus',
    show: async ({ admin }) => {
      await admin.create('opportunity')
      await admin.fill('Titre', 'Prix de l’Exemple')
      await admin.fill('En une phrase', 'Une bourse')
      await admin.publish()
    },
  },
  {
    name: 'publication',
    height: 460,
    show: async ({ page, admin }) => {
      await admin.open('opportunity', 'Prix Virginia')
      await page.getByRole('button', { name: 'Plus d\'actions sur les documents', exact: true }).click()
    },
  },
  {
    name: 'ressource-a-retenir',
    show: async ({ page, admin }) => {
      await admin.open('resource', 'Respecter le droit à l’image des personnes')
      await bringUp(page, /^À retenir/)
    },
  },
  {
    name: 'ressource-corps',
    show: async ({ page, admin }) => {
      await admin.open('resource', 'Respecter le droit à l’image des personnes')
      await bringUp(page, 'Corps de la ressource')
    },
  },
  {
    name: 'structure-parite',
    show: async ({ page, admin }) => {
      await admin.open('partner-structure', 'Visa pour l’image')
      await unfold(page, '2022')
      await bringUp(page, /^Chiffres de parité/)
    },
  },
  {
    name: 'temoignage-accord',
    show: async ({ page, admin }) => {
      await admin.open('testimonial', 'Exemple de démonstration\u00A0: le jour où j’ai compté mes heures')
      await bringUp(page, 'Accord et suivi')
    },
  },
  {
    name: 'media',
    show: async ({ page, go }) => {
      await go('/plugins/upload')
      await page.getByRole('main').getByRole('button', { name: /^illustration/ }).first().click()
      await page.getByLabel('Texte alternatif').evaluate((field) => field.scrollIntoView({ block: 'center' }))
    },
  },
  {
    name: 'image-ajout',
    show: async ({ page, go }) => {
      await go('/plugins/upload')
      await page.locator('input[type=file]').first().setInputFiles(inRoot('docs/images/guide/media.png'))
      await page.getByRole('dialog', { name: 'Décrire l’image' }).waitFor()
    },
  },
  { name: 'propositions', height: 520, show: async ({ go }) => go('/propositions') },
  {
    name: 'proposition-dossier',
    show: async ({ page, go }) => {
      await go('/propositions')
      await page.getByRole('link', { name: 'Prix Virginia', exact: true }).click()
      await page.getByRole('button', { name: 'Accepter' }).waitFor()
    },
  },
  {
    name: 'proposition-accepter',
    show: async ({ page, go }) => {
      await go('/propositions')
      await page.getByRole('link', { name: 'Prix Virginia', exact: true }).click()
      await page.getByRole('button', { name: 'Accepter' }).click()
      await page.getByRole('radio', { name: /^Prix Virginia/ }).click()
      await page.getByRole('columnheader', { name: 'Ce que dit la fiche' }).waitFor()
      await bringUp(page, 'Où vont ces réponses ?')
    },
  },
  { name: 'page', show: async ({ admin }) => admin.open('page', 'Contact') },
  { name: 'reglages', show: async ({ go }) => go(single('settings')) },
  { name: 'redirection', height: 420, show: async ({ go }) => go(`${list('redirect')}/create`) },
  {
    name: 'relecture',
    show: async ({ page, admin }) => {
      await admin.open('resource', 'Respecter le droit à l’image des personnes')
      await admin.fill('Objectif', 'savoir quand demander un accord écrit, et lequel')
      await admin.save()
      await decide(page, 'Demander une relecture', async () => admin.choose('Qui relit', 'Éditrice de démonstration'))
      await page.getByText(/^Ce qui a changé/).click()
    },
  },
]
