import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../../../config/src/ports.ts'

const appDir = join(import.meta.dirname, '../../..')
const strapiScript = join(dirname(createRequire(import.meta.url).resolve('@strapi/strapi/package.json')), 'bin/strapi.js')
const READY_WITHIN_MS = 120_000
const POLL_MS = 200

/** Starts another instance of the CMS, in a process of its own, on the database of the one that `startCms` started last; `environment` adds to what it reads. Throws with what it said when it does not start. */
export async function startSecondCms(environment: Readonly<Record<string, string>> = {}): Promise<{ pid: number; url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [strapiScript, 'start'], { cwd: appDir, env: { ...process.env, NODE_OPTIONS: '', CMS_PORT: String(port), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  const limit = Date.now() + READY_WITHIN_MS
  while (!(await fetch(`${url}/healthz/ready`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop()
      throw new Error(`The second CMS did not start:\n${output}`)
    }
    await pause(POLL_MS)
  }
  return { pid: child.pid ?? 0, url, stop }
}
