/** The rows of a CSV file, read to the letter of RFC 4180 with a byte order mark before, cells apart by commas unless said otherwise. Throws at the first fault. */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  if (!text.startsWith('\ufeff')) throw new Error('No byte order mark')
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  const cell = new RegExp(`^(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`)
  while (at < text.length) {
    const [whole, quoted, plain, end] = cell.exec(text.slice(at)) ?? []
    if (whole === undefined) throw new Error(`Not CSV at ${at}: ${text.slice(at, at + 40)}`)
    row.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
    at += whole.length
  }
  if (row.length > 0) throw new Error('The last row has no end')
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('A row has more or fewer cells than the first')
  return rows
}
