import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { publishedMedia } from '../../../server/published/media.ts'
import { mediaTypeOf, readMedia } from '../../../server/published/media-cache.ts'
import { editionOf, rawOpportunity, upsert } from '../../fixtures/documents.ts'

describe('media', () => {
  test.each(['../secret.png', 'a/b.png', 'a..png', '.env', 'a.svg', 'a.html', 'a.js', 'a.png.html', '%2e%2e.png', 'a b.png', '', 'a.PNG\u0000.png'])('does not serve %j', (name) => {
    expect(mediaTypeOf(name)).toBeNull()
  })

  test.each([['a_1-2.webp', 'image/webp'], ['a.jpeg', 'image/jpeg'], ['captions.vtt', 'text/vtt; charset=utf-8'], ['guide.pdf', 'application/pdf']])('serves %s as %s', (name, type) => {
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
})
