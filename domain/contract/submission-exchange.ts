import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { optional } from './primitives.ts'
import { issuesIn, type SubmissionIssue } from './submission-issues.ts'
import { choice, email, maybe, paragraphs, strict } from './submission-primitives.ts'
import { submission } from './submission.ts'

/** Characters, unless the name says otherwise. */
export const exchangeLimits = { correction: 2000, answer: 5000, page: 200, proof: 2000, idempotencyKeyLeast: 16, idempotencyKeyMost: 100, bodyBytes: 64 * 1024 } as const

/** « Signaler une erreur » on a page: where, about what, and what is wrong. The address is only to be answered to. */
export const correction = strict({
  page: v.pipe(v.string(), v.maxLength(exchangeLimits.page, 'too-long'), v.regex(/^(?:\/[a-z0-9-]+){1,3}$|^\/$/, 'wrong-type')),
  field: choice(vocabulary.correctionField),
  problem: paragraphs(exchangeLimits.correction),
  email: maybe(email),
})
export type Correction = v.InferOutput<typeof correction>

/**
 * How a form protects itself: `proof` is the solved challenge (GET /api/submissions/challenge) as ALTCHA writes it, null without scripts;
 * `trap` is the field that nobody sees and must stay empty; `elapsedMs` is the time spent on the form, null when unknown.
 */
export const protection = strict({
  proof: maybe(v.pipe(v.string(), v.maxLength(exchangeLimits.proof, 'too-long'))),
  trap: v.nullish(v.pipe(v.string(), v.maxLength(exchangeLimits.page, 'too-long')), ''),
  elapsedMs: maybe(v.pipe(v.number(), v.minValue(0, 'too-small'))),
})
export type Protection = v.InferOutput<typeof protection>

/** The body of POST /api/submissions: the parts of a submission, and how the form was protected. Pointers of errors are those of the submission. */
export const submissionRequest = strict({ ...submission.entries, protection })
export const correctionRequest = strict({ ...correction.entries, protection })

export const issuesOfSubmissionRequest = (value: unknown): SubmissionIssue[] => issuesIn(submissionRequest, value)
export const issuesOfCorrection = (value: unknown): SubmissionIssue[] => issuesIn(correction, value)
export const issuesOfCorrectionRequest = (value: unknown): SubmissionIssue[] => issuesIn(correctionRequest, value)

/** The header Idempotency-Key: chosen at random by the form once per proposal, kept through its retries. */
export const idempotencyKey = v.pipe(v.string(), v.minLength(exchangeLimits.idempotencyKeyLeast), v.maxLength(exchangeLimits.idempotencyKeyMost), v.regex(/^[A-Za-z0-9_-]+$/))

/** The secret of a link in a mail: 32 bytes in base64url. */
export const followUpSecret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))

/** What a structure answers to « précisions demandées »: words, and the whole proposal again when it corrects it. */
export const followUpAnswer = strict({ text: paragraphs(exchangeLimits.answer), submission: v.nullish(submission, null) })
export type FollowUpAnswer = v.InferOutput<typeof followUpAnswer>
export const issuesOfFollowUpAnswer = (value: unknown): SubmissionIssue[] => issuesIn(followUpAnswer, value)

/** What who holds the secret link reads: `question` is what editors ask, `reason` and `explanation` why it is refused, `path` the published page, and `can` what may still be done. */
export const followUp = v.object({
  reference: v.string(),
  kind: v.picklist(vocabulary.submissionKind.codes),
  state: v.picklist(vocabulary.submissionState.codes),
  createdAt: v.string(),
  changedAt: v.string(),
  title: v.string(),
  question: optional(v.string()),
  reason: optional(v.picklist(vocabulary.refusalReason.codes)),
  explanation: optional(v.string()),
  path: optional(v.string()),
  can: v.object({ answer: v.boolean(), withdraw: v.boolean(), proposeNext: v.boolean() }),
  submission: v.nullable(submission),
})
export type FollowUp = v.InferOutput<typeof followUp>

/** What a new submission gets: its public reference, which opens nothing by itself. */
export const submissionReceipt = v.object({ reference: v.string() })
export type SubmissionReceipt = v.InferOutput<typeof submissionReceipt>

/** How long structures waited for a first answer, over the last months; null when too few had one. */
export const submissionDelay = v.object({ days: v.nullable(v.number()), count: v.number() })
export type SubmissionDelay = v.InferOutput<typeof submissionDelay>

/** A JSON problem (RFC 9457) of the submission endpoints. */
export interface SubmissionProblem {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
  readonly title: string
  readonly errors?: readonly SubmissionIssue[]
}

