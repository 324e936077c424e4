import { spawn } from 'node:child_process'

interface Options {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
}

/** Runs a line of shell to its end, with this environment and no other; answers its exit status and all that it printed. */
export function runShell(script: string, { cwd, environment }: Options): Promise<{ readonly code: number; readonly text: string }> {
  const child = spawn('/bin/sh', ['-c', script], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => { text += part })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, text }))
  })
}
