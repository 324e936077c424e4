import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, openAdmin } from './support/admin-screens.ts'
import { signInToApi } from './support/editor-api.ts'
import { pictureBook } from './support/pictures.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

const RESOURCE = 'Vendre des tirages originaux'
const PATH = '/ressources/vendre-des-tirages-originaux'
const VISIBLE_MS = 2_000
const photograph = (name: string) => async () => ({ name, mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer() })

describe('a picture, from an editor’s computer to readers', () => {
  const stack = useStack()
  const browser = useBrowser()
  const take = pictureBook()
  let page: Page
  let admin: AdminScreens

  beforeAll(async () => { ({ page, admin } = await openAdmin(browser(), stack())) })

  const question = () => page.getByRole('dialog', { name: 'Décrire l’image avant de l’ajouter' })
  const field = (name: string) => question().getByLabel(name)
  const choose = async (name: string) => page.locator('input[type=file]').first().setInputFiles(await photograph(name)())
  const addIt = () => question().getByRole('button', { name: 'Ajouter l’image' }).click()
  /** What the library answered to the file that is sent when that is done. */
  const sentBy = async (act: () => Promise<void>) => {
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST' && /\/upload(?:\/files)?$/.test(response.url())), act()])
    expect(answer.status(), await answer.text()).toBe(201)
    return [await answer.json()].flat()[0] as { id: number; alternativeText: string; caption: string }
  }

  it('is asked in the library what it is accompanied by, and is not sent without', async () => {
    const sent: string[] = []
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().includes('/upload')) sent.push(request.url()) })
    await page.goto(`${stack().cmsUrl}/admin/plugins/upload`)
    await page.getByRole('button', { name: /^illustration/ }).first().waitFor()
    await choose('atelier.jpg')
    await until('the first question has the focus', 5_000, () => field('Texte alternatif').evaluate((input) => input === document.activeElement))
    await addIt()
    expect(await question().locator('[id$="-error"]').allInnerTexts()).toEqual(['Écrivez ce que l’image montre.', 'Écrivez de qui est l’image.', 'Écrivez ce qui permet de montrer l’image.'])
    expect(await field('Texte alternatif').evaluate((input) => input === document.activeElement)).toBe(true)
    await take(page, 'question')
    await question().getByRole('button', { name: 'Ne pas ajouter' }).click()
    await page.getByText('Cette image n’est pas ajoutée').waitFor()
    await page.getByRole('button', { name: 'Fermer', exact: true }).click()
    expect(sent).toEqual([])

    await choose('atelier.jpg')
    await field('Texte alternatif').fill('Six photographes autour d’une table lumineuse')
    await field('Légende').fill('Un atelier à Nancy')
    await field('Crédit').fill('Inès Diallo')
    await field('Licence').fill('CC BY 4.0')
    expect(await sentBy(addIt)).toMatchObject({ alternativeText: 'Six photographes autour d’une table lumineuse', caption: 'Un atelier à Nancy. Crédit\u00a0: Inès Diallo. Licence\u00a0: CC BY 4.0' })
    await choose('suite.jpg')
    expect([await field('Texte alternatif').inputValue(), await field('Crédit').inputValue(), await field('Licence').inputValue()]).toEqual(['', 'Inès Diallo', 'CC BY 4.0'])
    await question().getByRole('button', { name: 'Ne pas ajouter' }).click()
  })

  it('is asked the same in the dialog of a field, and readers see it', async () => {
    await admin.open('resource', RESOURCE)
    await page.getByRole('button', { name: /^Ajouter\s: / }).first().click()
    await page.getByRole('button', { name: 'Ajouter plus de médias' }).click()
    await choose('lecture.jpg')
    await page.getByRole('button', { name: 'Importer 1 média' }).click()
    await field('Texte alternatif').fill('Une lecture de portfolio')
    await field('Crédit').fill('Maya Kone')
    await field('Licence').fill('CC BY 4.0')
    await sentBy(addIt)
    await page.getByRole('button', { name: 'Terminer' }).click()
    const published = await admin.publish()
    expect(published?.status(), await published?.text()).toBe(200)
    await until('the picture is on the site', VISIBLE_MS, async () => (await read(stack().siteUrl + PATH)).text.includes('Crédit\u00a0: Maya Kone. Licence\u00a0: CC BY 4.0'))
    await page.goto(stack().siteUrl + PATH)
    const shown = await page.getByRole('img', { name: 'Une lecture de portfolio' }).evaluate(async (img: HTMLImageElement) => {
      await img.decode()
      return { address: img.currentSrc, width: img.naturalWidth }
    })
    expect(shown.address).toMatch(/^http.*\/media\/\w+\/avif_.*\.avif$/)
    expect((await fetch(shown.address, { headers: { connection: 'close' } })).headers.get('content-type')).toBe('image/avif')
  })

  it('is cropped on what its editor marked as important', async () => {
    const api = await signInToApi(stack())
    const tall = await sharp({ create: { width: 1000, height: 1500, channels: 3, background: 'olive' } }).jpeg().toBuffer()
    const { id } = await api.upload('debout.jpg', 'image/jpeg', tall, { alternativeText: 'Une photographe debout', caption: 'Crédit : essai. Licence : CC0', focalPoint: { x: 80, y: 10 } })
    await api.publish('opportunity', await api.documentIdOf('opportunity', 'prix-virginia'), { cover: id })
    await until('the cover is on the site', VISIBLE_MS, async () => (await read(`${stack().siteUrl}/opportunites/prix-virginia`)).text.includes('Une photographe debout'))
    const crop = async (path: string) => {
      await page.goto(stack().siteUrl + path)
      return page.locator('.site-image img').first().evaluate((img: HTMLImageElement) => ({ position: getComputedStyle(img).objectPosition, isCropped: getComputedStyle(img).objectFit === 'cover' && img.clientHeight < img.clientWidth * img.naturalHeight / img.naturalWidth - 1 }))
    }
    expect(await crop('/opportunites/prix-virginia')).toEqual({ position: '75% 0%', isCropped: true })
    await take(page, 'cropped')
    expect((await crop('/opportunites/prix-nadar')).position).toBe('50% 50%')
  })
})
