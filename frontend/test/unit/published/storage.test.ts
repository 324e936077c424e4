import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadEdition, saveEdition } from '../../../server/published/storage.ts'
import { editionOf, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

let directory = ''
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'edition-')) })
afterEach(() => rm(directory, { recursive: true }))

describe('the edition on disk', () => {
  test('comes back whole, with the build that wrote it', async () => {
    const edition = editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure))
    await saveEdition(directory, edition, 'build-1')
    expect(await loadEdition(directory)).toEqual({ edition, build: 'build-1' })
  })

  test('nothing, or something unreadable, is no edition', async () => {
    expect(await loadEdition(directory)).toBeNull()
    await writeFile(join(directory, 'edition.json'), '{"feed":')
    expect(await loadEdition(directory)).toBeNull()
  })

  test('a document that breaks the contract of this build is left out', async () => {
    await saveEdition(directory, editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'deux' })), 'build-1')
    const file = join(directory, 'edition.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"slug":"deux"', '"slug":""'))
    const stored = await loadEdition(directory)
    expect([...(stored?.edition.documents.opportunity.keys() ?? [])]).toEqual(['o1'])
  })
})
