import { submissionMessages, type SubmissionIssueCode, type SubmissionProblem } from '@elles/domain/contract'
import * as v from 'valibot'

const statuses = [400, 403, 404, 409, 413, 415, 422, 429, 503] as const satisfies readonly SubmissionProblem['status'][]

const isCode = (code: unknown): code is SubmissionIssueCode => typeof code === 'string' && Object.hasOwn(submissionMessages, code)

const contract = v.object({
  status: v.picklist(statuses),
  title: v.string(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.custom<SubmissionIssueCode>(isCode), detail: v.string() }))),
})

/** The problem that the CMS told, or null when it is something else. */
export function submissionProblem(answered: unknown): SubmissionProblem | null {
  const parsed = v.safeParse(contract, answered)
  return parsed.success ? parsed.output : null
}

/** What the site itself refuses, in words to show. */
export const problems = {
  unreadable: { status: 400, title: 'Cette demande n’est pas lisible. Rechargez la page, puis envoyez à nouveau.' },
  foreign: { status: 403, title: 'Cette demande ne vient pas de ce site.' },
  tooLong: { status: 413, title: 'Cette demande est trop longue. Raccourcissez vos textes.' },
  format: { status: 415, title: 'Le format attendu est JSON.' },
  invalid: { status: 422, title: 'Certains champs sont à corriger.' },
  unavailable: { status: 503, title: 'Le service est momentanément indisponible. Vos réponses ne sont pas perdues\u00a0: réessayez dans une minute.' },
} as const satisfies Readonly<Record<string, SubmissionProblem>>
