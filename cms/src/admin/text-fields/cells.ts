const separator = '|'

/** A row of cells as an editor writes it: « Lieu | Montant ». */
export function rowToText(cells: readonly string[]): string {
  return cells.join(` ${separator} `)
}

/** The cells of a written row; bars at both ends, as spreadsheets and Markdown put them, add no cell. */
export function textToRow(text: string): string[] {
  return text
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(separator)
    .map((cell) => cell.trim())
}

/** The rows of a written table, one a line; blank lines are ignored. */
export function textToRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(textToRow)
}
