import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../support/csv.ts'
import { openAdmin } from './support/admin-screens.ts'
import { axeFaults } from './support/axe.ts'
import { useBrowser, useStack } from './support/use-stack.ts'

const calls = 'Titre;Structure organisatrice;Type;Rythme;Périodes de candidature 1 / Date limite\nBourse venue d’un tableau;LE BAL;Bourse ou aide à la création;Chaque année;12/03/2027\nPrix Françoise Demulder;;Résidence;;\n'

describe('an editor who receives a table', () => {
  const stack = useStack()
  const browser = useBrowser()
  let page: Page
  const choose = async (text: string) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'appels.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByText('appels.csv').waitFor()
  }
  const preview = async () => {
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).click()
    await page.getByRole('heading', { name: 'Ce qui changerait' }).waitFor()
  }

  beforeAll(async () => { ({ page } = await openAdmin(browser(), stack())) })

  it('finds « Importer » in the menu, and is told what to do without a file', async () => {
    await page.getByRole('link', { name: 'Importer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Importer' }).waitFor()
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).click()
    await page.getByText('Choisissez un fichier.').waitFor()
  })

  it('reads every fault of a table by line and column, and can import nothing of it', async () => {
    await choose('title;kind\nBonne;prize\nMauvaise;livre\n')
    await preview()
    const fault = page.getByRole('table', { name: 'Erreurs à corriger' }).getByRole('row').nth(1)
    expect((await fault.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['3', 'kind'])
    expect(await fault.innerText()).toContain('n’est pas un choix')
    expect(await page.getByRole('button', { name: /^Importer \d/ }).count()).toBe(0)
  })

  it('sees field by field what would change, with the keyboard, and applies it', async () => {
    await choose(calls)
    await page.getByRole('button', { name: 'Voir ce qui changerait' }).focus()
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { name: 'Ce qui changerait' })
    await heading.waitFor()
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    const kept = page.getByRole('table', { name: 'Champs de « Prix Françoise Demulder »' })
    expect(await kept.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual(['Type', 'Prix ou concours', 'Résidence', 'Gardé. Écrit ou corrigé par une personne : gardé.'])
    // A button under the pointer has the design system's own paler colour, and fades back.
    await page.mouse.move(0, 0)
    await page.waitForFunction(() => document.getAnimations().length === 0)
    expect(await axeFaults(page, { part: 'main' })).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Import terminé' }).waitFor()
    await page.getByText('1 fiche créée, 1 inchangée.').waitFor()
  })

  it('imports it again and nothing changes', async () => {
    await choose(calls)
    await preview()
    await page.getByText('Rien à importer : le catalogue dit déjà la même chose.').waitFor()
  })

  it('takes the list on screen away, as it is filtered, and the published contents', async () => {
    await page.goto(`${stack().cmsUrl}/admin/content-manager/collection-types/api::opportunity.opportunity?_q=Bourse venue`)
    const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exporter en CSV' }).click()])
    const rows = parseCsv(readFileSync(await list.path(), 'utf8'), ';')
    expect([list.suggestedFilename(), rows.length, rows[1]?.includes('Bourse venue d’un tableau'), rows[1]?.includes('12/03/2027')]).toEqual(['opportunity.csv', 2, true, true])
    await page.goto(`${stack().cmsUrl}/admin/importer`)
    const [contents] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Exporter tout ce qui est publié/ }).click()])
    const text = readFileSync(await contents.path(), 'utf8')
    const told = JSON.parse(text) as { opportunity: { slug: string }[] }
    expect(told.opportunity.some(({ slug }) => slug === 'prix-francoise-demulder')).toBe(true)
    expect(text).not.toContain('Bourse venue d’un tableau')
  })

  it('is the only one: a producer neither imports nor exports', async () => {
    const { page: other } = await openAdmin(browser(), stack(), 'Productrice de contenus')
    await other.goto(`${stack().cmsUrl}/admin/content-manager/collection-types/api::resource.resource`)
    await other.getByRole('link', { name: /Créer une nouvelle entrée/ }).first().waitFor()
    expect([await other.getByRole('link', { name: 'Importer' }).count(), await other.getByRole('button', { name: 'Exporter en CSV' }).count()]).toEqual([0, 0])
  })
})
