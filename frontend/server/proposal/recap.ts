import { formatDay } from '@elles/domain/opportunity'
import type { Fact } from '../../shared/facts.ts'
import type { Field, Values } from '../../shared/forms/fields.ts'
import { proposalFields } from '../../shared/proposal/fields.ts'
import { proposalSteps } from '../../shared/proposal/steps.ts'
import type { RecapPart } from '../../shared/proposal/view.ts'
import { fact, known } from '../presenters/facts.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** What was answered, as one reads it: the words of a choice, a day in full. */
function inWords(field: Field, values: readonly string[]): string {
  if ('choices' in field) return field.choices.filter(({ value }) => values.includes(value)).map(({ label }) => label).join(', ')
  const [text = ''] = values
  return field.kind === 'date' && isoDay.test(text) && Number.isFinite(Date.parse(text)) ? formatDay(text) : text
}

/** Answers that nobody gave are not read again: presets, and what the script noted. */
function factOf(field: Field, values: readonly string[] | undefined): Fact | null {
  if (!values || field.kind === 'hidden' || ('preset' in field && values[0] === field.preset)) return null
  const isNumbered = /^calendar\.windows\.[1-9]/.test(field.name)
  return fact(isNumbered && field.part ? `${field.part}\u00a0: ${field.label.toLowerCase()}` : field.label, inWords(field, values))
}

/** Every answer, by step. */
export function recapOf(values: Values): RecapPart[] {
  return proposalSteps.flatMap(({ step, label }) => (step === 'recap' ? [] : [{ step, label, facts: known(...proposalFields[step].map((field) => factOf(field, values[field.name]))) }]))
}
