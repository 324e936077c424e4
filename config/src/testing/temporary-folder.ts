import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As root, PostgreSQL runs under another account, which has to pass through. Nobody but us lists or writes. */
const PASSABLE = 0o711

/**
 * Runs with an empty temporary folder of our own, for this process and all it starts, and removes it: what an earlier run, or another
 * person, left in the machine's serves nobody and hurts nobody.
 */
export async function inOwnTemporaryFolder<Result>(work: () => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'elles-'))
  chmodSync(folder, PASSABLE)
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  process.once('exit', remove)
  process.env['TMPDIR'] = folder
  return work()
}
