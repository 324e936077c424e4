import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Opportunity } from '@elles/domain/contract'
import { noticesOf } from '../../../server/presenters/reading.ts'
import { readCalendar } from '../../../server/search/calendar.ts'
import { CatalogueIndex } from '../../../server/search/catalogue-index.ts'
import { catalogueOf, textsOf } from '../../../server/search/catalogue.ts'
import { facetNamed, facetNames } from '../../../server/search/facets.ts'
import { parseQuery } from '../../../server/search/query.ts'
import type { SearchResult } from '../../../server/search/search-index.ts'
import { editionOf, NOW, opportunity, rawStructure, upsert, rawOpportunity } from '../../fixtures/documents.ts'

const DAY_MS = 86_400_000
const structures: Parameters<typeof textsOf>[1] = new Map()
const emptyIndex = () => new CatalogueIndex((document) => textsOf(document, structures), 0)
const said = ({ total, counts, hidden, matches }: SearchResult) => ({ total, hidden, counts: facetNames.map((name) => [name, [...counts[name]].sort()]), slugs: matches.map(({ entry }) => entry.documentId) })

const kinds = ['prize', 'residency', 'grant'] as const
/** Opportunities of all sorts, with windows that close within and around the tests' days. */
const anyOpportunity = fc.record({
  kind: fc.constantFrom(...kinds),
  title: fc.constantFrom('Prix de la mer', 'Résidence à Brest', 'Bourse du livre', 'Prix'),
  offset: fc.integer({ min: -40, max: 120 }),
  length: fc.integer({ min: 1, max: 60 }),
  timeKnown: fc.boolean(),
  timezone: fc.constantFrom('Europe/Paris', 'America/Cayenne', 'Pacific/Noumea'),
  residence: fc.subarray(['france', 'bretagne', 'world']),
  ageMax: fc.option(fc.integer({ min: 20, max: 60 })),
  amountMax: fc.option(fc.integer({ min: 100, max: 20_000 })),
  currency: fc.constantFrom('EUR', 'CHF'),
}).map(({ kind, title, offset, length, timeKnown, timezone, residence, ageMax, amountMax, currency }): Opportunity => {
  const closesAt = NOW.getTime() + offset * DAY_MS
  return opportunity({
    kind, title, windows: [{ opensAt: new Date(closesAt - length * DAY_MS).toISOString(), closesAt: new Date(closesAt).toISOString(), timezone, timeKnown }],
    eligibility: { audience: 'all', residence, ageMax }, funding: { amountMax, currency },
  })
})
const anyChange = fc.record({ documentId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), document: fc.option(anyOpportunity) })
const anyQuestion = fc.record({
  q: fc.constantFrom('', 'prix', 'residence brest', 'livr', 'pirx', 'prix brest', 'prix residence brest'), type: fc.subarray(['prix-ou-concours', 'residence']), residence: fc.subarray(['bretagne', 'non-precise']),
  statut: fc.subarray(['ouvertes', 'fermees', 'bientot-ouvertes']), echeance: fc.subarray(['dans-7-jours', 'dans-30-jours']), montant: fc.subarray(['non-precise', '10-000-et-plus', 'autre-monnaie']),
  age: fc.constantFrom('', '35'), tri: fc.constantFrom('date-limite', 'montant', 'nouveautes'),
})

