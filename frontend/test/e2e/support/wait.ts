import { setTimeout as pause } from 'node:timers/promises'

const INTERVAL_MS = 50

/** Asks until the answer is yes, and tells how long that took in milliseconds. Throws past the limit: a state to reach, not a pause. */
export async function until(what: string, limitMs: number, ask: () => Promise<boolean>): Promise<number> {
  const started = performance.now()
  while (!(await ask())) {
    if (performance.now() - started > limitMs) throw new Error(`${what}: still not so after ${limitMs} ms`)
    await pause(INTERVAL_MS)
  }
  return performance.now() - started
}

/** The status and text of a page, read as a browser without JavaScript would. */
export async function read(url: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(url, { headers: { accept: 'text/html', connection: 'close' } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
