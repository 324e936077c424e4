import type { Submission, SubmissionPart, SubmittedWindow } from '@elles/domain/contract'
import { documentKind, submissionTimezone, vocabularyNamed } from '@elles/domain/vocabulary'
import { type SummaryField, summaryFields } from './labels.ts'
import type { SaidFact } from './moderation-screens.ts'

const labelOf = (vocabulary: string, code: unknown): string => vocabularyNamed(vocabulary)?.terms.find((term) => term.code === code)?.label ?? String(code)

const moment = (day: string | null, time: string | null): string => (day === null ? '' : [day.split('-').reverse().join('/'), time].filter(Boolean).join(' à '))

function windowInWords({ label, opensOn, opensTime, closesOn, closesTime, timezone, resultsOn, startsOn, endsOn }: SubmittedWindow): string {
  const parts = [label, opensOn ? `du ${moment(opensOn, opensTime)}` : null, `jusqu’au ${moment(closesOn, closesTime)}`, submissionTimezone.labelOf(timezone)]
  const later = [resultsOn ? `résultats le ${moment(resultsOn, null)}` : null, startsOn ? `se tient à partir du ${moment(startsOn, null)}` : null, endsOn ? `jusqu’au ${moment(endsOn, null)}` : null]
  return [...parts, ...later].filter(Boolean).join(', ')
}

function valueInWords(value: unknown, { vocabulary, unit }: SummaryField): string {
  if (vocabulary) return (Array.isArray(value) ? value : [value]).map((code) => labelOf(vocabulary, code)).join(', ')
  return unit ? `${String(value)}\u00A0${unit}` : String(value)
}

function factsOfField(submission: Submission, part: SubmissionPart, field: SummaryField): SaidFact[] {
  if (field.name === 'windows') return submission.calendar.windows.map((window) => ({ label: 'Période', value: windowInWords(window) }))
  if (field.name === 'documents') {
    return submission.opportunity.documents.map(({ kind, label, constraint, required }) => ({ label: 'Pièce', value: [documentKind.labelOf(kind), label, constraint, required ? null : 'facultative'].filter(Boolean).join(', ') }))
  }
  // An identifier tells people nothing; the structure that it names is shown beside.
  if (field.name === 'documentId') return []
  const value: unknown = Object.entries(submission[part]).find(([name]) => name === field.name)?.[1]
  if (value === null || value === undefined || value === 'unspecified' || (Array.isArray(value) && value.length === 0)) return []
  return [{ label: field.label, value: valueInWords(value, field) }]
}

/** What was answered, part by part, as editors read it: what was not answered is left out. */
export function partsOf(submission: Submission): { readonly title: string; readonly facts: readonly SaidFact[] }[] {
  const parts = Object.keys(summaryFields) as SubmissionPart[]
  return parts.map((part) => {
    const { title, fields } = summaryFields[part]
    return { title, facts: fields.flatMap((field: SummaryField) => factsOfField(submission, part, field)) }
  })
}

/** A whole proposal in plain French lines. */
export function summaryOf(submission: Submission): string {
  return partsOf(submission).map(({ title, facts }) => [title.toUpperCase(), ...facts.map(({ label, value }) => `${label} : ${value}`)].join('\n')).join('\n\n')
}
