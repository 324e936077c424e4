import { describe, expect, test } from 'vitest'
import { byFirstPublication, firstPublicationOf } from '../../../server/published/first-publication.ts'

const corrected = { firstPublishedAt: '2026-01-02T10:00:00.000Z', publishedAt: '2026-11-20T10:00:00.000Z' }
const recent = { firstPublishedAt: '2026-11-01T10:00:00.000Z', publishedAt: '2026-11-01T10:00:00.000Z' }

describe('when readers first saw a document', () => {
  test('a correction does not make it new', () => {
    expect([corrected, recent].sort(byFirstPublication)).toEqual([recent, corrected])
  })

  test('the last publication stands for a first one that was not noted', () => {
    expect(firstPublicationOf({ firstPublishedAt: null, publishedAt: corrected.publishedAt })).toBe(corrected.publishedAt)
  })
})
