import { followUpSecret } from '@elles/domain/contract'
import { submissionLink } from '@elles/domain/submission'
import { getQuery } from 'h3'
import * as v from 'valibot'
import type { ConfirmationView } from '../../shared/proposal/after.ts'
import { failureOf } from '../forms/failures.ts'
import type { PageForm } from '../forms/page-form.ts'
import { confirmProposal, readDelay } from './gateway.ts'

/** A token of an address or of a form, empty when it is none. */
export const tokenOf = (raw: unknown): string => (v.is(followUpSecret, raw) ? raw : '')

/** `/proposer-une-opportunite/confirmer?jeton=`: the link of a mail shows a button, the button confirms. A scanner that follows the link changes nothing. */
export const confirmationForm: PageForm = {
  isSecret: true,
  open: async (event) => {
    const token = tokenOf(getQuery(event).jeton)
    return { views: { confirmation: { ...none, state: token === '' ? 'gone' : 'ask', token } }, ...(token === '' ? { status: 404 } : {}) }
  },
  send: async (_event, sent) => {
    const token = tokenOf(sent.get('jeton'))
    const outcome = await confirmProposal(token)
    if ('done' in outcome) return { views: { confirmation: { ...none, state: 'done', followUp: submissionLink('followUp', outcome.done.secret), delay: await readDelay(new Date()) } } }
    const { status } = outcome.refused
    if (status === 404 || status === 409) return { views: { confirmation: { ...none, state: 'gone' } }, status: 404 }
    const { failure, ...answer } = failureOf(status)
    return { views: { confirmation: { ...none, state: 'ask', token, failure } }, ...answer }
  },
}

const none: ConfirmationView = { state: 'gone', token: '', failure: null, followUp: null, delay: '' }
