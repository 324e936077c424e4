import { issuesOf, submissionSteps, type SubmissionIssue, type SubmissionStep } from '@elles/domain/contract'
import { fieldAt, type Field, type Values } from '../forms/fields.ts'
import { documentOf } from './document.ts'
import { allProposalFields } from './fields.ts'

const parts = submissionSteps.flatMap((step) => step.parts)

/** What was typed as the document that will be sent, complete or not. */
export const proposalOf = (values: Values): unknown => documentOf(allProposalFields, values, parts)

/** The step that a pointer is about. */
export function stepOf({ pointer }: SubmissionIssue): SubmissionStep {
  const [, root = ''] = pointer.split('/')
  return submissionSteps.find((step) => step.parts.some((part) => part === root))?.step ?? 'structure'
}

/** What the contract refuses of what was typed: a sentence by the name of its field, in the order of the form. The same on the server and in the browser. */
export function faultsOf(values: Values): Map<string, string> {
  return faultsBy(issuesOf(proposalOf(values)))
}

/** Issues, the CMS's own included, by the name of their field. */
export function faultsBy(issues: readonly SubmissionIssue[]): Map<string, string> {
  const byName = new Map(issues.map((issue) => {
    const field = fieldAt(allProposalFields, issue.pointer)
    return [field?.name ?? '', sentenceFor(issue, field)]
  }))
  return new Map(allProposalFields.flatMap(({ name }) => (byName.has(name) ? [[name, byName.get(name) ?? ''] as const] : [])))
}

/** A list is not filled in: one chooses in it. */
export const sentenceFor = ({ code, detail }: SubmissionIssue, field: Field | undefined): string => (code === 'required' && field && 'choices' in field ? 'Choisissez une réponse.' : detail)
