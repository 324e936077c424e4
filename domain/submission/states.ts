import { submissionState, submissionStateForSubmitter } from '../vocabulary/index.ts'

export type SubmissionState = (typeof submissionState)['codes'][number]

const waiting = ['received', 'in-review', 'needs-info'] as const

/** What may happen to a submission: who does it, from which states, and to which one. The only list of it. */
export const submissionTransitions = {
  confirm: { by: 'submitter', from: ['to-confirm'], to: 'received' },
  answer: { by: 'submitter', from: ['needs-info'], to: 'in-review' },
  withdraw: { by: 'submitter', from: ['to-confirm', ...waiting], to: 'refused' },
  // While a precision is awaited, giving the proposal to somebody would take back the question.
  assign: { by: 'editor', from: ['received', 'in-review'], to: 'in-review' },
  ask: { by: 'editor', from: ['received', 'in-review'], to: 'needs-info' },
  accept: { by: 'editor', from: [...waiting], to: 'accepted' },
  refuse: { by: 'editor', from: [...waiting], to: 'refused' },
  'mark-duplicate': { by: 'editor', from: ['to-confirm', ...waiting], to: 'duplicate' },
  'mark-spam': { by: 'editor', from: ['to-confirm', ...waiting], to: 'spam' },
  reopen: { by: 'editor', from: ['refused', 'duplicate', 'spam'], to: 'in-review' },
} as const satisfies Readonly<Record<string, { readonly by: 'submitter' | 'editor'; readonly from: readonly SubmissionState[]; readonly to: SubmissionState }>>

export type SubmissionEvent = keyof typeof submissionTransitions

/** Where an event takes a submission from a state, or null when it may not happen there. */
export function nextState(state: SubmissionState, event: SubmissionEvent): SubmissionState | null {
  const { from, to } = submissionTransitions[event]
  const allowed: readonly SubmissionState[] = from
  return allowed.includes(state) ? to : null
}

/** The events that may happen to a submission of that state, for one side. */
export function eventsFrom(state: SubmissionState, by: 'submitter' | 'editor'): SubmissionEvent[] {
  const events = Object.keys(submissionTransitions) as SubmissionEvent[]
  return events.filter((event) => submissionTransitions[event].by === by && nextState(state, event) !== null)
}

/** The state in the words of who sent it, or of editors. */
export const stateInWords = (state: SubmissionState, reader: 'submitter' | 'editor'): string => (reader === 'editor' ? submissionState : submissionStateForSubmitter).labelOf(state)
