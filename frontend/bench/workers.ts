import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinServer } from './cores.ts'
import { load, type Load } from './load.ts'
import type { SearchFigures } from './search-worker.ts'
import type { SentPage } from './site.ts'

const HEAP_MB = 4000

function worker(script: string, options: readonly string[]) {
  const child = fork(join(import.meta.dirname, script), [...options], { execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `--max-old-space-size=${HEAP_MB}`] })
  if (child.pid !== undefined) pinServer(child.pid)
  const told = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve).once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it told anything`)))
  })
  return { child, told }
}

/** The index of that many opportunities, in a process of its own. */
export async function measureSearch(count: number): Promise<SearchFigures> {
  const { told } = worker('search-worker.ts', [String(count)])
  return await told as SearchFigures
}

/** The same bytes from a server that does nothing else. */
export async function measureBare({ body, encoding }: SentPage): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  writeFileSync(join(folder, 'body'), body)
  const { child, told } = worker('bare-server.ts', [join(folder, 'body'), encoding])
  try {
    return await load({ pid: child.pid ?? 0, url: `http://127.0.0.1:${Number(await told)}/`, headers: { 'accept-encoding': 'br' } })
  } finally {
    child.removeAllListeners('exit').kill()
    rmSync(folder, { recursive: true })
  }
}
