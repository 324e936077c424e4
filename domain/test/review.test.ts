import { describe, expect, it } from 'vitest'
import { decisionsFrom, mayPublishFrom, nextReviewState, type ReviewState, reviewTransitions } from '../review/index.ts'
import { reviewState } from '../vocabulary/index.ts'

const producer = { isAuthor: true, isReviewer: false, isPublisher: false }
const officer = { isAuthor: true, isReviewer: false, isPublisher: true }
const editor = { isAuthor: true, isReviewer: true, isPublisher: true }
const observer = { isAuthor: false, isReviewer: false, isPublisher: false }

describe('the review of a text', () => {
  it.each<[ReviewState, string[], string[]]>([
    ['writing', ['ask'], ['ask', 'accept']],
    ['to-review', ['take-back'], ['take-back', 'accept', 'send-back']],
    ['to-correct', ['ask'], ['ask', 'accept']],
    ['ready', [], ['send-back']],
    ['published', [], []],
  ])('%s: a producer may %j, an editor %j, an observer nothing', (state, hers, editors) => {
    expect(decisionsFrom(state, producer)).toEqual(hers)
    expect(decisionsFrom(state, officer)).toEqual(hers)
    expect(decisionsFrom(state, editor)).toEqual(editors)
    expect(decisionsFrom(state, observer)).toEqual([])
  })

  it('lets nobody but an editor publish what was not read', () => {
    const by = (reader: typeof producer) => reviewState.codes.filter((state) => mayPublishFrom(state, reader))
    expect(by(producer)).toEqual([])
    expect(by(officer)).toEqual(['ready', 'published'])
    expect(by(editor)).toEqual([...reviewState.codes])
  })

  it('puts back in writing what is edited after it was found good, published or not', () => {
    expect(reviewState.codes.map((state) => nextReviewState(state, 'edit'))).toEqual([null, null, null, 'writing', 'writing'])
  })

  it('reaches each state from « en rédaction », and leaves each', () => {
    const seen = new Set<ReviewState>(['writing'])
    for (const state of seen) for (const event of Object.keys(reviewTransitions)) {
      const next = nextReviewState(state, event as keyof typeof reviewTransitions)
      if (next) seen.add(next)
    }
    expect([...seen].toSorted()).toEqual([...reviewState.codes].toSorted())
    for (const state of reviewState.codes) expect(Object.keys(reviewTransitions).some((event) => nextReviewState(state, event as keyof typeof reviewTransitions) !== null)).toBe(true)
  })
})
