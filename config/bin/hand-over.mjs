import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findNode, withNode } from './locked-node.mjs'
import { usableHome } from './place.mjs'
import { root, sentence } from './root.mjs'

/** Runs config/src/<command>.ts and resolves to its exit status. It ends when this process does, however that happens. */
export function handOver(command, options) {
  const script = join(root, 'config', 'src', `${command}.ts`)
  if (!/^[a-z-]+$/.test(command ?? '') || !existsSync(script)) throw sentence(`There is no command "${command ?? ''}": use npm start, npm run dev or npm test.`)
  const followParent = pathToFileURL(join(root, 'config', 'bin', 'follow-parent.mjs')).href
  const node = findNode()
  const child = spawn(node, ['--import', followParent, script, ...options], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...withNode(node), HOME: usableHome() },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
