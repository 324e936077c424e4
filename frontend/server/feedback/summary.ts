import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedbackSummary as contract, type FeedbackSummary } from '@elles/domain/contract'
import * as v from 'valibot'

/** Milliseconds; the counts change slowly and nobody waits for them. */
const FRESH_MS = 60_000
const FILE = 'feedback-summary.json'

export interface SummaryReader {
  /** The last known counts; null before the CMS has ever answered. */
  read(now: number): Promise<FeedbackSummary | null>
}

/** Reads the counts from the CMS at most once a minute, and keeps the last ones on disk: with the CMS down they are still there. */
export function createSummaryReader(directory: string, fetchSummary: () => Promise<FeedbackSummary>): SummaryReader {
  const path = join(directory, FILE)
  let known: FeedbackSummary | null = null
  let askedAt = -Infinity

  async function refresh(): Promise<void> {
    known = await fetchSummary()
    await writeFile(`${path}.tmp`, JSON.stringify(known))
    await rename(`${path}.tmp`, path)
  }

  return {
    async read(now) {
      if (now - askedAt < FRESH_MS) return known
      askedAt = now
      await refresh().catch((error: unknown) => console.warn(`[feedback] the counts cannot be read again: ${error instanceof Error ? error.message : String(error)}`))
      known ??= await stored(path)
      return known
    },
  }
}

async function stored(path: string): Promise<FeedbackSummary | null> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), contract), await readFile(path, 'utf8').catch(() => ''))
  return parsed.success ? parsed.output : null
}
