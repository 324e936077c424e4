import { createRequire } from 'node:module'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { manifest, stateDrawings } from '../../../config/dsfr-brand.ts'
import { hashOf, parseFile, shareImage } from '../../../server/sharing/address.ts'
import { opportunityShare, shareAt, testimonialShare, type ShareCard } from '../../../server/sharing/card.ts'
import { drawCard, SHARE_HEIGHT, SHARE_WIDTH } from '../../../server/sharing/drawing.ts'
import { coverageOf, drawable } from '../../../server/sharing/glyphs.ts'
import { createImageCache, TooManyWaiting } from '../../../server/sharing/image-cache.ts'
import { createPainter } from '../../../server/sharing/painter.ts'
import { renderPng } from '../../../server/sharing/render.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, opportunity, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const distribution = join(dirname(createRequire(import.meta.url).resolve('@gouvfr/dsfr/package.json')), 'dist')
const font = (weight: string) => readFile(join(distribution, `fonts/Marianne-${weight}.woff`))
const service = { name: 'Elles font la culture', tagline: 'Opportunités et ressources' }
const card: ShareCard = { badge: 'Prix', title: 'Prix Exemple', by: 'Les Exemples', fact: 'Jusqu’au samedi 12 décembre 2026', isDemonstration: false }

describe('what a picture for sharing says', () => {
  const edition = editionOf(upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'o1', rawOpportunity))

  test('of an opportunity: a whole date, never a number of days', () => {
    expect(opportunityShare(edition, opportunity(), NOW)).toEqual({ badge: 'Prix ou concours', title: 'Prix Exemple', by: 'Les Exemples', fact: 'Jusqu’au samedi 12 décembre 2026 à 18\u00a0h', isDemonstration: false })
    expect(opportunityShare(edition, opportunity({ windows: [{ closesAt: '2026-11-25T17:00:00Z', timezone: 'Europe/Paris' }] }), NOW).fact).toBe('Jusqu’au mercredi 25 novembre 2026')
  })

  test('of an anonymous testimonial: no name', () => {
    const [raw] = [{ title: 'T', slug: 't', series: 'declic', format: 'text', person: { displayName: 'Camille', anonymity: 'anonymous', occupation: 'Photographe' }, quote: 'Q', publishedAt: '2026-11-02T10:00:00.000Z' }]
    const entry = findBySlug(editionOf(upsert('testimonial', 't1', raw)), 'testimonial', 't')
    expect(entry && testimonialShare(entry.document).by).toBe('Photographe')
  })

  test.each([['opportunites', 'prix-exemple', true], ['structures', 'les-exemples', true], ['site', 'accueil', true], ['site', 'autre', false], ['opportunites', 'nulle-part', false], ['constructor', 'prix-exemple', false]])('at %s/%s there is something published: %s', (section, slug, expected) => {
    expect(shareAt(edition, section, slug, service.tagline, NOW) !== null).toBe(expected)
  })
})

describe('a picture’s address', () => {
  test('changes with anything that is drawn, and with nothing else', () => {
    const hash = hashOf(card, service)
    expect(hashOf({ ...card }, { ...service })).toBe(hash)
    for (const changed of [{ ...card, title: 'Autre' }, { ...card, fact: null }, { ...card, isDemonstration: true }]) expect(hashOf(changed, service)).not.toBe(hash)
    expect(hashOf(card, { ...service, name: 'Autre' })).not.toBe(hash)
  })

  test('reads back', () => {
    const { url, alt } = shareImage('https://exemple.fr', 'opportunites', 'prix-exemple', card, service)
    expect(parseFile(url.split('/').at(-1) ?? '')).toEqual({ slug: 'prix-exemple', hash: hashOf(card, service) })
    expect(alt).toBe('Elles font la culture. Prix — Prix Exemple — Les Exemples — Jusqu’au samedi 12 décembre 2026')
  })

  test.each(['prix.png', 'prix.0123.png', '../x.0123456789abcdef.png', 'a.b.0123456789abcdef.png', 'x.0123456789ABCDEF.png', 'x.0123456789abcdef.svg'])('%s is none', (file) => {
    expect(parseFile(file)).toBeNull()
  })
})

describe('the typeface', () => {
  test('draws French, and what it lacks is left out, never drawn as a box', async () => {
    const covered = coverageOf(await font('Bold'))
    const french = 'ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâäæçéèêëîïôœùûüÿ « » ’ – — … · × € 0123456789 %'
    expect(drawable(french, covered)).toBe(french)
    expect(drawable('Prix 📷 京都 👩🏽‍🎨, 8\u202f000\u00a0€\u00ad', covered)).toBe('Prix, 8\u00a0000\u00a0€')
    expect(drawable('e\u0301te\u0301 à 𝐀rles', covered)).toBe('été à Arles')
  })
})

