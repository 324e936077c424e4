import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { creditRules } from '../../src/documents/publication/media.ts'
import { acceptFile } from '../../src/media/accept.ts'
import { fileTypeOf, isMarkup } from '../../src/media/file-types.ts'

const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

describe('the first bytes of a file', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/webp', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 ')],
    ['image/avif', bytes([0, 0, 0, 0x1c], 'ftypavif', [0, 0, 0, 0], 'avifmif1miaf')],
    ['image/avif', bytes([0, 0, 0, 0x18], 'ftypmif1', [0, 0, 0, 0], 'avifmiaf')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['video/mp4', bytes([0, 0, 0, 0x18], 'ftypisom')],
    ['audio/mpeg', bytes('ID3', [4])],
    ['text/vtt', bytes([0xef, 0xbb, 0xbf], 'WEBVTT\n')],
  ])('say that it is %s', (mime, head) => {
    expect(fileTypeOf(head)?.mime).toBe(mime)
  })

  it.each(['', 'GIF89a', 'MZ', 'PK\u0003\u0004', 'WEBVTTX', '<!doctype html>', '<svg xmlns="">', 'RIFF....WAVE', 'BM', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic', '\0\0\0\u0018ftypavis\0\0\0\0avifavis', '\0\0\0\u0010ftypmif1\0\0\0\0avif', '#!/bin/sh', ' %PDF-1.7'])('say nothing that we take: %j', (text) => {
    expect(fileTypeOf(bytes(text))).toBeNull()
  })

  it.each(['<!DOCTYPE html>', '\n  <svg onload="x">', '<?xml version="1.0"?>', '<html>', '<script>', '<!-- x --><svg/>'])('are those of a page or a drawing: %j', (text) => {
    expect([isMarkup(bytes(text)), isMarkup(bytes([0xef, 0xbb, 0xbf], text))]).toEqual([true, true])
  })
})

describe('a picture that is sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  /** The start of a PNG of that size (W3C, PNG, 11.2.2): all that is read before a picture is decoded. */
  const header = (width: number, height: number): Buffer => {
    const size = Buffer.alloc(8)
    size.writeUInt32BE(width)
    size.writeUInt32BE(height, 4)
    const chunk = Buffer.concat([Buffer.from('IHDR'), size, Buffer.from([8, 2, 0, 0, 0])])
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(chunk))
    return bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], [...chunk], [...check], [0, 0, 0, 0], 'IDAT', [0x35, 0xaf, 0x06, 0x1e])
  }
  const send = (name: string, content: Buffer): Promise<void> => {
    const filepath = join(folder, name)
    writeFileSync(filepath, content)
    return acceptFile({ filepath, originalFilename: name, size: content.length })
  }

  it('is refused by its header when it would fill the memory, or holds none', async () => {
    await expect(send('grande.png', header(20_000, 20_000))).rejects.toThrow(/trop de pixels/)
    await expect(send('abimee.png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', 'rien'))).rejects.toThrow(/abîmée/)
    await expect(send('bonne.png', header(2000, 1000))).resolves.toBeUndefined()
  })
})

describe('a picture that is shown', () => {
  const CREDITED = 'Un atelier. Crédit : Inès Diallo. Licence : CC BY 4.0'
  const picture = (caption: string | null) => ({ url: '/uploads/a.webp', caption })
  const part = (caption: string | null, own: object = {}) => ({ __component: 'body.image', image: picture(caption), ...own })
  const faults = (document: object) => creditRules({ ...document }).map(({ path }) => path.join('.'))

  it.each([
    [{}, []],
    [{ cover: picture('Un atelier'), person: { portrait: picture(null) } }, ['cover', 'person.portrait']],
    [{ cover: picture('© Inès Diallo') }, ['cover']],
    [{ cover: picture(CREDITED), person: { portrait: picture('© Inès Diallo. Licence : CC0') } }, []],
    [{ body: [{ __component: 'body.text' }, part('Une planche')] }, ['body.1.credit', 'body.1.licence']],
    [{ body: [part(null, { credit: 'Inès Diallo' })] }, ['body.0.licence']],
    [{ body: [part(CREDITED), part(null, { credit: 'Inès Diallo', licence: 'CC0' }), part('© Inès Diallo', { licence: 'CC0' })] }, []],
    // Its own legend takes the place of the one that names her.
    [{ body: [part(CREDITED, { caption: 'Une planche' })] }, ['body.0.credit', 'body.0.licence']],
  ])('names who made it and what lets it be shown, in its legend or beside it: %j', (document, expected) => {
    expect(faults(document)).toEqual(expected)
  })
})
