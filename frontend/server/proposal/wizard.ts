import { allProposalFields, proposalFields } from '../../shared/proposal/fields.ts'
import { readValues, type Values } from '../../shared/forms/fields.ts'
import { faultsOf } from '../../shared/proposal/issues.ts'
import { isStep, proposalSteps, type ProposalStep } from '../../shared/proposal/steps.ts'

/** Where a form of several pages stands: all that was typed, and what is wrong on the page to show. Nothing is stored between two pages. */
export interface Wizard {
  readonly step: ProposalStep
  readonly values: Values
  /** Messages by the name of their field, of this step alone. */
  readonly faults: ReadonlyMap<string, string>
  /** All is well and the structure asked to send it. */
  readonly isSending: boolean
}

/** What a button of the form asks (`aller`): the next step, to send, or a step by its name. */
export const NEXT = 'suite'
export const SEND = 'envoyer'

const order = proposalSteps.map(({ step }) => step)

/** The messages of one step. */
export function faultsOfStep(step: ProposalStep, faults: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Set(step === 'recap' ? [] : proposalFields[step].map(({ name }) => name))
  return new Map([...faults].filter(([name]) => names.has(name)))
}

/** The first step with something to mend, or null. */
export function firstFaulty(faults: ReadonlyMap<string, string>): ProposalStep | null {
  return order.find((step) => faultsOfStep(step, faults).size > 0) ?? null
}

function arriveAt(step: ProposalStep, values: Values, faults: ReadonlyMap<string, string> = new Map()): Wizard {
  return { step, values, faults: faultsOfStep(step, faults), isSending: false }
}

/**
 * The page after a button was pressed. Going on checks the step that one leaves; going back or to a step checks nothing, so that what is half
 * written is never held back; the recap and sending check everything and lead to the first step that has something to mend.
 */
export function advance(sent: URLSearchParams): Wizard {
  const asked = sent.get('etape') ?? ''
  const wanted = sent.get('aller') ?? NEXT
  const from: ProposalStep = isStep(asked) ? asked : 'structure'
  const values = readValues(allProposalFields, sent)
  if (isStep(wanted) && order.indexOf(wanted) <= order.indexOf(from)) return arriveAt(wanted, values)
  const faults = faultsOf(values)
  if (from !== 'recap' && faultsOfStep(from, faults).size > 0) return arriveAt(from, values, faults)
  const to = wanted === SEND || wanted === 'recap' ? 'recap' : isStep(wanted) ? wanted : order[Math.min(order.indexOf(from) + 1, order.length - 1)] ?? 'recap'
  const faulty = to === 'recap' ? firstFaulty(faults) : null
  if (faulty) return arriveAt(faulty, values, faults)
  return { ...arriveAt(to, values), isSending: wanted === SEND && from === 'recap' }
}
