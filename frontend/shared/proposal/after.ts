import type { Fact, NamedLink } from '../facts.ts'
import type { FieldGroup, FormError } from '../forms/fields.ts'
import type { FormFailure } from './view.ts'

/** `/proposer-une-opportunite/confirmer`: an address is confirmed by a button, since mail scanners follow links. */
export interface ConfirmationView {
  /** `gone`: the link is unknown, too old or was used. */
  readonly state: 'ask' | 'done' | 'gone'
  readonly token: string
  readonly failure: FormFailure | null
  /** Where to follow the proposal, once confirmed. */
  readonly followUp: string | null
  readonly delay: string
}

/** `/proposer-une-opportunite/suivi`: where a proposal stands, for who holds the secret link. */
export interface FollowUpView {
  readonly isKnown: boolean
  readonly token: string
  readonly failure: FormFailure | null
  /** What was just done, in words. */
  readonly done: string | null
  readonly title: string
  readonly state: string
  readonly facts: readonly Fact[]
  /** What the team asks. */
  readonly question: string | null
  readonly refusal: { readonly reason: string | null; readonly explanation: string | null } | null
  readonly published: NamedLink | null
  /** The answer to write, when one is expected. */
  readonly answer: readonly FieldGroup[]
  readonly errors: readonly FormError[]
  readonly canWithdraw: boolean
  /** What was sent, to start a new form with it: next year's edition, or a correction. */
  readonly again: readonly (readonly [name: string, value: string])[]
  readonly isNextEdition: boolean
}

/** `/signaler-une-erreur`: what is wrong on a page. */
export interface ReportView {
  readonly isSent: boolean
  readonly reference: string | null
  /** The address of the page; null when it is not one of the site. */
  readonly page: string | null
  readonly pageTitle: string | null
  readonly groups: readonly FieldGroup[]
  readonly errors: readonly FormError[]
  readonly failure: FormFailure | null
  readonly key: string
  readonly since: number
}
