import { spawn } from 'node:child_process'
import type { Variables } from './environment.ts'
import { followParent, root } from './paths.ts'

interface Options {
  readonly cwd?: string
  readonly variables?: Variables
  /** Shown as it comes, or kept to be shown later. */
  readonly output: 'show' | 'keep'
}

/** Runs a script on this Node to its end; resolves to its exit status and what it printed when that was kept. */
export function runScript(script: string, options: readonly string[], { cwd = root, variables, output }: Options): Promise<{ code: number; text: string }> {
  const stdio = output === 'show' ? 'inherit' : 'pipe'
  const child = spawn(process.execPath, ['--import', followParent, script, ...options], { cwd, env: { ...process.env, ...variables }, stdio: ['ignore', stdio, stdio, 'ipc'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => { text += part })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, text }))
  })
}
