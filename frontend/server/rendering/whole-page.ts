/**
 * Whether the body of a page has its title in its main part: every page has one (RGAA 4.1, criterion 9.1).
 */
export function isWhole(parts: readonly string[]): boolean {
  const body = parts.join('')
  const start = body.indexOf('<main')
  const heading = body.indexOf('<h1', start)
  return start !== -1 && heading !== -1 && heading < body.indexOf('</main>', start)
}
