import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeFeedPage, type ChangeFeedPage, type Image, publishedSchemas } from '@elles/domain/contract'
import sharp from 'sharp'
import { parse } from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { aResource } from './support/content.ts'

const RESOURCE = 'api::resource.resource'
/** As heavy as a photograph: its grain leaves nothing to save. */
const photograph = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
const picture = (background: string): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background } }).png().toBuffer()

interface StoredFile {
  id: number
  url: string
}

describe('a file of the media library', () => {
  let cms: TestCms
  let theme: string
  let cursor = 0
  let count = 0

  const read = async (since: number): Promise<ChangeFeedPage> => parse(changeFeedPage, (await cms.request(`/api/published?since=${since}`, { token: cms.readToken })).json)
  const upload = async (createdBy?: number): Promise<StoredFile> => {
    count += 1
    const filepath = join(cms.dataDir, `image-${count}.png`)
    const bytes = await picture('black')
    writeFileSync(filepath, bytes)
    const [file]: StoredFile[] = await cms.strapi.plugin('upload').service('upload').upload({
      data: { fileInfo: { name: `image-${count}.png`, alternativeText: 'Une image', caption: 'Crédit : essai. Licence : CC0' } },
      files: { filepath, originalFilename: `image-${count}.png`, mimetype: 'image/png', size: bytes.length },
    }, createdBy === undefined ? {} : { user: { id: createdBy } })
    if (!file) throw new Error('Nothing was stored')
    return file
  }
  const publishWith = async (values: object): Promise<string> => {
    count += 1
    const documentId = await cms.save(RESOURCE, aResource([theme], { slug: `guide-${count}`, title: `Guide ${count}`, ...values }))
    await cms.strapi.documents(RESOURCE).publish({ documentId })
    return documentId
  }
  const publishedCover = async (documentId: string): Promise<Image> => {
    const told = (await read(cursor)).upserts.find((change) => change.documentId === documentId)
    const { cover } = parse(publishedSchemas.resource, told?.document)
    if (!cover) throw new Error('The document has no cover')
    return cover
  }
  const edit = (file: StoredFile, info: object, token: string) => cms.request(`/upload?id=${file.id}`, { method: 'POST', token, body: { fileInfo: info } })
  const replace = async (file: StoredFile, token: string, info?: object): Promise<number> => {
    const form = new FormData()
    if (info) form.set('fileInfo', JSON.stringify(info))
    form.set('files', new Blob([new Uint8Array(await picture('white'))], { type: 'image/png' }), 'autre.png')
    return (await fetch(`${cms.url}/upload?id=${file.id}`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}`, connection: 'close' } })).status
  }

  let editor = ''
  let producer = ''
  let producerId = 0
  beforeAll(async () => {
    cms = await startCms()
    editor = await cms.signIn('editor')
    producer = await cms.signIn('producer')
    producerId = (await cms.strapi.db.query('admin::user').findOne({ where: { email: 'producer@example.org' } })).id
    theme = (await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Thème', slug: 'theme' } })).documentId
  })
  afterAll(() => cms.stop())
  beforeEach(async () => { cursor = (await read(0)).cursor })

  it('tells the documents that show it when its alternative text changes', async () => {
    const file = await upload()
    const documentId = await publishWith({ cover: file.id })
    cursor = (await read(cursor)).cursor
    const answer = await edit(file, { alternativeText: 'Une autre description' }, editor)
    expect(answer.status, answer.text).toBe(200)
    expect((await publishedCover(documentId)).alternativeText).toBe('Une autre description')
  })

  it('tells a document that shows it in a part of its body or in a component of a part', async () => {
    const file = await upload()
    const video = { url: 'https://video.example.org/1', poster: file.id, captions: file.id, transcript: [{ type: 'paragraph', children: [{ type: 'text', text: 'Texte' }] }] }
    const shown = await publishWith({ body: [{ __component: 'body.image', image: file.id }] })
    const deep = await publishWith({ body: [{ __component: 'body.video', title: 'Une vidéo', video }] })
    cursor = (await read(cursor)).cursor
    await edit(file, { alternativeText: 'Ailleurs' }, editor)
    expect((await read(cursor)).upserts.map(({ documentId }) => documentId).sort()).toEqual([shown, deep].sort())
  })

  it('tells nothing when only drafts show it', async () => {
    const file = await upload()
    await cms.save(RESOURCE, aResource([theme], { slug: 'brouillon', cover: file.id }))
    await edit(file, { caption: 'Une légende. Crédit : essai. Licence : CC0' }, editor)
    expect(await read(cursor)).toMatchObject({ cursor, upserts: [], removals: [] })
  })

  it('has another address once another file replaces it, which its own name does not say', async () => {
    const file = await upload()
    const documentId = await publishWith({ cover: file.id })
    const before = await publishedCover(documentId)
    cursor = (await read(cursor)).cursor
    expect(await replace(file, editor)).toBe(200)
    const after = await publishedCover(documentId)
    const nameOf = ({ path }: Image) => path.split('/').at(-1)
    expect([nameOf(after), before.path]).toEqual([nameOf(before), expect.stringMatching(/^[0-9a-z]+\/[^/]+\.webp$/)])
    expect(after.path).not.toBe(before.path)
  })

  const WORDS = { alternativeText: 'Une image', caption: 'Crédit : essai. Licence : CC0' }
  const send = async (name: string, type: string, bytes: Uint8Array, words: object = WORDS, door = '/upload') => {
    const form = new FormData()
    form.set('files', new Blob([new Uint8Array(bytes)], { type }), name)
    form.set('fileInfo', JSON.stringify({ name, ...words }))
    const answer = await fetch(cms.url + door, { method: 'POST', body: form, headers: { authorization: `Bearer ${producer}`, connection: 'close' } })
    return { status: answer.status, text: await answer.text() }
  }

  it.each([
    ['dessin.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'Les fichiers SVG et HTML peuvent contenir du code.'],
    ['page.html', 'text/html', '<!doctype html><script>alert(1)</script>', 'Les fichiers SVG et HTML peuvent contenir du code.'],
    ['photo.jpg', 'image/jpeg', '<html><script>alert(1)</script>', 'Les fichiers SVG et HTML peuvent contenir du code.'],
    ['photo.png', 'image/png', 'GIF89a', 'Son contenu n’est pas celui d’un fichier accepté'],
    ['guide.pdf', 'application/pdf', 'MZ…', 'Son contenu n’est pas celui d’un fichier accepté'],
  ])('is refused in French for what it is, whatever its name says: %s', async (name, type, content, words) => {
    const { status, text } = await send(name, type, Buffer.from(content))
    expect([status, text]).toEqual([400, expect.stringContaining(words)])
    expect(text).toContain(name)
  })

  it.each(['jpeg', 'avif'] as const)('becomes WebP, and AVIF in the smaller widths, upright, and tells nothing of where and with what it was taken: %s', async (format) => {
    const taken = await photograph(1500, 900)
      .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'APPAREIL-CANARI' }, IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' } } })[format](format === 'avif' ? { effort: 0 } : {}).toBuffer()
    expect(taken.toString('latin1')).toContain('APPAREIL-CANARI')
    const { status, text } = await send(`VOYAGE.${format}`, `image/${format}`, taken)
    expect(status, text).toBe(201)
    const [file] = JSON.parse(text) as { url: string; name: string; mime: string; width: number; height: number; formats: Record<string, { url: string; mime: string; width: number }> }[]
    expect(file).toMatchObject({ name: 'VOYAGE.webp', mime: 'image/webp', width: 900, height: 1500 })
    if (!file) return
    expect(Object.keys(file.formats).sort()).toEqual(['avif_large', 'avif_medium', 'avif_shown', 'avif_small', 'large', 'medium', 'small', 'thumbnail'])
    for (const [key, { url, mime, width }] of Object.entries({ whole: file, ...file.formats })) {
      const bytes = Buffer.from(await (await fetch(cms.url + url, { headers: { connection: 'close' } })).arrayBuffer())
      const metadata = await sharp(bytes).metadata()
      const expected = key.startsWith('avif') ? ['image/avif', 'heif'] : ['image/webp', 'webp']
      expect([mime, metadata.format, metadata.width, metadata.exif, metadata.xmp, bytes.includes('APPAREIL-CANARI')], key).toEqual([...expected, width, undefined, undefined, false])
    }
  })

  const CANARY = '<script>CANARI-CACHE</script>'
  it.each([
    ['webp', async () => photograph(300, 200).webp().toBuffer()],
    ['webp', async () => photograph(300, 200).webp({ lossless: true }).toBuffer()],
    ['webp', async () => photograph(300, 200).withIccProfile('p3').webp().toBuffer()],
    ['webp', async () => photograph(30, 20).webp().toBuffer()],
    ['png', async () => photograph(300, 200).png().toBuffer()],
    ['jpeg', async () => photograph(300, 200).jpeg().toBuffer()],
    ['avif', async () => photograph(300, 200).avif({ effort: 0 }).toBuffer()],
  ])('keeps nothing of what stands behind its bytes, nor its profile of colours: %s', async (format, make) => {
    const bytes = Buffer.concat([await make(), Buffer.from(CANARY)])
    const { status, text } = await send(`photo.${format}`, `image/${format}`, bytes)
    expect(status, text).toBe(201)
    const [file] = JSON.parse(text) as { url: string; formats: Record<string, { url: string }> | null }[]
    for (const { url } of [file, ...Object.values(file?.formats ?? {})].filter((one) => one !== undefined && one !== null)) {
      const answer = await fetch(cms.url + url, { headers: { connection: 'close' } })
      const served = Buffer.from(await answer.arrayBuffer())
      expect([answer.status, served.includes('CANARI'), (await sharp(served).metadata()).icc], url).toEqual([200, false, undefined])
    }
  })

  it('is told with its widths in both formats and with what must stay in sight, and loses its widths when a small one replaces it', async () => {
    const wide = await photograph(1000, 500).jpeg().toBuffer()
    const { text } = await send('large.jpg', 'image/jpeg', wide, { ...WORDS, focalPoint: { x: 20, y: 90 } })
    const [file] = JSON.parse(text) as StoredFile[]
    const documentId = await publishWith({ cover: file?.id })
    const cover = await publishedCover(documentId)
    expect(cover.focalPoint).toEqual({ x: 20, y: 90 })
    expect([cover.formats, cover.avif].map((widths) => widths.map(({ path, width }) => [path.split('.').at(-1), width]))).toEqual([
      [['webp', 245], ['webp', 400], ['webp', 800]], [['avif', 400], ['avif', 800], ['avif', 1000]],
    ])
    const [gone] = cover.avif
    if (!file || !gone) throw new Error('Nothing in AVIF')
    const statusOf = async () => (await cms.request(`/uploads/${gone.path.split('/').at(-1)}`)).status
    expect(await statusOf()).toBe(200)
    await replace(file, editor)
    expect([(await publishedCover(documentId)).avif, await statusOf()]).toEqual([[], 404])
  })

  it.each(['/upload', '/upload/files'])('is refused without a text, a credit and a licence, and nothing is stored: %s', async (door) => {
    const bytes = await picture('black')
    const stored = () => cms.strapi.db.query('plugin::upload.file').count()
    const before = await stored()
    for (const [words, missing] of [
      [{}, 'son texte alternatif, son crédit et sa licence'],
      [{ ...WORDS, alternativeText: ' ' }, 'son texte alternatif'],
      [{ ...WORDS, caption: '© Inès Diallo' }, 'sa licence'],
      [{ ...WORDS, caption: 'Licence : CC0' }, 'son crédit'],
    ] as const) {
      const { status, text } = await send('atelier.png', 'image/png', bytes, words, door)
      expect([status, text]).toEqual([400, expect.stringContaining(`«\u00A0atelier.png\u00A0» est refusé. Écrivez ${missing} :`)])
    }
    expect(await stored()).toBe(before)
    expect((await send('atelier.png', 'image/png', bytes, WORDS, door)).status).toBe(201)
    expect((await send('guide.pdf', 'application/pdf', Buffer.from('%PDF-1.7'), {}, door)).status).toBe(201)
  })

  it('is not replaced while it lacks them', async () => {
    const file = await upload()
    await cms.strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data: { caption: null } })
    expect(await replace(file, editor)).toBe(400)
    await edit(file, { caption: WORDS.caption }, editor)
    expect(await replace(file, editor, { alternativeText: null })).toBe(400)
    expect(await replace(file, editor, { caption: null })).toBe(400)
    expect(await replace(file, editor)).toBe(200)
    expect(await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } })).toMatchObject({ alternativeText: 'Une image', caption: WORDS.caption })
  })

  it('is not deleted while a published document shows it; the refusal names the document', async () => {
    const file = await upload()
    const documentId = await publishWith({ cover: file.id, title: 'Écrire une note' })
    const refused = await cms.request(`/upload/files/${file.id}`, { method: 'DELETE', token: editor })
    expect([refused.status, refused.json['error']?.['message']]).toEqual([400, expect.stringMatching(/^Ce fichier est utilisé par 1 fiche publiée : «\u00A0Écrire une note\u00A0»\. /)])
    expect((await cms.request(file.url)).status).toBe(200)
    await cms.strapi.documents(RESOURCE).unpublish({ documentId })
    expect((await cms.request(`/upload/files/${file.id}`, { method: 'DELETE', token: editor })).status).toBe(200)
  })

  it('keeps its text, its credit and its licence', async () => {
    const file = await upload()
    for (const [info, kept] of [[{ alternativeText: '' }, 'son texte alternatif'], [{ caption: 'Un atelier' }, 'son crédit et sa licence']] as const) {
      const refused = await edit(file, info, editor)
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining(`Gardez à cette image ${kept}.`)])
    }
    expect((await edit(file, { name: 'autre.webp' }, editor)).status).toBe(200)
  })

  it('is changed by its producer until it is published, then by an editor only', async () => {
    const file = await upload(producerId)
    expect((await edit(file, { caption: 'Crédit : moi. Licence : CC0' }, producer)).status).toBe(200)
    await publishWith({ cover: file.id })
    const refused = await edit(file, { caption: 'Encore' }, producer)
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Demandez à une éditrice de le modifier.')])
    expect(await replace(file, producer)).toBe(400)
    expect((await edit(file, { caption: 'Relue. Crédit : elle. Licence : CC0' }, editor)).status).toBe(200)
  })
})