describe('a picture', () => {
  const long = 'Résidence de recherche et de création photographique '
  test.each([
    ['short', card],
    ['long', { ...card, title: long.repeat(4), by: long.repeat(4), fact: long.repeat(4), isDemonstration: true }],
    ['empty but for a title', { ...card, badge: '', by: null, fact: null }],
    ['of another script', { ...card, title: '京都 🎉' }],
    ['one endless word', { ...card, title: 'a'.repeat(200) }],
  ])('is a PNG of 1200 × 630 under 150 kB: %s', async (_name, drawn) => {
    const drawings = stateDrawings(await readFile(join(distribution, 'component/logo/logo.main.css'), 'utf8'))
    const png = Buffer.from(await renderPng(drawCard(drawn, service), { medium: await font('Medium'), bold: await font('Bold'), ...drawings }))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SHARE_WIDTH, SHARE_HEIGHT])
    expect(png.length).toBeLessThan(150_000)
  })
})

describe('the thread that draws', () => {
  test('draws what was asked, stands up again after a drawing that fails, and lets the server go on meanwhile', async () => {
    const drawings = stateDrawings(await readFile(join(distribution, 'component/logo/logo.main.css'), 'utf8'))
    const workerData = { medium: await font('Medium'), bold: await font('Bold'), ...drawings }
    const threads: Worker[] = []
    const paint = createPainter(() => {
      threads.push(new Worker(new URL('../../../server/sharing/worker.ts', import.meta.url), { workerData }))
      return Promise.resolve(threads.at(-1) ?? expect.fail())
    })
    let turns = 0
    const turning = setInterval(() => { turns += 1 }, 1)
    expect(Buffer.from(await paint(drawCard(card, service))).subarray(1, 4).toString()).toBe('PNG')
    clearInterval(turning)
    expect(turns).toBeGreaterThan(10)
    await expect(paint({ type: 'div', key: null, props: { style: { display: 'none of all' } } })).rejects.toThrow()
    expect(Buffer.from(await paint(drawCard(card, service))).subarray(1, 4).toString()).toBe('PNG')
    expect(threads).toHaveLength(2)
    await threads.at(-1)?.terminate()
  }, 60_000)
})

describe('pictures on disk', () => {
  let directory = ''
  beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'partage-')) })
  afterEach(() => rm(directory, { recursive: true }))
  const bytes = (text: string) => () => Promise.resolve(new TextEncoder().encode(text))

  test('are drawn once, for all who ask at the same time and after', async () => {
    const draw = vi.fn(bytes('a'))
    const cache = createImageCache(directory, { kept: 10, waiting: 10 })
    await Promise.all([cache.get('a.png', draw), cache.get('a.png', draw)])
    await cache.get('a.png', draw)
    await createImageCache(directory, { kept: 10, waiting: 10 }).get('a.png', draw)
    expect(draw).toHaveBeenCalledOnce()
  })

  test('are drawn one at a time, and a failure stops no other', async () => {
    let drawing = 0
    const slow = async () => {
      drawing += 1
      expect(drawing).toBe(1)
      await Promise.resolve()
      drawing -= 1
      return new Uint8Array()
    }
    const cache = createImageCache(directory, { kept: 10, waiting: 10 })
    const failing = cache.get('bad.png', () => Promise.reject(new Error('no')))
    const others = ['a.png', 'b.png', 'c.png'].map((name) => cache.get(name, slow))
    await expect(failing).rejects.toThrow('no')
    await expect(Promise.all(others)).resolves.toHaveLength(3)
    await expect(cache.get('bad.png', slow)).resolves.toBeDefined()
  })

  test('are refused past those that may wait, who asked for one that is on its way does not count, and there is room again afterwards', async () => {
    const cache = createImageCache(directory, { kept: 10, waiting: 1 })
    let finish: () => void = () => undefined
    const slow = () => new Promise<Uint8Array>((resolve) => { finish = () => resolve(new Uint8Array()) })
    const first = cache.get('a.png', slow)
    const second = cache.get('b.png', bytes('b'))
    const third = cache.get('c.png', bytes('c'))
    await expect(third).rejects.toThrow(TooManyWaiting)
    const same = cache.get('b.png', bytes('b'))
    finish()
    await Promise.all([first, second, same])
    await expect(cache.get('c.png', bytes('c'))).resolves.toBeDefined()
  })

  test('are no more than the limit: the one asked for least recently goes', async () => {
    const cache = createImageCache(directory, { kept: 2, waiting: 10 })
    for (const name of ['a.png', 'b.png', 'a.png', 'c.png']) await cache.get(name, bytes(name))
    expect((await readdir(directory)).sort()).toEqual(['a.png', 'c.png'])
  })
})

test('the manifest names icons that the DSFR gives', async () => {
  const given = await readdir(join(distribution, 'favicon'))
  expect(given).toEqual(expect.arrayContaining(manifest.icons.map(({ src }) => src.slice(1))))
  expect(manifest).toMatchObject({ lang: 'fr', start_url: '/' })
})
