/** Columns under their names: words to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const isFigure = head.map((_, column) => rows.some((row) => /^[+-]?\d/.test(String(row[column] ?? ''))))
  const write = (line: readonly string[]): string => line.map((cell, column) => (isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()
  const [first = [], ...others] = lines
  return [write(first), widths.map((width) => '─'.repeat(width)).join('  '), ...others.map(write)].join('\n')
}

/** Bytes as thousands with one decimal: « 6.1 ». */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
