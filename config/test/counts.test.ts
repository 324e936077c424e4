import { describe, expect, it } from 'vitest'
import { inWords, none, one, sum } from '../src/checks/counts.ts'
import { vitest } from '../src/checks/vitest.ts'

const run = (fixture: string) => vitest({ config: 'config/test/fixtures/vitest.config.ts', options: [fixture], output: 'keep' })

describe('the last line of npm test', () => {
  it('says how many passed and failed, and skipped only when some were', () => {
    expect(inWords(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed')
    expect(inWords({ ...none, passed: 5, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped')
  })

  it('counts tests that a failed beforeAll kept from running as failed, and says where and why, whatever fails after it', async () => {
    const { counts, text } = await run('hooks')
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 4 })
    expect(text).toContain(
      'hooks.fixture.ts › a block without its browser: not prepared, so that 2 tests failed unrun: there is no browser',
    )
  })

  it.each([['end', 1], ['load', 0]])('counts a failure outside of any test: %s', async (fixture, passed) => {
    expect((await run(fixture)).counts).toEqual({ passed, failed: 1, skipped: 0 })
  })
})
