import { describe, expect, test } from 'vitest'
import { statsPage } from '../../../server/presenters/stats.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure),
  upsert('opportunity', 'o-1', rawOpportunity),
  upsert('opportunity', 'o-2', { ...rawOpportunity, slug: 'b', verifiedOn: '2026-01-01', eligibility: { audience: 'all', residence: ['france'] } }),
)

describe('the statistics', () => {
  test('count what is published and fresh now', () => {
    const { figures, content } = statsPage(edition, null, NOW)
    expect(figures.map(({ value }) => plain(value))).toEqual(['2', '1', '50 %', '0'])
    expect(content[0]?.rows).toEqual([['Ouvertes', '2']])
  })

  test('« Oui, mais elle est fermée » is a yes', () => {
    const { feedback } = statsPage(edition, { since: '2026-10-01', months: [{ month: '2026-10', useful: 6, closed: 1, notUseful: 3 }], kinds: [{ kind: 'opportunity', useful: 6, closed: 1, notUseful: 3 }] }, NOW)
    expect(plain(feedback?.intro ?? '')).toBe('10 réponses depuis le 1er octobre 2026, dont 70 % de « Oui ».')
    expect(feedback?.charts[0]?.rows.map((row) => row.map(plain))).toEqual([['octobre 2026', '6', '1', '3', '70 %']])
    expect(feedback?.charts[0]?.summary).toBe('octobre 2026\u00a0: 70\u00a0%')
  })

  test('no answer yet, counts that cannot be read and an empty site are said, never a blank or a NaN', () => {
    expect(statsPage(edition, { since: null, months: [], kinds: [] }, NOW).feedback?.intro).toContain('Personne n’a encore répondu')
    expect(statsPage(edition, null, NOW).feedback).toBeNull()
    expect(JSON.stringify(statsPage(editionOf(), null, NOW))).not.toContain('NaN')
  })
})
