import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { publishedMedia } from '../../../server/published/media.ts'
import { mediaTypeOf, readMedia, sweepMedia } from '../../../server/published/media-cache.ts'
import { editionOf, rawOpportunity, upsert } from '../../fixtures/documents.ts'

describe('media', () => {
  test.each(['../secret.png', 'a..png', '.env', 'a.svg', 'a.html', 'a.js', 'a.png.html', '%2e%2e.png', 'a b.png', '', 'v1/v2/a.png', 'a-b/c.png', '/a.png', 'V!/a.png', 'v1/../a.png', 'a.PNG\u0000.png'])('does not serve %j', (name) => {
    expect(mediaTypeOf(name)).toBeNull()
  })

  test.each([['a_1-2.webp', 'image/webp'], ['a.jpeg', 'image/jpeg'], ['captions.vtt', 'text/vtt; charset=utf-8'], ['guide.pdf', 'application/pdf'], ['mf3k2l9a/photo.webp', 'image/webp'], ['mf3k2l9a/PHOTO.JPG', 'image/jpeg']])('serves %s as %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type)
  })

  test('only files that a published document shows are published', () => {
    const cover = { path: 'cover.webp', width: 10, height: 10, formats: [{ path: 'small_cover.webp', width: 5 }] }
    expect(publishedMedia(editionOf(upsert('opportunity', 'o1', { ...rawOpportunity, cover })))).toEqual(new Set(['cover.webp', 'small_cover.webp']))
  })

  test('a file is fetched once, then read from disk', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'media-'))
    const fetchFile = vi.fn(() => Promise.resolve(new TextEncoder().encode('bytes')))
    await readMedia(directory, 'a.webp', fetchFile)
    const again = await readMedia(directory, 'a.webp', fetchFile)
    expect(new TextDecoder().decode(again ?? undefined)).toBe('bytes')
    expect(fetchFile).toHaveBeenCalledOnce()
    await rm(directory, { recursive: true })
  })

  test('a file that another replaced has another address: it is fetched again, by the same name', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'media-'))
    const fetchFile = vi.fn((name: string) => Promise.resolve(new TextEncoder().encode(name)))
    await readMedia(directory, 'v1/a.webp', fetchFile)
    await readMedia(directory, 'v2/a.webp', fetchFile)
    expect(fetchFile.mock.calls.map(([name]) => name)).toEqual(['a.webp', 'a.webp'])
    await rm(directory, { recursive: true })
  })

  test('a file that cannot be kept is shown all the same, and leaves nothing behind', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'media-'))
    // Where the file would go stands a folder: writing succeeds, the last step fails as on a full disk.
    await mkdir(join(directory, 'media', 'a.webp'), { recursive: true })
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const bytes = await readMedia(directory, 'a.webp', () => Promise.resolve(new TextEncoder().encode('bytes')))
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('bytes')
    expect(error).toHaveBeenCalledWith(expect.stringMatching(/^\[media\] a\.webp could not be kept/))
    expect(await readdir(join(directory, 'media'))).toEqual(['a.webp'])
    error.mockRestore()
    await rm(directory, { recursive: true })
  })

  test('the disk cache loses what is no longer published and what a crash left, not what is being written', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'media-'))
    const fetchFile = () => Promise.resolve(new TextEncoder().encode('bytes'))
    for (const path of ['v1/a.webp', 'v2/a.webp', 'b.png']) await readMedia(directory, path, fetchFile)
    await writeFile(join(directory, 'media', 'c.png.1.tmp'), 'half')
    expect(await sweepMedia(directory, new Set(['v2/a.webp']), new Date())).toBe(2)
    expect((await readdir(join(directory, 'media'))).toSorted()).toEqual(['c.png.1.tmp', 'v2-a.webp'])
    expect(await sweepMedia(directory, new Set(['v2/a.webp']), new Date(Date.now() + 2 * 3_600_000))).toBe(1)
    expect(await sweepMedia(join(directory, 'nowhere'), new Set(), new Date())).toBe(0)
    await rm(directory, { recursive: true })
  })
})
