import { describe, expect, test } from 'vitest'
import { advance, cursorOf, type Follower } from '../../../server/published/follower.ts'
import { editionOf, feedPage, rawOpportunity, upsert } from '../../fixtures/documents.ts'

const nothing: Follower = { current: null, rebuilding: null }
const following = (): Follower => ({ current: { ...editionOf(upsert('opportunity', 'o1', rawOpportunity)), cursor: 7 }, rebuilding: null })

describe('following the feed', () => {
  test('the first edition appears only once it is complete', () => {
    const first = advance(nothing, feedPage({ cursor: 1, complete: false, upserts: [upsert('opportunity', 'o1', rawOpportunity)] }))
    expect(first.follower.current).toBeNull()
    expect(first.more).toBe(true)
    const second = advance(first.follower, feedPage({ cursor: 2, upserts: [upsert('opportunity', 'o2', { ...rawOpportunity, slug: 'deux' })] }))
    expect(second.follower.current?.documents.opportunity.size).toBe(2)
    expect(second.more).toBe(false)
  })

  test('changes of the same feed are visible at once, page by page', () => {
    const { follower, more } = advance(following(), feedPage({ cursor: 8, complete: false, removals: [{ type: 'opportunity', documentId: 'o1' }] }))
    expect(follower.current?.documents.opportunity.size).toBe(0)
    expect(more).toBe(true)
  })

  test('another feed is read from 0 while readers keep what they had, then replaces it whole', () => {
    const changed = advance(following(), feedPage({ feed: 'feed-2', cursor: 90 }))
    expect(cursorOf(changed.follower)).toBe(0)
    expect(changed.follower.current?.documents.opportunity.has('o1')).toBe(true)
    expect(changed.more).toBe(true)
    const partial = advance(changed.follower, feedPage({ feed: 'feed-2', cursor: 3, complete: false, upserts: [upsert('opportunity', 'n1', rawOpportunity)] }))
    expect(partial.follower.current?.documents.opportunity.has('o1')).toBe(true)
    const whole = advance(partial.follower, feedPage({ feed: 'feed-2', cursor: 4 }))
    expect([...(whole.follower.current?.documents.opportunity.keys() ?? [])]).toEqual(['n1'])
    expect(whole.follower.current?.feed).toBe('feed-2')
  })

  test('a cursor that went back means an older copy of the database: everything is read again', () => {
    const { follower, more } = advance(following(), feedPage({ cursor: 2 }))
    expect(cursorOf(follower)).toBe(0)
    expect(more).toBe(true)
  })

  test('a rebuild makes a newer version, and a document refused during it comes from the edition in use', () => {
    const start = advance(following(), feedPage({ cursor: 2 })).follower
    const { follower, refusals } = advance(start, feedPage({ cursor: 3, upserts: [upsert('opportunity', 'o1', {})] }))
    expect(refusals).toHaveLength(1)
    expect(follower.current?.documents.opportunity.get('o1')?.title).toBe('Prix Exemple')
    expect(follower.current?.version).toBeGreaterThan(following().current?.version ?? 0)
  })
})
