import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, sentence } from './root.mjs'

/** better-sqlite3's binary and TypeScript without a build both need it. */
const NEEDED_NODE = 24
const binFolder = join(root, 'node_modules', '.bin')

/** The Node of the lock file, or this one when no locked one exists for this kind of machine. */
function findNode() {
  const locked = join(binFolder, 'node')
  if (existsSync(locked) && spawnSync(locked, ['--version']).status === 0) return locked
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return process.execPath
  throw sentence(`There is no Node ${NEEDED_NODE} for ${process.platform} ${process.arch} in node_modules: install Node ${NEEDED_NODE} and run the same command with it.`)
}

/** Runs config/src/<command>.ts and resolves to its exit status. It ends when this process does, however that happens. */
export function handOver(command, options) {
  const script = join(root, 'config', 'src', `${command}.ts`)
  if (!/^[a-z-]+$/.test(command ?? '') || !existsSync(script)) throw sentence(`There is no command "${command ?? ''}": use npm start, npm run dev or npm test.`)
  const followParent = pathToFileURL(join(root, 'config', 'bin', 'follow-parent.mjs')).href
  const child = spawn(findNode(), ['--import', followParent, script, ...options], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${binFolder}${delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
