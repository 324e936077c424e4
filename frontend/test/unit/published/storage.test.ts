import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadEdition, saveEdition } from '../../../server/published/storage.ts'
import { editionOf, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const WRITER = { build: 'build-1', contract: 'contract-1' }

let directory = ''
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'edition-')) })
afterEach(() => rm(directory, { recursive: true }))

describe('the edition on disk', () => {
  test.each([[{ build: 'build-1', contract: 'contract-1' }, true], [{ build: 'build-2', contract: 'contract-1' }, false], [{ build: 'build-1', contract: 'contract-2' }, false]])('comes back whole, for %j', async (reader, isOwn) => {
    const edition = editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure))
    await saveEdition(directory, edition, WRITER)
    expect(await loadEdition(directory, reader)).toEqual({ edition, isOwn })
  })

  test('nothing, or something unreadable, is no edition', async () => {
    expect(await loadEdition(directory, WRITER)).toBeNull()
    await writeFile(join(directory, 'edition.json'), '{"feed":')
    expect(await loadEdition(directory, WRITER)).toBeNull()
  })

  test.each([['contract-1', ['o1', 'o2']], ['contract-2', ['o1']], [null, ['o1']]])('a document that breaks the contract is left out, unless it was stored under it: %s', async (contract, kept) => {
    await saveEdition(directory, editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'deux' })), WRITER)
    const file = join(directory, 'edition.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"slug":"deux"', '"slug":""'))
    const stored = await loadEdition(directory, { ...WRITER, contract })
    expect([...(stored?.edition.documents.opportunity.keys() ?? [])]).toEqual(kept)
  })

  test('what was stored before contracts had names, or under none, goes through today’s', async () => {
    await saveEdition(directory, editionOf(upsert('opportunity', 'o1', rawOpportunity)), { ...WRITER, contract: null })
    const file = join(directory, 'edition.json')
    const text = (await readFile(file, 'utf8')).replace('"slug":"prix-exemple"', '"slug":""')
    for (const written of [text, text.replace('"contract":null,', '')]) {
      await writeFile(file, written)
      expect((await loadEdition(directory, { ...WRITER, contract: null }))?.edition.documents.opportunity.size).toBe(0)
    }
  })
})
