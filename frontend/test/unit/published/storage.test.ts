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
  test.each([['of this build', 'build-1', true], ['of another', 'build-2', false], ['of an unnamed one', null, false]])('%s comes back whole', async (_, build, isOwn) => {
    const edition = editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure))
    await saveEdition(directory, edition, 'build-1')
    expect(await loadEdition(directory, build)).toEqual({ edition, isOwn })
  })

  test('nothing, or something unreadable, is no edition', async () => {
    expect(await loadEdition(directory, 'build-1')).toBeNull()
    await writeFile(join(directory, 'edition.json'), '{"feed":')
    expect(await loadEdition(directory, 'build-1')).toBeNull()
  })

  test.each([['build-2', ['o1']], [null, ['o1']], ['build-1', ['o1', 'o2']]])('a document that breaks the contract is left out, unless this build stored it: %s', async (build, kept) => {
    await saveEdition(directory, editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'deux' })), 'build-1')
    const file = join(directory, 'edition.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"slug":"deux"', '"slug":""'))
    const stored = await loadEdition(directory, build)
    expect([...(stored?.edition.documents.opportunity.keys() ?? [])]).toEqual(kept)
  })
})
