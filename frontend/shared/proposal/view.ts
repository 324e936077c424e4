import type { FieldGroup, FormError } from '../forms/fields.ts'
import type { Fact, NamedLink } from '../facts.ts'
import type { OpportunityPage } from '../opportunity-page.ts'
import type { ProposalStep } from './steps.ts'

/** What was answered at one step, to read again before sending. */
export interface RecapPart {
  readonly step: ProposalStep
  readonly label: string
  readonly facts: readonly Fact[]
}

/** Why nothing could be sent; what was typed is still there. */
export interface FormFailure {
  readonly title: string
  readonly text: string
}

/** `/proposer-une-opportunite` as it is drawn, at one of its steps. */
export interface ProposalView {
  readonly step: ProposalStep
  /** Counted from 1. */
  readonly number: number
  readonly labels: readonly string[]
  /** The step before, or null on the first one. */
  readonly previous: ProposalStep | null
  /** Nobody has typed anything yet: what happens next is told before the first field. */
  readonly isStart: boolean
  readonly groups: readonly FieldGroup[]
  /** What was typed on the other steps. */
  readonly carried: readonly (readonly [name: string, value: string])[]
  readonly errors: readonly FormError[]
  readonly failure: FormFailure | null
  /** Chosen at random once per proposal: sending twice makes one. */
  readonly key: string
  /** When the form was opened, milliseconds. */
  readonly since: number
  /** The secret of the proposal that this one corrects; null for a new one. */
  readonly followUp: string | null
  /** How long structures wait for an answer, in words. */
  readonly delay: string
  readonly recap: readonly RecapPart[]
  /** What resembles it in the catalogue. */
  readonly similar: readonly NamedLink[]
  readonly preview: ProposalPreview | null
}

/** The page as it would look, and who would be named as its organiser. */
export interface ProposalPreview {
  readonly page: OpportunityPage
  readonly organiser: string
  /** The labels of the fields that examples stand for, while the form is being filled in; none at the end. */
  readonly missing: readonly string[]
}