describe('the index of the catalogue', () => {
  test('after any changes, at any later time, it answers as an index built anew would', () => {
    fc.assert(fc.property(fc.array(anyChange, { maxLength: 12 }), anyQuestion, fc.integer({ min: 0, max: 100 }), (changes, raw, days) => {
      const { query } = parseQuery(raw)
      const later = new Date(NOW.getTime() + days * DAY_MS + 3_600_000)
      const grown = emptyIndex()
      const documents = new Map<string, Opportunity>()
      grown.search(query, NOW)
      for (const { documentId, document } of changes) {
        if (document) documents.set(documentId, document)
        else documents.delete(documentId)
        grown.update(document ? [{ documentId, opportunity: document }] : [], document ? [] : [documentId])
        grown.search(query, NOW)
      }
      const anew = emptyIndex()
      anew.update([...documents].map(([documentId, document]) => ({ documentId, opportunity: document })), [])
      // Equal ones are told apart by when they came in: their order is the one thing that may differ.
      const unordered = (result: SearchResult) => ({ ...said(result), slugs: said(result).slugs.sort() })
      expect(unordered(grown.search(query, later))).toEqual(unordered(anew.search(query, later)))
    }), { numRuns: 150 })
  })

  test('every count is what one finds by choosing its value, whatever else is chosen', () => {
    fc.assert(fc.property(fc.array(anyOpportunity, { minLength: 1, maxLength: 20 }), anyQuestion, (documents, raw) => {
      const index = emptyIndex()
      index.update(documents.map((document, number) => ({ documentId: String(number), opportunity: document })), [])
      const { query } = parseQuery(raw)
      const { counts } = index.search(query, NOW)
      for (const name of facetNames) {
        for (const code of facetNamed(name).vocabulary.codes) {
          const { total } = index.search({ ...query, selections: { ...query.selections, [name]: [code] } }, NOW)
          expect(counts[name].get(code) ?? 0, `${name} ${code}`).toBe(total)
          expect(index.count({ ...query, selections: { ...query.selections, [name]: [code] } }, NOW)).toBe(total)
        }
      }
    }), { numRuns: 60 })
  }, 30_000)

  test('amounts in euros come first, the highest before; other currencies follow, which no rate compares, then what is not known', () => {
    const index = emptyIndex()
    const fundings = { unknown: {}, francs: { amountMax: 90_000, currency: 'CHF' }, little: { amountMax: 500 }, nothing: { amountMax: 0 }, much: { amountMin: 10_000 } }
    index.update(Object.entries(fundings).map(([documentId, funding]) => ({ documentId, opportunity: opportunity({ funding }) })), [])
    expect(index.search(parseQuery({ tri: 'montant' }).query, NOW).matches.map(({ entry }) => entry.documentId)).toEqual(['much', 'little', 'nothing', 'francs', 'unknown'])
  })

  test('a sentence that only closed ones answer whole is widened all the same', () => {
    const index = emptyIndex()
    const closed = { windows: [{ closesAt: '2026-01-10T10:00:00Z', timezone: 'Europe/Paris' }] }
    const closedOnes = ['a', 'b', 'c', 'd'].map((documentId) => ({ documentId, opportunity: opportunity({ title: 'Aide dernier livre', ...closed }) }))
    index.update([...closedOnes, { documentId: 'near', opportunity: opportunity({ title: 'Aide livre' }) }], [])
    const answer = index.search(parseQuery({ q: 'aide dernier livre' }).query, NOW)
    expect([answer.reading.widened, answer.matches.map(({ entry }) => entry.documentId)]).toEqual([true, ['near']])
    expect(noticesOf(answer.reading, 'aide dernier livre')).toEqual(['Ce qui contient tous vos mots est fermé ou suspendu. Voici ce qui en contient la plupart.'])
    expect(index.search(parseQuery({ q: 'aide dernier livre', statut: 'fermees' }).query, NOW).reading.unoffered).toBe(false)
  })

  test('says until when nothing that time says of any of them changes', () => {
    fc.assert(fc.property(fc.array(anyOpportunity, { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 150 * 24 }), fc.double({ min: 0, max: 1, noNaN: true }), (documents, hours, share) => {
      const index = emptyIndex()
      index.update(documents.map((document, number) => ({ documentId: String(number), opportunity: document })), [])
      const now = NOW.getTime() + hours * 3_600_000
      const next = index.nextChange(new Date(now))
      expect(next).toBeGreaterThan(now)
      const read = (time: number) => documents.map((document) => ({ ...readCalendar(document, new Date(time)), from: 0 }))
      expect(read(Math.floor(now + (next - 1 - now) * share))).toEqual(read(now))
    }), { numRuns: 200 })
  })

  test('reads time again when it goes back', () => {
    const index = emptyIndex()
    index.update([{ documentId: 'a', opportunity: opportunity() }], [])
    const total = (now: string) => index.search(parseQuery({}).query, new Date(now)).total
    expect([total('2026-12-12T17:00:00Z'), total('2026-12-12T17:00:00.001Z'), total('2026-12-01T00:00:00Z')]).toEqual([1, 0, 1])
  })

  test('holds more documents than it was made for', () => {
    const index = emptyIndex()
    for (let number = 0; number < 100; number += 1) index.update([{ documentId: String(number), opportunity: opportunity({ title: `Prix ${number}` }) }], [])
    expect([index.search(parseQuery({}).query, NOW).total, index.search(parseQuery({ q: 'prix 99' }).query, NOW).total]).toEqual([100, 1])
  })
})

describe('the catalogue of an edition', () => {
  const find = (edition: ReturnType<typeof editionOf>, q: string) => catalogueOf(edition).search(parseQuery({ q }).query, NOW).matches.map(({ entry }) => entry.documentId)

  test('a renamed structure is found by its new name, not by the former', () => {
    const others = Array.from({ length: 20 }, (_, number) => upsert('opportunity', `o-${number}`, { ...rawOpportunity, slug: `o-${number}`, organiser: 'org-2' }))
    const named = (name: string) => editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, name }), upsert('opportunity', 'o', rawOpportunity), ...others)
    const before = named('Les Hirondelles')
    const after = { ...before, documents: { ...before.documents, 'partner-structure': named('Les Martinets').documents['partner-structure'] } }
    expect(find(before, 'hirondelles')).toEqual(['o'])
    expect([find(after, 'martinets'), find(after, 'hirondelles')]).toEqual([['o'], []])
    expect(find(before, 'hirondelles')).toEqual(['o'])
  })
})
