import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from '../paths.ts'

/** How a command ended, and all that it printed. */
export interface Outcome {
  readonly code: number | null
  readonly text: string
}

/** Runs a program to its end. */
export function run(program: string, options: readonly string[], cwd: string, env = process.env): Promise<Outcome> {
  const child = spawn(program, options, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => { text += part })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text }))
  })
}

/** Without what npm and the test runner say to their children: as from a person's shell. */
const shell = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)))
const INHERITED = /^(npm_(?!config_(cache|registry|cafile)$)|NODE_(?!EXTRA_CA_CERTS)|VITEST|TEST|INIT_CWD)/

/** Downloads the Nodes and the npms of `callers/package-lock.json` into a folder, from npm's own cache the second time. */
export async function installCallers(folder: string): Promise<void> {
  cpSync(inRoot('config/src/testing/callers'), folder, { recursive: true })
  const npm = inRoot('node_modules/npm/bin/npm-cli.js')
  const { code, text } = await run(process.execPath, [npm, 'ci', '--prefer-offline', '--no-progress'], folder, shell())
  if (code !== 0) throw new Error(`The Nodes and the npms that people have could not be installed:\n${text}`)
}

/** A Node and an npm that somebody has: their paths in the folder of `installCallers`, or what the lock brings. */
export interface Caller {
  readonly node: string
  readonly npm: string
}

/** The caller with Node `node` and npm `npm`; 24 and 11 are the project's own. */
export function callerOf(folder: string, node: number, npm: number): Caller {
  const own = `node-${process.platform}-${process.arch}`
  const nodeOf = node === 24 ? inRoot('node_modules', own) : join(folder, 'node_modules', `node-${node}-${process.arch}`)
  const npmOf = npm === 11 ? inRoot('node_modules/npm') : join(folder, 'node_modules', `npm-${npm}`)
  return { node: join(nodeOf, 'bin/node'), npm: join(npmOf, 'bin/npm-cli.js') }
}

/** The environment of this caller's shell: its `node` and `npm` come first, from links in the folder `bin`. */
export function shellOf({ node, npm }: Caller, bin: string): NodeJS.ProcessEnv {
  rmSync(bin, { recursive: true, force: true })
  mkdirSync(bin, { recursive: true })
  symlinkSync(node, join(bin, 'node'))
  symlinkSync(npm, join(bin, 'npm'))
  const environment = shell()
  return { ...environment, PATH: [bin, environment['PATH']].join(delimiter) }
}
