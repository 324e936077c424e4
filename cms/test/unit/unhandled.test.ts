import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const source = new URL('../../src/unhandled.ts', import.meta.url).href

/** A process of its own: the runner of the tests holds every promise. */
const run = (first: string) => spawnSync(process.execPath, ['--input-type=module', '--eval', `
  import { outliveForgottenPromises } from ${JSON.stringify(source)}
  ${first}
  Promise.reject(new Error('gone meanwhile'))
  setTimeout(() => console.log('still there'), 20)
`], { encoding: 'utf8' })

it('a promise that nobody holds ends the process, unless it is outlived: the log then says what failed', () => {
  expect(run('').stdout).toBe('')
  const { stdout, status } = run('outliveForgottenPromises({ log: { error: (text) => console.log(text.split(String.fromCharCode(10))[0]) } })')
  expect([stdout.trim().split('\n'), status]).toEqual([['A promise that nobody holds failed: Error: gone meanwhile', 'still there'], 0])
})
