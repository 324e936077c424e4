import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startingPoint } from '../../../server/published/start.ts'
import { saveEdition } from '../../../server/published/storage.ts'
import { editionOf, rawOpportunity, upsert } from '../../fixtures/documents.ts'

let directory = ''
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'start-')) })
afterEach(() => rm(directory, { recursive: true }))

const edition = editionOf(upsert('opportunity', 'o1', rawOpportunity))

describe('where a site starts', () => {
  test('from nothing when nothing was stored', async () => {
    expect(await startingPoint({ directory, build: 'build-1', prepare: vi.fn(), log: vi.fn() })).toEqual({ current: null, rebuilding: null })
  })

  test('from what its own build stored, ready to be searched', async () => {
    await saveEdition(directory, edition, 'build-1')
    const prepare = vi.fn()
    expect(await startingPoint({ directory, build: 'build-1', prepare, log: vi.fn() })).toEqual({ current: edition, rebuilding: null })
    expect(prepare).toHaveBeenCalledExactlyOnceWith(edition)
  })

  test.each(['build-2', null])('reads everything again beside what another build stored: %s', async (build) => {
    await saveEdition(directory, edition, 'build-1')
    const { current, rebuilding } = await startingPoint({ directory, build, prepare: vi.fn(), log: vi.fn() })
    expect([current, rebuilding?.feed, rebuilding?.cursor]).toEqual([edition, edition.feed, 0])
  })

  test('from nothing when what was stored cannot be used, and says why', async () => {
    await saveEdition(directory, edition, 'build-1')
    const log = vi.fn()
    const prepare = () => { throw new TypeError('no windows') }
    expect(await startingPoint({ directory, build: 'build-1', prepare, log })).toEqual({ current: null, rebuilding: null })
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no windows'))
  })
})
