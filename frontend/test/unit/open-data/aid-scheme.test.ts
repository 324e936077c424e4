import { describe, expect, test } from 'vitest'
import { aidSchemeCsv, aidSchemeJson } from '../../../server/open-data/aid-scheme.ts'
import { csvOf } from '@elles/domain/text'
import { uuidOf } from '../../../server/open-data/uuid.ts'
import type { Edition } from '../../../server/published/edition.ts'
import { parseQuery, queryString } from '../../../server/search/query.ts'
import { parseCsv } from '../../support/csv.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const SITE = 'https://exemple.fr'
const scopeOf = (edition: Edition, raw: Readonly<Record<string, unknown>> = {}) => {
  const { query } = parseQuery(raw)
  return { edition, siteUrl: SITE, now: NOW, query, parameters: queryString(query) }
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const COG = /^[A-Z]+-\d+(\|[A-Z]+-\d+)*$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

interface Rule {
  readonly name: string
  readonly required?: boolean
  readonly pattern?: RegExp
  readonly maxLength?: number
}

/** What the core of etalab/schema-dispositif-aide v0.2.0 asks of each column, in its order. */
const rules: readonly Rule[] = [
  { name: 'id', required: true, pattern: UUID },
  { name: 'titre', required: true },
  { name: 'promesse', maxLength: 180 },
  { name: 'description', required: true, maxLength: 5000 },
  { name: 'eligibilite', required: true },
  { name: 'types_aides', required: true, pattern: /^[^|]+(\|[^|]+)*$/ },
  { name: 'porteurs', required: true, pattern: /^\[.+\]$/ },
  { name: 'programmes_parents' },
  { name: 'url_source', pattern: /^https?:\/\/.+/ },
  { name: 'cibles', required: true, pattern: /^(professionnels|particuliers|associations|secteur public)(\|(professionnels|particuliers|associations|secteur public))*$/ },
  { name: 'eligibilite_geographique', required: true, pattern: COG },
  { name: 'eligibilite_geographique_exclusions', pattern: COG },
  { name: 'date_ouverture', pattern: INSTANT },
  { name: 'date_cloture', pattern: INSTANT },
  { name: 'date_mise_a_jour', required: true, pattern: INSTANT },
]

const faultsOf = (record: Readonly<Record<string, string>>): string[] => rules.flatMap(({ name, required, pattern, maxLength }) => {
  const value = record[name] ?? ''
  if (value === '') return required ? [`${name} is empty`] : []
  return [...(pattern && !pattern.test(value) ? [`${name}: ${value}`] : []), ...(maxLength && value.length > maxLength ? [`${name} is too long`] : [])]
})

describe('open data in the national schema', () => {
  const demo = demonstrationEdition(NOW)

  test('every demonstration entry keeps the schema, in both forms, which say the same', () => {
    const all = { statut: ['ouvertes', 'bientot-ouvertes', 'toute-l-annee', 'prochaine-edition-attendue', 'suspendues', 'fermees'] }
    const csv = aidSchemeCsv(scopeOf(demo, all))
    const [header = [], ...rows] = parseCsv(csv)
    expect(header).toEqual(rules.map(({ name }) => name))
    expect(rows).toHaveLength(demo.documents.opportunity.size)
    const records = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
    expect(records.flatMap(faultsOf)).toEqual([])
    expect(new Set(records.map((record) => record['id'])).size).toBe(rows.length)
    const json = JSON.parse(aidSchemeJson(scopeOf(demo, all))) as Record<string, string | null>[]
    expect(json.map((record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? ''])))).toEqual(records)
  })

  test('holds what the page of the same question lists', () => {
    const rows = parseCsv(aidSchemeCsv(scopeOf(demo, { q: 'arles', type: 'prix-ou-concours' }))).slice(1)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(demo.documents.opportunity.size)
  })

  test('says an entry in the schema’s own words', () => {
    const edition = editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, siret: '26750045200011' }), upsert('opportunity', 'o1', {
      ...rawOpportunity, benefits: ['funding', 'support'], eligibility: { audience: 'women', residence: ['bretagne', 'autres-outre-mer'], excludedResidence: ['corse'], professionalStatuses: ['artist-author'] },
      windows: [{ opensAt: '2026-11-01T08:00:00Z', closesAt: '2026-12-12T22:00:00Z', timezone: 'Europe/Paris', timeKnown: false }],
    }))
    const [record] = JSON.parse(aidSchemeJson(scopeOf(edition))) as Record<string, string | null>[]
    expect(record).toMatchObject({
      types_aides: 'financement|conseil', porteurs: '[{"nom":"Les Exemples","siren":"267500452","roles":["instructeur"]}]', cibles: 'professionnels', programmes_parents: null,
      eligibilite_geographique: 'REG-53|COMER-975|COMER-977|COMER-978|COMER-986|COMER-987|COMER-988', eligibilite_geographique_exclusions: 'REG-94',
      date_ouverture: '2026-10-31T23:00:00Z', date_cloture: '2026-12-12T22:59:59Z', date_mise_a_jour: '2026-11-02T10:00:00Z',
    })
  })
})

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF, and quotes what must be', () => {
    expect(csvOf(['a', 'b'], [['x, y', 'dit « "oui" »'], ['deux\nlignes', '']])).toBe('\ufeffa,b\r\n"x, y","dit « ""oui"" »"\r\n"deux\nlignes",\r\n')
  })

  test.each(['=1+1', '+33', '-2', '@import', '\tx', '\rx'])('a cell that begins like a formula is made words: %j', (value) => {
    expect(parseCsv(csvOf(['a'], [[value]]))[1]).toEqual([`'${value}`])
  })

  test('a name has one UUID', () => {
    expect(uuidOf('a')).toBe(uuidOf('a'))
    expect(uuidOf('a')).not.toBe(uuidOf('b'))
    expect(uuidOf('a')).toMatch(UUID)
  })
})
