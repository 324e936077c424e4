import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parityPage, threeParityFigures } from '../../../server/presenters/parity.ts'
import { editionOf, rawStructure, upsert } from '../../fixtures/documents.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const structure = (slug: string, kind: string, parityFigures: readonly object[]) => upsert('partner-structure', slug, { ...rawStructure, slug, name: slug, kind, parityFigures })
const edition = editionOf(
  structure('Petit', 'festival', [{ year: 2022, indicator: 'exhibited', women: 1, total: 1, source: 'Bilan' }]),
  structure('Grand', 'festival', [{ year: 2022, indicator: 'exhibited', women: 9, total: 99, source: 'Bilan' }, { year: 2020, indicator: 'exhibited', women: 5, total: 50 }]),
  structure('École', 'school', [{ year: 2021, indicator: 'students', women: 62, total: 100, source: 'Rentrée' }]),
)
const read = (raw: Readonly<Record<string, unknown>>) => parityPage(edition, raw)

describe('the parity figures', () => {
  test('people are added up: a structure of one does not weigh as one of ninety-nine', () => {
    const chart = read({ indicateur: 'artistes-exposees', annee: '2022' }).charts.at(-1)
    expect(chart?.bars.map(({ label, text }) => [label, plain(text)])).toEqual([['Festival', '10 % (10 sur 100)']])
  })

  test('without a choice, each indicator is shown for the last year known, and says which', () => {
    expect(read({}).charts[0]?.bars.map(({ label }) => label)).toEqual(['Artistes exposées, 2022', 'Étudiantes, 2021'])
  })

  test('the evolution goes from the oldest year to the last one', () => {
    expect(read({ indicateur: 'artistes-exposees' }).charts[0]?.bars.map(({ label }) => label)).toEqual(['2020', '2022'])
  })

  test('every figure is written with its structure, year and source', () => {
    expect(read({ type: 'festival' }).table.rows.map((row) => row.map(plain))).toEqual([
      ['Grand', 'Artistes exposées', '2022', '9', '99', '9 %', 'Bilan'],
      ['Grand', 'Artistes exposées', '2020', '5', '50', '10 %', 'Non précisée'],
      ['Petit', 'Artistes exposées', '2022', '1', '1', '100 %', 'Bilan'],
    ])
  })

  test('an unknown choice is said and left out', () => {
    expect(read({ type: 'x', indicateur: 'y', annee: '1850' })).toMatchObject({ total: 4, canonical: '/parite', ignored: { length: 3 } })
  })

  test('the home page’s figures name who is counted, the year, the source and the page that shows them', () => {
    const [students] = threeParityFigures(edition)
    expect(students && { ...students, value: plain(students.value) }).toEqual({ value: '62 %', label: 'de femmes parmi les personnes qui étudient dans les écoles', source: '1\u00a0structure, 2021. Source\u00a0: Rentrée.', href: '/parite?type=ecole-ou-formation&indicateur=etudiantes&annee=2021' })
    expect(threeParityFigures(editionOf())).toEqual([])
  })
})

/** The Ministry's own figures, when they are beside the project: our sums must be theirs. */
const csv = new URL('../../../../../shared/data/parity-structures.csv', import.meta.url)
describe.runIf(existsSync(csv))('against the Ministry’s file', () => {
  test('the share of women exhibited in festivals in 2022 is the one of its lines', () => {
    const [header = '', ...lines] = readFileSync(csv, 'utf8').trim().split('\n')
    const names = header.split(',')
    const rows = lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])))
    const festivals = rows.filter((row) => row['Organization type'] === 'Festival' && row.annee === '2022' && row.nb_total_exposes)
    const women = festivals.reduce((sum, row) => sum + Number(row.nb_femmes_exposees), 0)
    const total = festivals.reduce((sum, row) => sum + Number(row.nb_total_exposes), 0)
    const built = editionOf(...festivals.map((row, index) => structure(`f-${index}`, 'festival', [{ year: 2022, indicator: 'exhibited', women: Number(row.nb_femmes_exposees), total: Number(row.nb_total_exposes) }])))
    const chart = parityPage(built, { indicateur: 'artistes-exposees', annee: '2022' }).charts.at(-1)
    expect(festivals.length).toBeGreaterThan(10)
    expect(chart?.rows[0]?.slice(1, 3).map((text) => Number(text.replace(/\D/g, '')))).toEqual([women, total])
  })
})
