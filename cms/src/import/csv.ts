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

/** The separator that the first record uses most outside quotes; a comma when it has a single cell. */
export function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]))
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return separators.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ','
}

/** A cell from `at`: its text and where it ends. Throws BrokenCsv for a quote that is not closed or is followed by text. */
function readCell(text: string, at: number, separator: string, line: number): { cell: string; end: number } {
  if (text[at] !== '"') {
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { cell: text.slice(at, end), end }
  }
  let cell = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) throw new BrokenCsv(line, 'Un guillemet ouvert n’est jamais fermé.')
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1]
      if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') throw new BrokenCsv(line, 'Du texte suit un guillemet fermé : doublez les guillemets à l’intérieur d’une cellule.')
      return { cell, end: quote + 1 }
    }
    cell += '"'
    from = quote + 2
  }
}

const linesIn = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** The records of a CSV text (RFC 4180), separated by commas, semicolons or tabs; empty lines are left out. Throws BrokenCsv at the first fault. */
export function parseCsv(source: string): CsvRow[] {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let at = 0
  let line = 1
  let started = 1
  while (at < text.length) {
    const { cell, end } = readCell(text, at, separator, line)
    line += linesIn(text, at, end)
    cells.push(cell)
    at = end + 1
    if (text[end] === separator) {
      // A separator at the very end of the file opens one more cell.
      if (at < text.length) continue
      cells.push('')
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: started, cells })
    cells = []
    line += 1
    started = line
  }
  return rows
}
