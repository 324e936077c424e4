import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const domain = fileURLToPath(new URL('../../domain', import.meta.url))

/** A name for the contract that published documents are put through: it changes with any source of the domain, and with the version of the library that reads it. */
export function contractName(): string {
  const hash = createHash('sha256')
  for (const file of globSync(['package.json', '**/*.ts'], { cwd: domain, exclude: ['node_modules', 'test'] }).sort()) hash.update(`${readFileSync(join(domain, file), 'utf8')}\0`)
  return hash.digest('hex').slice(0, 16)
}
