import { counted } from '@elles/domain/text'
import { readCell } from './cells.ts'
import { columnsOf, type HeaderReader, headerReader } from './columns.ts'
import type { CsvRow } from './csv.ts'
import { addList, type Draft, finish, newDraft, type Reading } from './entry.ts'
import { type Entry, importedTypes, importLimits, type ImportedType, type ImportProblem, type Models, nameOf, type Place, typeNames } from './model.ts'
import { contentTypeOf } from '../published/published-types.ts'

/** What our own exports put before what looks like a formula. */
const guard = /^'(?=[=+\-@\t\r])/
/** Why the end of a file was not read. */
export const TOO_WRONG = `La lecture s’arrête après ${counted(importLimits.problems, 'faute')} : corrigez-les, puis recommencez.`
const DOCUMENT_ID = 'documentId'
const documentIdHeaders = new Set([DOCUMENT_ID, 'Identifiant'])

const readerOf = (models: Models, type: ImportedType): HeaderReader => headerReader(columnsOf(models, contentTypeOf[type]))

/** A header that names a column whole says more than one that a group happens to have. */
const weightOf = (found: ReturnType<HeaderReader>): number => (found ? (found.isWhole ? 2 : 1) : 0)

/** The type that knows most of the headers; null when two know as many. */
export function typeOfHeaders(models: Models, headers: readonly string[]): ImportedType | null {
  const scores = importedTypes.map((type) => {
    const read = readerOf(models, type)
    return { type, score: headers.reduce((score, header) => score + weightOf(read(header)), 0) }
  }).toSorted((a, b) => b.score - a.score)
  const [first, second] = scores
  return first && first.score > (second?.score ?? 0) ? first.type : null
}

interface TableColumn {
  readonly header: string
  readonly at: number
  readonly found: NonNullable<ReturnType<HeaderReader>>
}

function readRow(type: ImportedType, row: CsvRow, columns: readonly TableColumn[], problems: ImportProblem[]): Draft {
  const draft = newDraft(type, { line: row.line, column: null }, true)
  const lists = new Map<string, Map<number, { part: Record<string, unknown>; place: Place }>>()
  for (const { header, at, found: { path, column, index } } of columns) {
    const text = (row.cells[at] ?? '').replace(guard, '')
    if (text.trim() === '') continue
    const place: Place = { line: row.line, column: header }
    const reading = readCell(column.attribute, text)
    if ('error' in reading) {
      problems.push({ ...place, message: reading.error })
      continue
    }
    if (index === null) {
      draft.values.set(path, reading.value)
      draft.places.set(path, place)
      continue
    }
    const [list = '', name = ''] = column.path.split('.*.')
    const lines = lists.get(list) ?? new Map<number, { part: Record<string, unknown>; place: Place }>()
    const line = lines.get(index) ?? { part: {}, place }
    lists.set(list, lines.set(index, { ...line, part: { ...line.part, [name]: reading.value } }))
  }
  for (const [list, lines] of lists) problems.push(...addList(draft, list, [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line)))
  return draft
}

/** What is made of each row, until there is more wrong than anybody mends at once. */
function untilTooWrong<Made>(rows: readonly CsvRow[], problems: readonly ImportProblem[], each: (row: CsvRow) => Made): Made[] {
  const made: Made[] = []
  for (const row of rows) {
    if (problems.length >= importLimits.problems) break
    made.push(each(row))
  }
  return made
}

/** The documents of a table about one type, one a line. Columns that nobody knows are told and left. */
export function readTable(models: Models, type: ImportedType, rows: readonly CsvRow[]): Reading {
  const [head, ...body] = rows
  const headers = (head?.cells ?? []).map((header) => header.trim())
  const read = readerOf(models, type)
  const columns = headers.flatMap((header, at): TableColumn[] => {
    const found = read(header)
    return found ? [{ header, at, found }] : []
  })
  const identifier = headers.findIndex((header) => documentIdHeaders.has(header))
  const unknown = headers.filter((header, at) => header !== '' && at !== identifier && !columns.some((column) => column.at === at))
  const problems: ImportProblem[] = []
  const entries = untilTooWrong(body, problems, (row): Entry => finish(readRow(type, row, columns, problems), identifier < 0 ? undefined : row.cells[identifier]?.trim() || undefined))
  for (const { place, identity } of entries) {
    if (Object.keys(identity).length === 0) problems.push({ line: place.line, column: null, message: `Rien ne dit de quelle ${typeNames[type].one} il s’agit : remplissez la colonne « ${nameOf(type)} » ou « slug ».` })
  }
  const repeated = columns.filter(({ found }, at) => columns.findIndex((other) => other.found.path === found.path) !== at)
  problems.push(...repeated.map(({ header }) => ({ line: head?.line ?? 1, column: header, message: 'Deux colonnes disent la même chose : gardez-en une.' })))
  const notices = unknown.length > 0 ? [`Colonnes que personne ne connaît, laissées de côté : ${unknown.join(', ')}.`] : []
  return { entries, problems, notices: entries.length < body.length ? [...notices, TOO_WRONG] : notices }
}
