import { describe, expect, it } from 'vitest'
import { largerHeap, memoryAdvice } from '../src/build.ts'

const GIGABYTE = 1024 ** 3

it('a build that ends for want of memory says how much is wanted', () => {
  for (const how of ['signal SIGKILL', 'signal SIGABRT']) expect(memoryAdvice(how, 2 * GIGABYTE)).toMatch(/^There are 2\.1 GB of memory here, .* in 3: give this machine more/)
  expect([memoryAdvice('exit status 1', 2 * GIGABYTE), memoryAdvice('signal SIGKILL', 8 * GIGABYTE)]).toEqual(['', ''])
})

describe('the heap of a build', () => {
  it.each([
    [2 * GIGABYTE, undefined, { NODE_OPTIONS: '--max-old-space-size=1536' }],
    [2 * GIGABYTE, '--no-warnings', { NODE_OPTIONS: '--no-warnings --max-old-space-size=1536' }],
    [2 * GIGABYTE, '--max-old-space-size=900', {}],
    [8 * GIGABYTE, undefined, {}],
  ])('with %i bytes of memory and NODE_OPTIONS %s', (memory, NODE_OPTIONS, variables) => {
    expect(largerHeap({ NODE_OPTIONS }, memory)).toEqual(variables)
  })
})
