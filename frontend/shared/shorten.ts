/** Spaces at which a line may break: a non-breaking one keeps « 8 000 € » whole. */
const BREAKING = /[ \t\r\n]+/g
/** Half of a character that is written in two. */
const HALF = /[\ud800-\udbff]$/

/** The text in at most `limit` characters, cut after a whole word with « … ». Line breaks become spaces. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(BREAKING, ' ').trim()
  if (line.length <= limit) return line
  const start = line.slice(0, limit)
  const lastSpace = start.lastIndexOf(' ')
  const kept = lastSpace > 0 ? start.slice(0, lastSpace) : start.slice(0, -1).replace(HALF, '')
  return `${kept.replace(/[\s,;:.!?…–—«-]+$/u, '')}…`
}
