import { randomBytes } from 'node:crypto'
import { followUpSecret, idempotencyKey } from '@elles/domain/contract'
import * as v from 'valibot'
import { fieldAt, groupsOf, idOf, pairsOf, type Field, type FormError, type Values } from '../../shared/forms/fields.ts'
import { allProposalFields, proposalFields } from '../../shared/proposal/fields.ts'
import { proposalOf } from '../../shared/proposal/issues.ts'
import { proposalSteps } from '../../shared/proposal/steps.ts'
import type { FormFailure, ProposalView } from '../../shared/proposal/view.ts'
import type { Edition } from '../published/edition.ts'
import { previewOf } from './preview.ts'
import { recapOf } from './recap.ts'
import { similarTo } from './similar.ts'
import { sketchOf } from './sketch.ts'
import type { Wizard } from './wizard.ts'

/** What travels with a form besides its answers. */
export interface Passport {
  readonly key: string
  readonly since: number
  /** The secret of the proposal that this one corrects, as the team asked; null for a new one. */
  readonly followUp: string | null
}

/** Reads it back from what was sent, or begins a new one: a form that lost it is a new proposal. */
export function passportOf(sent: URLSearchParams | null, now: Date): Passport {
  const key = sent?.get('cle') ?? ''
  const since = Number(sent?.get('debut'))
  const secret = sent?.get('suivi') ?? ''
  return {
    key: v.is(idempotencyKey, key) ? key : randomBytes(18).toString('base64url'),
    since: Number.isFinite(since) && since > 0 && since <= now.getTime() ? since : now.getTime(),
    followUp: v.is(followUpSecret, secret) ? secret : null,
  }
}

/** What is wrong, in the order of the fields, each with the name of its field: a list of errors is read without the form. */
export function errorsOf(fields: readonly Field[], faults: ReadonlyMap<string, string>): FormError[] {
  return [...faults].map(([name, message]) => {
    const field = fieldAt(fields, `/${name.replaceAll('.', '/')}`)
    return { message: field ? `${field.label}\u00a0: ${message}` : message, id: field ? idOf(field.name) : null }
  })
}

interface Around {
  readonly edition: Edition
  readonly now: Date
  readonly delay: string
  readonly failure?: FormFailure | null
  readonly isStart?: boolean
}

/** The page as it will look: at the end as it was answered, before with examples for what is not. */
function previewAt(edition: Edition, values: Values, isRecap: boolean, now: Date): ProposalView['preview'] {
  if (isRecap) return previewOf(edition, proposalOf(values), now)
  const { values: sketched, missing } = sketchOf(values)
  return previewOf(edition, proposalOf(sketched), now, missing)
}

/** The page of one step. */
export function proposalView({ step, values, faults }: Wizard, passport: Passport, { edition, now, delay, failure = null, isStart = false }: Around): ProposalView {
  const number = proposalSteps.findIndex((one) => one.step === step) + 1
  const asked = step === 'recap' ? [] : proposalFields[step]
  const names = new Set(asked.map(({ name }) => name))
  const carried = Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)))
  const isRecap = step === 'recap'
  const isAfterTitle = isRecap || step === 'calendar'
  return {
    step, number, isStart, delay, failure, ...passport,
    labels: proposalSteps.map(({ label }) => label),
    previous: proposalSteps[number - 2]?.step ?? null,
    groups: groupsOf(asked, values, faults),
    carried: pairsOf(carried),
    errors: errorsOf(allProposalFields, faults),
    recap: isRecap ? recapOf(values) : [],
    similar: isAfterTitle ? similarTo(edition, values['opportunity.title']?.[0] ?? '', now) : [],
    preview: isStart ? null : previewAt(edition, values, isRecap, now),
  }
}
