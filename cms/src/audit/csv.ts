/** A cell that a spreadsheet would compute is shown as text: CWE-1236. */
const startsFormula = /^[=+\-@\t\r]/

/** One cell, quoted when it must be (RFC 4180). */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && startsFormula.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line, as spreadsheets in French read it: cells apart by semicolons. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(csvCell).join(';')}\r\n`
