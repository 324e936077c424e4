import { seniorityIn } from '@elles/domain/text/french'
import type { TextMatch } from './text-index.ts'

/** How the words of a question were understood, for the reader to know. */
export interface TextReading {
  /** Whether nothing holds all of the words, so that these are answers to most of them. */
  readonly relaxed: boolean
  /** Whether answers to most of the words follow the few answers to all of them. */
  readonly widened: boolean
  /** The question as it was probably meant, when words were misspelt. */
  readonly corrected: string | null
  /** Words that nothing holds, as they were written. */
  readonly unknown: readonly string[]
  /** What the question says of the age of who asks: a matter for the filter of age. */
  readonly age: string | null
}

/** What to say of the reading of a question. */
export function readingOf(q: string, match: TextMatch | null): TextReading {
  if (!match) return { relaxed: false, widened: false, corrected: null, unknown: [], age: null }
  const misspelt = match.words.filter(({ corrected }) => corrected !== null)
  const corrected = misspelt.reduce((text, word) => text.replace(word.token.shown, word.corrected ?? ''), q.normalize('NFC').toLowerCase())
  return {
    relaxed: match.relaxed,
    widened: match.widened,
    corrected: misspelt.length > 0 ? corrected : null,
    unknown: match.words.filter(({ stems }) => stems.size === 0).map(({ token }) => token.shown),
    age: seniorityIn(q),
  }
}
