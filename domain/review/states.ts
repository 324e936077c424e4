import type { reviewState } from '../vocabulary/index.ts'

export type ReviewState = (typeof reviewState)['codes'][number]

/** What somebody is to a document: she may write it, she may say whether it is good, she may put it online. */
export interface Reader {
  readonly isAuthor: boolean
  readonly isReviewer: boolean
  readonly isPublisher: boolean
}

const unpublished = ['writing', 'to-review', 'to-correct', 'ready'] as const

/**
 * What may happen to a text: who does it, from which states, to which one. The only list of it. `edit`, `publish`, `unpublish` and
 * `discard` follow from what is done to the document itself; the others are decisions.
 */
export const reviewTransitions = {
  ask: { by: 'author', from: ['writing', 'to-correct'], to: 'to-review' },
  'take-back': { by: 'author', from: ['to-review'], to: 'writing' },
  accept: { by: 'reviewer', from: ['writing', 'to-review', 'to-correct'], to: 'ready' },
  'send-back': { by: 'reviewer', from: ['to-review', 'ready'], to: 'to-correct' },
  edit: { by: 'author', from: ['ready', 'published'], to: 'writing' },
  discard: { by: 'author', from: unpublished, to: 'published' },
  publish: { by: 'publisher', from: [...unpublished, 'published'], to: 'published' },
  unpublish: { by: 'publisher', from: [...unpublished, 'published'], to: 'writing' },
} as const satisfies Readonly<Record<string, { readonly by: 'author' | 'reviewer' | 'publisher'; readonly from: readonly ReviewState[]; readonly to: ReviewState }>>

export type ReviewEvent = keyof typeof reviewTransitions

/** What a person decides, as opposed to what follows from an edit or a publication. */
export const reviewDecisions = ['ask', 'take-back', 'accept', 'send-back'] as const satisfies readonly ReviewEvent[]
export type ReviewDecision = (typeof reviewDecisions)[number]

export const isReviewDecision = (event: unknown): event is ReviewDecision => reviewDecisions.some((decision) => decision === event)

/** Where an event takes a text from a state, or null when it may not happen there. */
export function nextReviewState(state: ReviewState, event: ReviewEvent): ReviewState | null {
  const { from, to } = reviewTransitions[event]
  const allowed: readonly ReviewState[] = from
  return allowed.includes(state) ? to : null
}

/** The decisions that somebody may take about a text of that state. */
export function decisionsFrom(state: ReviewState, reader: Reader): ReviewDecision[] {
  const holds = { author: reader.isAuthor, reviewer: reader.isReviewer, publisher: reader.isPublisher }
  return reviewDecisions.filter((event) => holds[reviewTransitions[event].by] && nextReviewState(state, event) !== null)
}

/** Whether somebody may put a text online as it is: what was read and found good, or anything for who reads others’ texts. */
export function mayPublishFrom(state: ReviewState, { isPublisher, isReviewer }: Pick<Reader, 'isPublisher' | 'isReviewer'>): boolean {
  return isPublisher && (isReviewer || state === 'ready' || state === 'published')
}
