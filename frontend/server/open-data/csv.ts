/** What a spreadsheet may take for a formula at the start of a cell, and then run (OWASP, « CSV injection »). */
const formula = /^[=+\-@\t\r]/

function cellOf(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV (RFC 4180). It begins with a byte order mark: without it Excel reads UTF-8 as the alphabet of the machine, and every « é » breaks; readers of
 * open data ignore it. A cell that begins like a formula gets an apostrophe, which spreadsheets do not show.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
