import { describe, expect, test } from 'vitest'
import { followFeed } from '../../../server/published/loop.ts'
import { feedPage, rawOpportunity, upsert } from '../../fixtures/documents.ts'

type Answer = ReturnType<typeof feedPage> | Error

/** Follows a feed that gives these answers in turn, then stops. */
async function follow(answers: readonly Answer[]) {
  const stop = new AbortController()
  const asked: number[] = []
  const waits: number[] = []
  const log: string[] = []
  const queue = [...answers]
  await followFeed({
    start: { current: null, rebuilding: null },
    pollMs: 1000,
    signal: stop.signal,
    fetchPage: (since) => {
      asked.push(since)
      const answer = queue.shift() ?? feedPage()
      if (queue.length === 0) stop.abort()
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    wait: (milliseconds) => { waits.push(milliseconds); return Promise.resolve() },
    onStep: () => undefined,
    log: (message) => log.push(message),
  })
  return { asked, waits, log }
}

describe('the loop that follows the feed', () => {
  test('asks at once for the next page while more waits, then once a second', async () => {
    const { asked, waits } = await follow([feedPage({ cursor: 1, complete: false, upserts: [upsert('opportunity', 'o1', rawOpportunity)] }), feedPage({ cursor: 2 }), feedPage({ cursor: 2 })])
    expect(asked).toEqual([0, 1, 2])
    expect(waits).toEqual([1000, 1000])
  })

  test('says once that the CMS went away and once that it is back, and asks less often meanwhile', async () => {
    const down = new Error('refused')
    const { waits, log } = await follow([feedPage(), down, down, down, feedPage(), feedPage()])
    expect(log).toHaveLength(2)
    expect(log[0]).toMatch(/went away.*refused/)
    expect(log[1]).toMatch(/back/)
    expect(waits).toEqual([1000, 5000, 5000, 5000, 1000, 1000])
  })

  test('a feed that says « more » without moving is not asked in a tight loop', async () => {
    const { waits } = await follow([feedPage({ cursor: 0, complete: false }), feedPage({ cursor: 0, complete: false })])
    expect(waits).toEqual([1000, 1000])
  })
})
