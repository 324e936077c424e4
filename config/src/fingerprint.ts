import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Outputs and what tests alone read: they change nothing in a build. */
const ignored = /(^|\/)(node_modules|dist|build|test|public\/uploads|\.[^/]+)(\/|$)|\.test\.ts$/

/** A hash of the relative paths and contents of the given files and folders: equal when and only when a build would give the same. */
export function fingerprint(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of filesOf(root, sources)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesOf(root: string, sources: readonly string[]): string[] {
  const found = sources.flatMap((source) => {
    if (!existsSync(join(root, source))) return []
    if (statSync(join(root, source)).isFile()) return [source]
    const below = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).filter((path) => !ignored.test(path))
    return below.map((path) => `${source}/${path}`).filter((path) => statSync(join(root, path)).isFile())
  })
  return [...new Set(found)].sort()
}
