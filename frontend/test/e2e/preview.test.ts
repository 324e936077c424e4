import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdminScreens, signInToAdmin } from './support/admin-screens.ts'
import { type EditorApi, signInToApi } from './support/editor-api.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { read } from './support/wait.ts'

const CANARY = 'Canari des brouillons'
/** The types whose drafts have a page, with what their first save asks for: nothing. */
const types = ['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'home'] as const
/** Where a draft would show if it leaked. */
const publicPlaces = ['/', '/ressources', '/recherche?q=canari', '/plan-du-site', '/sitemap.xml', '/ressources/flux.xml', '/opportunites/export.json', '/api/opportunities?q=canari', '/api/suggestions?q=canari']

describe('the preview of a draft', () => {
  const stack = useStack({})
  const browser = useBrowser()
  let context: BrowserContext
  let page: Page
  let admin: AdminScreens
  let api: EditorApi
  let preview: Page

  beforeAll(async () => {
    context = await browser().newContext({ locale: 'fr-FR', viewport: { width: 1360, height: 1000 } })
    page = await context.newPage()
    admin = await signInToAdmin(page, stack())
    api = await signInToApi(stack())
  })

  /** Follows a link without a browser, and keeps its cookie. */
  const follow = async (url: string): Promise<{ path: string; cookie: string }> => {
    const response = await fetch(url, { redirect: 'manual', headers: { connection: 'close' } })
    return { path: response.headers.get('location') ?? `status ${response.status}`, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  }
  const get = (path: string, cookie = '') => fetch(stack().siteUrl + path, { headers: { connection: 'close', accept: 'text/html', cookie } })

  it('opens on the real site from the edit view, incomplete as the draft is, and says what it lacks', async () => {
    await admin.create('resource')
    expect(await page.getByText('Enregistrez une première fois pour voir la page.').count()).toBe(1)
    await admin.fill('Titre', CANARY)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const button = page.getByRole('button', { name: 'Prévisualiser (nouvel onglet)' })
    await button.waitFor()
    const opened = context.waitForEvent('page')
    await button.click()
    preview = await opened
    await preview.getByRole('heading', { name: CANARY, level: 1 }).waitFor()
    expect(new URL(preview.url()).pathname).toMatch(/^\/ressources\/apercu-[a-z0-9]+$/)
    const band = preview.getByRole('region', { name: 'Aperçu d’un brouillon' })
    await band.getByText(/^À compléter avant de publier \(\d+\)$/).click()
    expect(await band.getByRole('listitem').count()).toBeGreaterThan(2)
  })

  it('is kept by nobody: an httpOnly cookie, no cache, no search engine, no address told to others', async () => {
    const [cookie] = await context.cookies(stack().siteUrl).then((all) => all.filter(({ name }) => name.startsWith('apercu-')))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const response = await get(new URL(preview.url()).pathname, `${cookie?.name}=${cookie?.value}`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(['cache-control', 'x-robots-tag', 'referrer-policy', 'etag'].map((name) => [name, response.headers.get(name)]))).toEqual({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer', etag: null })
  })

  it('shows nothing to anybody else, while it is open', async () => {
    const { pathname } = new URL(preview.url())
    expect((await read(stack().siteUrl + pathname)).status).toBe(404)
    for (const place of [pathname, `/api${pathname}`, `/api/opportunities/${pathname.split('/').at(-1)}`, ...publicPlaces]) expect((await read(stack().siteUrl + place)).text, place).not.toContain(CANARY)
    expect(readFileSync(join(stack().dataDir, 'site/edition.json'), 'utf8')).not.toContain(CANARY)
  })

  it('is left in one click', async () => {
    const address = preview.url()
    await preview.getByRole('button', { name: 'Quitter l’aperçu' }).click()
    await preview.waitForURL(`${stack().siteUrl}/`)
    await preview.goto(address)
    await preview.getByRole('heading', { name: 'Cet aperçu n’est pas ouvert' }).waitFor()
  })

  it('is lent to a reviewer without an account, and taken back', async () => {
    await page.getByText('Lien de relecture').click()
    await page.getByRole('button', { name: 'Créer un lien' }).click()
    const link = await page.getByLabel('Lien à envoyer').inputValue()
    const reviewer = await (await browser().newContext({ locale: 'fr-FR' })).newPage()
    await reviewer.goto(link)
    await reviewer.getByRole('heading', { name: CANARY, level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Désactiver tous les liens' }).click()
    await page.getByText('Les liens de ce brouillon ne fonctionnent plus.').waitFor()
    await reviewer.reload()
    await reviewer.getByRole('heading', { name: 'Cet aperçu n’est pas ouvert' }).waitFor()
    await reviewer.goto(link)
    await reviewer.getByRole('heading', { name: 'Ce lien d’aperçu ne fonctionne plus' }).waitFor()
    await reviewer.context().close()
  })

  it.each(types)('draws an empty draft of each type: %s', async (type) => {
    const { path, cookie } = await follow(await api.preview(type, await api.createDraft(type, {})))
    const response = await get(path, cookie)
    expect([response.status, (await response.text()).includes('Aperçu d’un brouillon')], path).toEqual([200, true])
    expect((await get(path)).status).toBe(404)
  })

  it('serves the files of a draft to who holds it, as inert as those of published pages', async () => {
    const file = await api.upload('PHOTO.JPG', 'image/jpeg', Buffer.from(JPEG, 'base64'), { alternativeText: 'Un carré gris', caption: 'Crédit : essai. Licence : CC0' })
    const draft = await api.createDraft('resource', { title: 'Avec une image', cover: file.id })
    const { path, cookie } = await follow(await api.preview('resource', draft))
    const [source = ''] = /\/media\/apercu-[^" ]+/.exec(await (await get(path, cookie)).text()) ?? []
    const response = await get(source, cookie)
    expect([response.status, response.headers.get('content-type')], source).toEqual([200, 'image/webp'])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect([(await get(source)).status, (await get(source.replace(/apercu-[a-z0-9]+\//, ''))).status]).toEqual([404, 404])
  })

  it('leaves the CMS alone when somebody tries link after link, and the preview that is open stays open', async () => {
    const { path, cookie } = await follow(await api.preview('resource', await api.createDraft('resource', {})))
    const answers = await Promise.all(Array.from({ length: 40 }, (_, number) => get(`/apercu?jeton=${`lien-invente-${number}`.padEnd(30, 'x')}.${'A'.repeat(43)}`)))
    expect(answers.map(({ status }) => status).filter((status) => status === 429).length).toBeGreaterThan(20)
    const [limited] = answers.filter(({ status }) => status === 429)
    expect([limited?.headers.get('retry-after'), limited?.headers.get('cache-control'), (await limited?.text())?.includes('Trop de liens d’aperçu essayés')]).toEqual(['60', 'no-store', true])
    expect((await get(path, cookie)).status).toBe(200)
  })
})

/** A grey square of 8 × 8 points. */
const JPEG = '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAIAAgDASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AAA//2Q=='
