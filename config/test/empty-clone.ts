import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../src/paths.ts'

type Lock = Readonly<Record<string, { readonly version: string }>>

/** Node and npm, and the packages that Node 18 leaves out by their `engines`: the rest of the lock is installed in the same way. */
const KEPT = /^node_modules\/(node-linux-\w+|npm|@rolldown\/binding-linux-\w+-gnu)(\/|$)/

/** What the smallest command prints once it runs on the Node that was handed over to. */
export interface Where {
  readonly node: string
  readonly version: string
  readonly path: readonly string[]
}

const WHERE = `
import { execFileSync } from 'node:child_process'
import { delimiter } from 'node:path'
const version: string = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim()
console.log(JSON.stringify({ node: process.execPath, version, path: process.env['PATH']?.split(delimiter) }))
`

/** An empty clone with our own commands, our own `.npmrc`, and a short lock: a few entries of ours, to the letter. */
export function makeProject(folder: string): void {
  mkdirSync(join(folder, 'config/src'), { recursive: true })
  cpSync(inRoot('config/bin'), join(folder, 'config/bin'), { recursive: true })
  cpSync(inRoot('.npmrc'), join(folder, '.npmrc'))
  writeFileSync(join(folder, 'config/src/where.ts'), WHERE)
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as { packages: Lock }
  const entries = Object.entries(packages).filter(([path]) => KEPT.test(path))
  const direct = entries.flatMap(([path, { version }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1]
    return name ? [[name, version] as const] : []
  })
  const own = {
    name: 'empty-clone',
    version: '0.0.0',
    devDependencies: Object.fromEntries(direct.filter(([name]) => name === 'npm')),
    optionalDependencies: Object.fromEntries(direct.filter(([name]) => name !== 'npm')),
  }
  const manifest = { ...own, private: true, type: 'module', scripts: { where: 'exec node config/bin/run.mjs where' } }
  const lock = { ...own, lockfileVersion: 3, requires: true, packages: { '': own, ...Object.fromEntries(entries) } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
}
