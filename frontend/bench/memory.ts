import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Variables } from '../../config/src/environment.ts'
import { until } from '../test/e2e/support/wait.ts'

/** Bytes of one process: of the machine's memory, and of what it holds in it. */
export interface Memory {
  readonly rss: number
  readonly held: number
}

const ANSWER_LIMIT_MS = 30_000

/** What a site is started with for its memory to be read: the variables, and the reader. */
export function memoryReport(name: string): { readonly variables: Variables; read(pid: number): Promise<Memory> } {
  const file = join(tmpdir(), `memory-${process.pid}-${name}.json`)
  return {
    variables: { NODE_OPTIONS: `--expose-gc --import ${pathToFileURL(join(import.meta.dirname, 'memory-report.mjs')).href}`, MEMORY_REPORT: file },
    async read(pid) {
      rmSync(file, { force: true })
      process.kill(pid, 'SIGUSR2')
      await until('the site has told its memory', ANSWER_LIMIT_MS, () => Promise.resolve(existsSync(file) && readFileSync(file, 'utf8').endsWith('}')))
      const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory
      rmSync(file)
      return memory
    },
  }
}
