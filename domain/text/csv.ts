/** What a spreadsheet may take for a formula at the start of a cell, and then run (OWASP, « CSV injection »). */
const formula = /^[=+\-@\t\r]/

/** Programs expect commas; spreadsheets in French, semicolons. */
export type Separator = ',' | ';'

/** Without it Excel reads UTF-8 as the alphabet of the machine, and every « é » breaks; readers of open data ignore it. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Spreadsheets in French part cells at semicolons, whatever the file says. */
const afterSemicolon = /;(?=[=+\-@\t\r])/g

function cellOf(value: string, separator: Separator): string {
  const start = formula.test(value) ? `'${value}` : value
  const safe = separator === ',' ? start.replaceAll(afterSemicolon, ";'") : start
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record of a CSV file, its line end included (RFC 4180). A cell that begins like a formula gets an apostrophe, which spreadsheets do not show. */
export const csvRecord = (cells: readonly string[], separator: Separator = ','): string => `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`

/** A table as CSV (RFC 4180), with a byte order mark. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((cells) => csvRecord(cells)).join('')
}
