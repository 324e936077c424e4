import { parseSubmission, type Submission } from '@elles/domain/contract'
import type { SubmissionState } from '@elles/domain/submission'
import type { Core } from '@strapi/strapi'

export const SUBMISSION = 'api::submission.submission'

/** A row of the queue, as the database layer gives it back. */
export interface SubmissionRow {
  readonly id: number
  readonly documentId: string
  readonly reference: string
  readonly kind: 'opportunity' | 'correction'
  readonly state: SubmissionState
  readonly stateSince: string
  readonly title: string
  readonly structureName: string | null
  readonly assignee: string | null
  readonly flags: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly question: string | null
  readonly answers: string | null
  readonly reason: string | null
  readonly explanation: string | null
  readonly opportunityDocument: string | null
  readonly submittedAt: string
  readonly confirmedAt: string | null
  readonly firstAnsweredAt: string | null
  readonly publishedToldAt: string | null
  readonly content: unknown
}

/** The row that a condition finds, or null. */
export function findSubmission(strapi: Core.Strapi, where: Partial<Record<'documentId' | 'reference' | 'secretHash' | 'confirmHash', string>>): Promise<SubmissionRow | null> {
  return strapi.db.query(SUBMISSION).findOne({ where })
}

/** What was proposed, as the contract has it; null for a correction, or for a proposal older than a change of the contract. */
export function submissionOf({ kind, content }: SubmissionRow): Submission | null {
  if (kind !== 'opportunity') return null
  const parsed = parseSubmission(content)
  return 'submission' in parsed ? parsed.submission : null
}
