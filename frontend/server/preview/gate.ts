import type { PreviewAnswer } from '@elles/domain/contract'
import { createLimiter } from '../forms/limiter.ts'

/** Milliseconds during which a refused text is not asked about again: what was withdrawn or is too late never opens anything any more. */
const REFUSED_MS = 60_000
/** Texts remembered at most, of each kind; the one heard of the longest ago is forgotten first. */
const REMEMBERED = 1000

/** Too many unknown texts from one address: the CMS was not asked. */
export class TooManyQuestions extends Error {
  override name = 'TooManyQuestions'
}

type Ask = (token: string) => Promise<PreviewAnswer | null>

export interface Gate {
  /** The draft that a text opens, or null. Throws TooManyQuestions, and what the question itself throws. */
  open(token: string, address: string, now: number): Promise<PreviewAnswer | null>
}

/**
 * Asks the CMS what signed texts open, and keeps strangers from asking without end: a refused text is refused for a minute without a question, and an address
 * spends an answer of its limit on each text that opens nothing. What has opened a draft costs nothing: its page and its files ask one by one. In memory only.
 */
export function createGate(ask: Ask): Gate {
  const limiter = createLimiter()
  const refused = new Map<string, number>()
  const opened = new Map<string, true>()
  return {
    async open(token, address, now) {
      if (now < (refused.get(token) ?? 0)) return null
      const isKnown = opened.has(token)
      if (!isKnown && !limiter.accepts(address, now)) throw new TooManyQuestions()
      let isRefused = false
      try {
        const draft = await ask(token)
        isRefused = draft === null
        if (draft) for (const good of [token, draft.session]) remember(opened, good, true)
        else remember(refused, token, now + REFUSED_MS)
        return draft
      } finally {
        if (isRefused) opened.delete(token)
        else if (!isKnown) limiter.giveBack(address)
      }
    },
  }
}

function remember<Value>(known: Map<string, Value>, token: string, value: Value): void {
  known.delete(token)
  known.set(token, value)
  const [oldest] = known.keys()
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
}
