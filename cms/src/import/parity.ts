import type { parityIndicator, structureKind } from '@elles/domain/vocabulary'
import { counted, inFigures, slugify } from '@elles/domain/text'
import type { CsvRow } from './csv.ts'
import { addList, type Draft, finish, newDraft, type Reading } from './entry.ts'
import type { Entry, ImportProblem } from './model.ts'

type Indicator = (typeof parityIndicator.codes)[number]
type Kind = (typeof structureKind.codes)[number]

/** The pairs of columns of the Ministry's tables of parity, and the indicator that each counts. */
export const parityColumns: readonly (readonly [women: string, total: string, indicator: Indicator])[] = [
  ['nb_femmes_directrices', 'nb_total_directeurs', 'directors'],
  ['nb_femmes_exposees', 'nb_total_exposes', 'exhibited'],
  ['nb_femmes_laureates', 'nb_total_laureates', 'laureates'],
  ['nb_femmes_candidates', 'nb_total_candidats', 'applicants'],
  ['nb_femmes_publiees', 'nb_total_publies', 'published'],
  ['nb_femmes_iconographes', 'nb_total_iconographes', 'picture-editors'],
  ['nb_femmes_enseignantes', 'nb_total_enseignants', 'teachers'],
  ['nb_femmes_etudiantes', 'nb_total_etudiants', 'students'],
]

/** What the Ministry's tables call a kind of structure. */
export const kindOfOrganization: Readonly<Record<string, Kind>> = {
  structure: 'exhibition-venue', 'espace-d-exposition': 'exhibition-venue', festival: 'festival', ecole: 'school', 'journal-magazine': 'press', prix: 'prize',
}

/** The former site's address of a structure: what its number in a table means. */
export const legacyStructure = (id: string): string => `index-parite/${id}`

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Whether headers are those of a table of parity: a year and pairs of counts. */
export const isParityTable = (headers: readonly string[]): boolean => headers.includes('annee') && headers.some((header) => header.startsWith('nb_femmes_'))

interface Counted {
  readonly year: number
  readonly indicator: Indicator
  women: number
  total: number
  line: number
  column: string
  count: number
}

interface Table {
  readonly cell: (row: CsvRow, name: string) => string
  readonly source: string
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

function figuresOf({ cell }: Table, row: CsvRow, problems: ImportProblem[]): Counted[] {
  const year = wholeNumber(cell(row, 'annee'))
  const fault = (column: string, message: string): [] => {
    problems.push({ line: row.line, column, message })
    return []
  }
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR) return fault('annee', `« ${cell(row, 'annee')} » n’est pas une année. Exemple : 2026.`)
  return parityColumns.flatMap(([womenColumn, totalColumn, indicator]): Counted[] => {
    const [womenText, totalText] = [cell(row, womenColumn), cell(row, totalColumn)]
    if (womenText === '' && totalText === '') return []
    const [women, total] = [wholeNumber(womenText), wholeNumber(totalText)]
    if (women === null) return fault(womenColumn, `« ${womenText} » n’est pas un nombre entier.`)
    if (total === null) return fault(totalColumn, `« ${totalText} » n’est pas un nombre entier.`)
    if (women > total) return fault(womenColumn, `${counted(women, 'femme')} sur ${inFigures(total)}\u00a0: le nombre de femmes dépasse le total.`)
    // Nobody counted: that is no figure.
    return total === 0 ? [] : [{ year, indicator, women, total, line: row.line, column: womenColumn, count: 1 }]
  })
}

/** A prize with two laureates a year has two lines: they are added, and that is said. */
function added(figures: readonly Counted[]): Counted[] {
  const known = new Map<string, Counted>()
  for (const figure of figures) {
    const key = `${figure.year}/${figure.indicator}`
    const same = known.get(key)
    if (same) Object.assign(same, { women: same.women + figure.women, total: same.total + figure.total, count: same.count + 1 })
    else known.set(key, { ...figure })
  }
  return [...known.values()]
}

function structureOf(table: Table, row: CsvRow): Draft {
  const draft = newDraft('partner-structure', { line: row.line, column: null }, true)
  const id = table.cell(row, 'id') || table.cell(row, 'organization id')
  const own: Readonly<Record<string, string | undefined>> = {
    name: table.cell(row, 'name'), city: table.cell(row, 'city'), kind: kindOfOrganization[slugify(table.cell(row, 'organization type'))],
    legacyId: wholeNumber(id) === null ? '' : legacyStructure(id),
  }
  for (const [name, value] of Object.entries(own)) {
    if (value) draft.values.set(name, value)
    draft.places.set(name, { line: row.line, column: name })
  }
  return draft
}

/** The structures of a table of parity, with their figures: several lines may speak of one structure. Each figure is given the source that it is read with. */
export function readParity(rows: readonly CsvRow[], source: string): Reading {
  const [head, ...body] = rows
  const headers = (head?.cells ?? []).map((header) => header.trim().toLowerCase())
  const table: Table = { source, cell: (row, name) => (row.cells[headers.indexOf(name)] ?? '').trim() }
  const problems: ImportProblem[] = []
  const notices: string[] = []
  const nameless = body.filter((row) => table.cell(row, 'name') === '')
  problems.push(...nameless.map(({ line }) => ({ line, column: 'name', message: 'Le nom de la structure manque.' })))
  const groups = new Map<string, CsvRow[]>()
  for (const row of body.filter((one) => !nameless.includes(one))) {
    const key = `${table.cell(row, 'id') || table.cell(row, 'organization id')} ${slugify(table.cell(row, 'name'))}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const entries = [...groups.values()].flatMap((lines): Entry[] => {
    const [first] = lines
    if (!first) return []
    const draft = structureOf(table, first)
    const figures = added(lines.flatMap((row) => figuresOf(table, row, problems)))
    notices.push(...figures.filter(({ count }) => count > 1).map(({ year, women, total, count }) => `${table.cell(first, 'name')}, ${year}\u00a0: ${counted(count, 'ligne additionnée', 'lignes additionnées')} (${inFigures(women)} sur ${inFigures(total)}).`))
    problems.push(...addList(draft, 'parityFigures', figures.map(({ year, indicator, women, total, line, column }) => ({ part: { year, indicator, women, total, source }, place: { line, column } }))))
    return [{ ...finish(draft), onlyWhenCreated: new Set(['name', 'city', 'kind', 'legacyId']) }]
  })
  return { entries, problems, notices }
}
