import * as v from 'valibot'
import { submissionMessages, type SubmissionIssueCode } from './submission-messages.ts'

/** One thing to mend, as the site's HTTP answers say it (RFC 9457): `pointer` is a JSON Pointer (RFC 6901) into what was sent. */
export interface SubmissionIssue {
  readonly pointer: string
  readonly code: SubmissionIssueCode
  readonly detail: string
}

/** Enough for every field of the form; a hostile body is told no more. */
const MOST_ISSUES = 60

const isCode = (message: string): message is SubmissionIssueCode => Object.keys(submissionMessages).includes(message)

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Our own checks carry their code; those of the schema's shape are read from what was found. */
function codeOf(issue: v.BaseIssue<unknown>): SubmissionIssueCode {
  if (isUnknownField(issue)) return 'unknown-field'
  if (isEmpty(issue.input)) return 'required'
  return isCode(issue.message) ? issue.message : 'wrong-type'
}

const isUnknownField = (issue: v.BaseIssue<unknown>): boolean => issue.type === 'strict_object' && issue.expected === 'never'

/** The bound that was passed, as every check of a bound says it (`>=6`): its requirement may be a function or a pattern. */
function limitOf({ expected }: v.BaseIssue<unknown>): number | null {
  const [, bound] = /^[<>]=(-?\d+)$/.exec(expected ?? '') ?? []
  return bound === undefined ? null : Number(bound)
}

/** The sentence of a code; one that speaks of a bound is not said without it. */
function sentenceOf(code: SubmissionIssueCode, limit: number | null): string {
  const sentence: (bound: number) => string = submissionMessages[code]
  if (limit !== null) return sentence(limit)
  return sentence.length === 0 ? sentence(0) : submissionMessages['wrong-type']()
}

/** The way to a field; the name of an unknown one is the sender's own and is left out. */
function pointerOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
  return (isUnknownField(issue) ? keys.slice(0, -1) : keys).map((key) => `/${key}`).join('')
}

/** What a schema of a form refuses of a value: one issue a field, the first, in the order of the fields. Empty when it is accepted. */
export function issuesIn(schema: v.GenericSchema, value: unknown): SubmissionIssue[] {
  const { issues = [] } = v.safeParse(schema, value)
  const byPointer = new Map<string, SubmissionIssue>()
  for (const issue of issues) {
    const pointer = pointerOf(issue)
    if (byPointer.has(pointer) || byPointer.size === MOST_ISSUES) continue
    const code = codeOf(issue)
    byPointer.set(pointer, { pointer, code, detail: sentenceOf(code, limitOf(issue)) })
  }
  return [...byPointer.values()]
}
