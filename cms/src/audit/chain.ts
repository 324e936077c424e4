import { createHash } from 'node:crypto'

/** A line of the journal, before it is linked to the one above it. It holds no name, no address and nobody's words. */
export interface AuditEntry {
  /** `submitter`, `system`, or the administrator's number. */
  readonly actor: string
  readonly event: string
  /** A submission's reference, or `type/documentId`. */
  readonly subjectReference: string
  readonly fromState?: string | null
  readonly toState?: string | null
  /** What the states do not say, in codes: whom a review was asked of, for when a publication is set. */
  readonly detail?: string | null
}

export interface AuditLine extends AuditEntry {
  readonly sequence: number
  readonly at: Date
}

/** What the first line follows. */
export const GENESIS = '0'.repeat(64)

/** The hash of a line: of all that it says and of the hash above it. Changing, removing or inserting a line breaks every hash below. */
export function hashOfLine({ sequence, at, actor, event, subjectReference, fromState = null, toState = null, detail = null }: AuditLine, previous: string): string {
  return createHash('sha256').update(JSON.stringify([previous, sequence, at.toISOString(), actor, event, subjectReference, fromState, toState, detail])).digest('hex')
}

/** The number of the first line that does not follow from the one above it, or null when all do. */
export function firstBroken(lines: readonly (AuditLine & { readonly hash: string })[], after: { readonly sequence: number; readonly hash: string }): number | null {
  let above = after
  for (const line of lines) {
    if (line.sequence !== above.sequence + 1 || line.hash !== hashOfLine(line, above.hash)) return line.sequence
    above = line
  }
  return null
}
