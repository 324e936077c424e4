import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** A module that another takes values from, by a relative path; types alone leave nothing in what is built. */
const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm
const SCRIPT = /\.[jt]sx?$/

const importsOf = (text: string): string[] => [...text.matchAll(IMPORT)].map(([, whole, lazy]) => whole ?? lazy ?? '')

/**
 * What a bundler reads from a folder: its files, and outside it those that they import by relative paths, however far.
 * Paths from `root`; what no file bears out (an import without its ending) is left to the folder's own tests of types.
 */
export function withImports(root: string, folder: string): string[] {
  const isInside = (file: string): boolean => file.startsWith(`${folder}/`)
  const waiting = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => SCRIPT.test(file)).map((file) => `${folder}/${file}`)
  const outside = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const path of importsOf(readFileSync(join(root, file), 'utf8'))) {
      const found = posix.join(posix.dirname(file), path)
      if (isInside(found) || outside.has(found) || !existsSync(join(root, found))) continue
      outside.add(found)
      if (SCRIPT.test(found)) waiting.push(found)
    }
  }
  return [folder, ...[...outside].sort()]
}
