import { counted } from '@elles/domain/text'
import { importLimits } from './model.ts'

/** One cell and where a person finds it: the line of the file, which quoted line breaks move, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a text is not CSV; the line is counted from 1. */
export class BrokenCsv extends Error {
  override name = 'BrokenCsv'
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

const separators = [',', ';', '\t'] as const

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else Windows-1252, which a French Excel writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Characters among which separators are counted: the names of as many columns as a file may have. */
const HEAD = importLimits.columns * importLimits.heading

/** The separator that the first record uses most outside quotes; a comma when it has a single cell. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]))
  let isQuoted = false
  for (const letter of text.slice(0, HEAD)) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return separators.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ','
}

const tooLong = (line: number): BrokenCsv => new BrokenCsv(line, `Une cellule de cette ligne a plus de ${counted(importLimits.cell, 'caractère')}.`)

/** A cell from `at`: its text and where it ends. Throws BrokenCsv for a quote that is not closed or is followed by text, and for what is too long. */
function readCell(text: string, at: number, separator: string, line: number): { cell: string; end: number; lines: number } {
  if (text[at] !== '"') {
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    if (end - at > importLimits.cell) throw tooLong(line)
    return { cell: text.slice(at, end), end, lines: 0 }
  }
  let cell = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) throw new BrokenCsv(line, 'Un guillemet ouvert n’est jamais fermé.')
    cell += text.slice(from, quote)
    if (cell.length > importLimits.cell) throw tooLong(line)
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1]
      if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') throw new BrokenCsv(line, 'Du texte suit un guillemet fermé : doublez les guillemets à l’intérieur d’une cellule.')
      return { cell, end: quote + 1, lines: linesIn(cell) }
    }
    cell += '"'
    from = quote + 2
  }
}

/** The lines that a quoted cell holds: never looked for further than the cell, or a line of a million cells is read a million times. */
function linesIn(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}

/** Refuses, as soon as it is met, what no file of ours holds. */
function checkBounds(row: CsvRow, rows: number, cells: number): void {
  const { line } = row
  if (rows === 0) {
    if (row.cells.some((name) => name.trim().length > importLimits.heading)) throw new BrokenCsv(line, `Le nom d’une colonne a plus de ${counted(importLimits.heading, 'caractère')} : la première ligne nomme les colonnes.`)
  } else if (rows > importLimits.rows) throw new BrokenCsv(1, `Ce fichier a plus de ${counted(importLimits.rows, 'ligne')}\u00a0: coupez-le en plusieurs.`)
  if (cells > importLimits.cells) throw new BrokenCsv(line, `Ce fichier a plus de ${counted(importLimits.cells, 'cellule')}\u00a0: coupez-le en plusieurs.`)
}

/** The records of a CSV text (RFC 4180), separated by commas, semicolons or tabs; empty lines are left out. Throws BrokenCsv at the first fault or bound. */
export function parseCsv(source: string): CsvRow[] {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [at, line, started, total] = [0, 1, 1, 0]
  while (at < text.length) {
    const { cell, end, lines } = readCell(text, at, separator, line)
    line += lines
    cells.push(cell)
    total += 1
    if (cells.length > importLimits.columns) throw new BrokenCsv(started, `Cette ligne a plus de ${counted(importLimits.columns, 'colonne')}.`)
    at = end + 1
    if (text[end] === separator) {
      // A separator at the very end of the file opens one more cell.
      if (at < text.length) continue
      cells.push('')
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1
    if (cells.some((one) => one.trim() !== '')) {
      const row = { line: started, cells }
      checkBounds(row, rows.length, total)
      rows.push(row)
    } else if (total > importLimits.cells) checkBounds({ line: started, cells: [] }, 1, total)
    cells = []
    line += 1
    started = line
  }
  return rows
}
