import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Edition } from '../../../server/published/edition.ts'
import { startingPoint } from '../../../server/published/start.ts'
import { saveEdition } from '../../../server/published/storage.ts'
import { editionOf, rawOpportunity, upsert } from '../../fixtures/documents.ts'

const reader = { build: 'build-1', contract: 'contract-1' }

let directory = ''
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'start-')) })
afterEach(() => rm(directory, { recursive: true }))

const edition = editionOf(upsert('opportunity', 'o1', rawOpportunity))

describe('where a site starts', () => {
  test('from nothing when nothing was stored', async () => {
    expect(await startingPoint({ directory, reader, prepare: vi.fn(), log: vi.fn() })).toEqual({ current: null, rebuilding: null })
  })

  test('from what its own build stored, ready to be searched', async () => {
    await saveEdition(directory, edition, reader)
    const prepare = vi.fn()
    expect(await startingPoint({ directory, reader, prepare, log: vi.fn() })).toEqual({ current: edition, rebuilding: null })
    expect(prepare).toHaveBeenCalledExactlyOnceWith(edition)
  })

  test('reads everything again beside what another build stored', async () => {
    await saveEdition(directory, edition, reader)
    const { current, rebuilding } = await startingPoint({ directory, reader: { ...reader, build: 'build-2' }, prepare: vi.fn(), log: vi.fn() })
    expect([current, rebuilding?.feed, rebuilding?.cursor]).toEqual([edition, edition.feed, 0])
  })

  test('puts through the contract what cannot be used as it was stored, and reads everything again', async () => {
    await saveEdition(directory, edition, reader)
    const file = join(directory, 'edition.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"windows":', '"fenêtres":'))
    const prepare = ({ documents }: Edition) => { for (const { windows } of documents.opportunity.values()) windows.map(String) }
    const log = vi.fn()
    const { current, rebuilding } = await startingPoint({ directory, reader, prepare, log })
    expect([[...(current?.documents.opportunity.values() ?? [])].map(({ windows }) => windows), rebuilding?.cursor]).toEqual([[[]], 0])
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('undefined'))
  })

  test('from nothing when what was stored cannot be used at all', async () => {
    await saveEdition(directory, edition, reader)
    const log = vi.fn()
    const prepare = () => { throw new TypeError('no windows') }
    expect(await startingPoint({ directory, reader, prepare, log })).toEqual({ current: null, rebuilding: null })
    expect(log).toHaveBeenCalledTimes(2)
  })
})
