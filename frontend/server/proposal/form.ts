import { parseSubmission } from '@elles/domain/contract'
import { submissionLink, submissionPaths } from '@elles/domain/submission'
import type { H3Event } from 'h3'
import { faultsBy, proposalOf } from '../../shared/proposal/issues.ts'
import { failureOf } from '../forms/failures.ts'
import type { PageForm } from '../forms/page-form.ts'
import { currentEdition } from '../published/store.ts'
import { answerFollowUp, readDelay, sendProposal, type Refused } from './gateway.ts'
import { withKnownStructure } from './structures.ts'
import { passportOf, proposalView, type Passport } from './view.ts'
import { advance, faultsOfStep, firstFaulty, type Wizard } from './wizard.ts'

/** Where one arrives once it is sent. */
export const SENT = `${submissionPaths.form}/envoyee`
const start: Wizard = { step: 'structure', values: {}, faults: new Map(), isSending: false }

/** Sends a proposal, or hands a corrected one to who asked for it; tells where to go, or why not. */
async function deliver(event: H3Event, proposal: unknown, sent: URLSearchParams, { key, since, followUp }: Passport, now: Date): Promise<{ readonly redirect: string } | { readonly refused: Refused }> {
  const parsed = parseSubmission(proposal)
  if ('issues' in parsed) return { refused: { status: 422, issues: parsed.issues } }
  if (followUp) {
    const outcome = await answerFollowUp(followUp, { text: CORRECTED, submission: parsed.submission })
    return 'done' in outcome ? { redirect: `${submissionLink('followUp', followUp)}&fait=reponse` } : outcome
  }
  const outcome = await sendProposal(event, parsed.submission, key, { proof: sent.get('preuve') || null, trap: sent.get('complement') ?? '', elapsedMs: now.getTime() - since })
  return 'done' in outcome ? { redirect: `${SENT}?reference=${encodeURIComponent(outcome.done.reference)}` } : outcome
}

/** What an editor reads when a structure sends its proposal again without another word. */
const CORRECTED = 'La structure a corrigé sa proposition dans le formulaire.'

/** `/proposer-une-opportunite`: each step is posted to the page itself, which answers with the next one; nothing is kept on the server before it is sent. */
export const proposalForm: PageForm = {
  isSecret: false,
  open: async () => {
    const now = new Date()
    return { views: { proposal: proposalView(start, passportOf(null, now), { edition: currentEdition(), now, delay: await readDelay(now), isStart: true }) } }
  },
  send: async (event, sent) => {
    const now = new Date()
    const [edition, passport, wizard] = [currentEdition(), passportOf(sent, now), advance(sent)]
    const state = { ...wizard, values: withKnownStructure(edition, wizard.values) }
    const around = { edition, now, delay: '' }
    if (!state.isSending) return { views: { proposal: proposalView(state, passport, around) }, ...(state.faults.size > 0 ? { status: 422 } : {}) }
    const outcome = await deliver(event, proposalOf(state.values), sent, passport, now)
    if ('redirect' in outcome) return outcome
    const { status, issues } = outcome.refused
    if (status !== 422) {
      const { failure, ...answer } = failureOf(status)
      return { views: { proposal: proposalView(state, passport, { ...around, failure }) }, ...answer }
    }
    // What the CMS refuses, this site should have refused first: it says so where it can be mended.
    const faults = faultsBy(issues)
    const step = firstFaulty(faults) ?? 'recap'
    const view = proposalView({ ...state, step, faults: faultsOfStep(step, faults) }, passport, around)
    return { views: { proposal: view.errors.length > 0 ? view : { ...view, errors: issues.map(({ detail }) => ({ message: detail, id: null })) } }, status }
  },
}

/** The page of thanks belongs to the form: its script forgets the draft there. */
export const sentPage: PageForm = { isSecret: false, open: () => Promise.resolve({ views: {} }), send: () => Promise.resolve({ redirect: SENT }) }
