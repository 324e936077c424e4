import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../../../../config/src/testing/browser.ts'
import { startStack, type Stack, type StackOptions } from '../../../../config/src/testing/stack.ts'

/** Both servers, started before the tests of a block and ended after them; what is answered gives them once they are ready. */
export const useStack = (options: StackOptions = { demo: true }): (() => Stack) => use('stack', () => startStack(options), (stack) => stack.stop())

/** A browser, open during the tests of a block. */
export const useBrowser = (): (() => Browser) => use('browser', () => openBrowser(), (browser) => browser.close())

function use<Used>(name: string, start: () => Promise<Used>, end: (used: Used) => Promise<void>): () => Used {
  let used: Used | undefined
  beforeAll(async () => { used = await start() })
  afterAll(async () => {
    if (used !== undefined) await end(used)
  })
  return () => {
    if (used === undefined) throw new Error(`The ${name} is asked for before it is ready: ask within a test or a later hook`)
    return used
  }
}
