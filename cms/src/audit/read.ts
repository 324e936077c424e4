import type { Core } from '@strapi/strapi'
import { AUDIT, headOf } from './audit.ts'
import { type AuditLine, firstBroken, GENESIS } from './chain.ts'

/** Lines read at a time: a journal of years does not fit in memory. */
const BATCH = 2000

export interface StoredLine extends AuditLine {
  readonly hash: string
}

interface Row extends Omit<StoredLine, 'at'> {
  readonly at: string
}

/** The lines of the journal from the first one, some thousands at a time. */
export async function* linesOf(strapi: Core.Strapi): AsyncGenerator<StoredLine[]> {
  for (let last = 0; ;) {
    const rows: Row[] = await strapi.db.query(AUDIT).findMany({ where: { sequence: { $gt: last } }, orderBy: { sequence: 'asc' }, limit: BATCH })
    const lines = rows.map((row): StoredLine => ({ ...row, at: new Date(row.at) }))
    if (lines.length > 0) yield lines
    last = lines.at(-1)?.sequence ?? last
    if (lines.length < BATCH) return
  }
}

export interface Verdict {
  readonly lines: number
  /** The hash of the last line: noted elsewhere, it later proves that nothing above was rewritten. */
  readonly hash: string
  /** The first line that does not follow from the one above it; null when all do and none is missing at the end. */
  readonly brokenAt: number | null
}

/** Reads the whole chain again. A line added meanwhile is not a broken one: the head is read first. */
export async function verifyJournal(strapi: Core.Strapi): Promise<Verdict> {
  const head = await headOf(strapi)
  let above = { sequence: 0, hash: GENESIS }
  for await (const lines of linesOf(strapi)) {
    const until = lines.filter(({ sequence }) => sequence <= head.sequence)
    const brokenAt = firstBroken(until, above)
    if (brokenAt !== null) return { lines: head.sequence, hash: head.hash, brokenAt }
    above = until.at(-1) ?? above
  }
  const isWhole = above.sequence === head.sequence && above.hash === head.hash
  return { lines: head.sequence, hash: head.hash, brokenAt: isWhole ? null : above.sequence + 1 }
}
