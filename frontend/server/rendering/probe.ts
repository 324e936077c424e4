import { randomUUID } from 'node:crypto'
import { followerState } from '../published/store.ts'
import { createReadiness, type Readiness } from './readiness.ts'

/**
 * Said by a request of this process to itself, and known to nobody else: the page is drawn anew, not taken
 * from the cache.
 */
const PROBE_HEADER = 'x-drawn-anew'
const secret = randomUUID()

/** Whether this process asks itself for a page, to see it drawn. */
export const isProbe = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): boolean => headers[PROBE_HEADER] === secret

const hasEdition = (): boolean => followerState().current !== null

const drawing = createReadiness({
  hasEdition,
  draw: async (path) => {
    const answer = await useNitroApp().localFetch(path, { headers: { accept: 'text/html', [PROBE_HEADER]: secret } })
    return { status: answer.status, text: await answer.text() }
  },
  clock: () => performance.now(),
  log: (message) => console.error(message),
  leave: () => {
    process.kill(process.pid, 'SIGTERM')
  },
})

/**
 * Whether this process serves pages. In development a page is wrong each time that somebody writes half of
 * it.
 */
export function readiness(): Promise<Readiness> {
  return import.meta.dev ? Promise.resolve(hasEdition() ? 'ready' : 'waiting for the first edition') : drawing()
}
