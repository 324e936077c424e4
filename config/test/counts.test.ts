import { describe, expect, it } from 'vitest'
import { inWords, none, one, sum } from '../src/checks/counts.ts'
import { countsOf } from '../src/checks/vitest.ts'

const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }

describe('the last line of npm test', () => {
  it('says how many passed and failed, and skipped only when some were', () => {
    expect(inWords(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed')
    expect(inWords({ ...none, passed: 5, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped')
  })

  it('counts what the report counts', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }, { status: 'passed', assertionResults: [{ status: 'passed' }] }]
    expect(countsOf({ ...report, testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it.each([
    ['could not be loaded', []],
    ['could not be prepared', [{ status: 'skipped' }]],
  ])('counts a file that %s as a failure', (_what, assertionResults) => {
    expect(countsOf({ ...report, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults }] }).failed).toBe(1)
  })
})
