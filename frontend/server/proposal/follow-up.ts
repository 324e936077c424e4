import { issuesOfFollowUpAnswer, type FollowUp } from '@elles/domain/contract'
import { formatDay } from '@elles/domain/opportunity'
import { submissionLink } from '@elles/domain/submission'
import { refusalReason, submissionKind, submissionStateForSubmitter } from '@elles/domain/vocabulary'
import { dayAt } from '@elles/domain/time'
import { getQuery } from 'h3'
import { groupsOf, pairsOf, readValues, type Values } from '../../shared/forms/fields.ts'
import { answerFields } from '../../shared/proposal/after-fields.ts'
import type { FollowUpView } from '../../shared/proposal/after.ts'
import { valuesOf } from '../../shared/proposal/document.ts'
import { allProposalFields } from '../../shared/proposal/fields.ts'
import type { FormFailure } from '../../shared/proposal/view.ts'
import { failureOf } from '../forms/failures.ts'
import type { FormAnswer, PageForm } from '../forms/page-form.ts'
import { fact, known } from '../presenters/facts.ts'
import { tokenOf } from './confirmation.ts'
import { answerFollowUp, readFollowUp, withdrawProposal, type Outcome } from './gateway.ts'
import { errorsOf } from './view.ts'

/** What was just done, by its word in the address: the page is shown again after each act, so that reloading repeats nothing. */
const acts: Readonly<Record<string, string>> = { reponse: 'Votre réponse est arrivée. L’équipe la lit et vous répond par courriel.', retrait: 'Votre proposition est retirée. Rien n’en sera publié.' }

/** Two people may act at once. */
const moved: FormFailure = { title: 'Cela n’est plus possible', text: 'Votre proposition a changé d’état entre-temps. Voici où elle en est.' }

interface Around {
  readonly done?: string | null
  readonly failure?: FormFailure | null
  readonly values?: Values
  readonly faults?: ReadonlyMap<string, string>
}

/** A day of an instant, in Paris. */
const dayOf = (instant: string): string => formatDay(dayAt(new Date(instant)))

/** Why it is not published, when it is so. */
const refusalOf = ({ reason, explanation }: FollowUp): FollowUpView['refusal'] => (reason || explanation ? { reason: reason && refusalReason.labelOf(reason), explanation } : null)

/** The page of a proposal. Dates of the last edition are not proposed for the next one. */
export function followUpView(token: string, followUp: FollowUp, { done = null, failure = null, values = {}, faults = new Map() }: Around = {}): FollowUpView {
  const { title, state, kind, reference, createdAt, changedAt, question, path, can, submission } = followUp
  const pairs = submission && (can.answer || can.proposeNext) ? pairsOf(valuesOf(allProposalFields, submission)) : []
  return {
    isKnown: true, token, failure, done, title, state: state === 'accepted' && path !== null ? 'Publiée' : submissionStateForSubmitter.labelOf(state),
    facts: known(fact('Référence', reference), fact('Nature', submissionKind.labelOf(kind)), fact('Envoyée le', dayOf(createdAt)), fact('Dernier changement le', dayOf(changedAt))),
    question, refusal: refusalOf(followUp),
    published: path === null ? null : { label: 'Voir la fiche publiée', href: path },
    answer: can.answer ? groupsOf(answerFields, values, faults) : [],
    errors: errorsOf(answerFields, faults),
    canWithdraw: can.withdraw,
    again: can.answer ? pairs : pairs.filter(([name]) => !name.startsWith('calendar.windows.')),
    isNextEdition: !can.answer && can.proposeNext,
  }
}

const unknown: FollowUpView = {
  isKnown: false, token: '', failure: null, done: null, title: 'Suivre ma proposition', state: '', facts: [], question: null, refusal: null, published: null, answer: [], errors: [], canWithdraw: false, again: [], isNextEdition: false,
}

function pageOf(token: string, read: Outcome<FollowUp>, around: Around = {}, status?: number): FormAnswer {
  if ('done' in read) return { views: { followUp: followUpView(token, read.done, around) }, ...(status ? { status } : {}) }
  if (read.refused.status === 404) return { views: { followUp: unknown }, status: 404 }
  const { failure, ...answer } = failureOf(read.refused.status)
  return { views: { followUp: { ...unknown, isKnown: true, failure: { ...failure, title: 'Votre proposition ne peut pas être affichée', text: 'Le service ne répond pas pour le moment. Rechargez la page dans quelques minutes.' } } }, ...answer }
}

/** `/proposer-une-opportunite/suivi?jeton=`: where a proposal stands, for who holds the secret link. */
export const followUpForm: PageForm = {
  isSecret: true,
  open: async (event) => {
    const { jeton, fait } = getQuery(event)
    const token = tokenOf(jeton)
    if (token === '') return { views: { followUp: unknown }, status: 404 }
    return pageOf(token, await readFollowUp(token), { done: typeof fait === 'string' && Object.hasOwn(acts, fait) ? acts[fait] ?? null : null })
  },
  send: async (_event, sent) => {
    const token = tokenOf(sent.get('jeton'))
    const back = (act: string): FormAnswer => ({ redirect: `${submissionLink('followUp', token)}&fait=${act}` })
    const values = readValues(answerFields, sent)
    const isWithdrawal = sent.get('aller') === 'retirer'
    const answer = { text: values.text?.[0] ?? '', submission: null }
    const faults = new Map(isWithdrawal ? [] : issuesOfFollowUpAnswer(answer).map(({ pointer, detail }) => [pointer.slice(1), detail] as const))
    if (faults.size > 0) return pageOf(token, await readFollowUp(token), { values, faults }, 422)
    const outcome = isWithdrawal ? await withdrawProposal(token) : await answerFollowUp(token, answer)
    if ('done' in outcome) return back(isWithdrawal ? 'retrait' : 'reponse')
    const isMoved = outcome.refused.status === 409
    const { failure, status } = isMoved ? { failure: moved, status: 409 } : failureOf(outcome.refused.status)
    const read = await readFollowUp(token)
    // The answer itself must not be lost with the page that asked for it.
    if ('refused' in read && read.refused.status !== 404) return { views: { followUp: { ...unknown, isKnown: true, token, failure, answer: groupsOf(answerFields, values, new Map()) } }, status }
    return pageOf(token, read, { values, failure }, status)
  },
}
