import { matchesGlob } from 'node:path'

/**
 * Says which paths of the repository a build may see, from the text of .dockerignore. Docker's rule: of the lines that
 * match the path or a folder that holds it, the last decides; with `!` it lets the path in.
 */
export function isSent(text: string): (path: string) => boolean {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const rules = lines.map((line) => (line.startsWith('!') ? { pattern: line.slice(1), sent: true } : { pattern: line, sent: false }))
  return (path) => {
    const folders = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    return rules.findLast(({ pattern }) => folders.some((folder) => matchesGlob(folder, pattern)))?.sent ?? true
  }
}
