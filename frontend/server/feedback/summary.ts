import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedbackSummary as contract, type FeedbackSummary } from '@elles/domain/contract'
import * as v from 'valibot'
import { createLastKnown } from '../last-known.ts'
import { writeWhole } from '../write-whole.ts'

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
  const lastKnown = createLastKnown({
    what: 'the counts of answers', freshMs: FRESH_MS,
    ask: async () => {
      const counts = await fetchSummary()
      await writeWhole(path, JSON.stringify(counts)).catch((error: unknown) => console.warn(`[feedback] the counts could not be kept: ${error instanceof Error ? error.message : String(error)}`))
      return counts
    },
  })
  return { read: async (now) => await lastKnown(now) ?? stored(path) }
}

async function stored(path: string): Promise<FeedbackSummary | null> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), contract), await readFile(path, 'utf8').catch(() => ''))
  return parsed.success ? parsed.output : null
}
