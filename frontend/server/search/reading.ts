import { questionTokensOf, seniorityIn, type Token } from '@elles/domain/text/french'
import type { TextMatch } from './text-index.ts'

/** How one word of a question was understood. */
export interface ReadWord {
  readonly token: Token
  /** The word that was meant, when the one written is in no document. */
  readonly corrected: string | null
  /** Whether nothing holds it, however it is read. */
  readonly isUnknown: boolean
}

/** How the words of a question were understood, for the reader to know. */
export interface TextReading {
  /** The words that were looked for, in order; none when the question says nothing that can be. */
  readonly words: readonly ReadWord[]
  /** Whether nothing holds all of the words, so that these are answers to most of them. */
  readonly relaxed: boolean
  /** Whether answers to most of the words follow the few answers to all of them. */
  readonly widened: boolean
  /** Whether what holds all of the words is closed or suspended. */
  readonly unoffered: boolean
  /** The question as it was probably meant, when words were misspelt. */
  readonly corrected: string | null
  /** Words that nothing holds, as they were written. */
  readonly unknown: readonly string[]
  /** What the question says of the age of who asks: a matter for the filter of age. */
  readonly age: string | null
}

/** The question with its misspelt words as they were meant, whole words only; null when none is misspelt. */
function correctedText(q: string, words: readonly ReadWord[]): string | null {
  const meant = new Map(words.flatMap(({ token, corrected }) => (corrected === null ? [] : [[token.stem, corrected] as const])))
  if (meant.size === 0) return null
  // A word is letters and digits: nothing of it needs escaping.
  const whole = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu')
  return questionTokensOf(q).reduce((text, { stem, shown }) => {
    const word = meant.get(stem)
    return word === undefined ? text : text.replace(whole(shown), word)
  }, q.normalize('NFC').toLowerCase())
}

function readingFrom(q: string, words: readonly ReadWord[], { relaxed, widened, unoffered }: Pick<TextReading, 'relaxed' | 'widened' | 'unoffered'>): TextReading {
  const unknown = words.filter(({ isUnknown }) => isUnknown).map(({ token }) => token.shown)
  return { words, relaxed, widened, unoffered, corrected: correctedText(q, words), unknown, age: words.length > 0 ? seniorityIn(q) : null }
}

/** What to say of the reading of a question. */
export function readingOf(q: string, match: TextMatch | null): TextReading {
  const words = (match?.words ?? []).map(({ token, stems, corrected }): ReadWord => ({ token, corrected, isUnknown: stems.size === 0 }))
  return readingFrom(q, words, match ?? { relaxed: false, widened: false, unoffered: false })
}

/** What to say of a question that several indexes have read: a word is unknown when none of them holds it, misspelt when none holds it as written. */
export function mergedReading(q: string, readings: readonly TextReading[]): TextReading {
  const words = (readings[0]?.words ?? []).map(({ token }, index): ReadWord => {
    const read = readings.flatMap((reading) => reading.words[index] ?? [])
    const isAsWritten = read.some(({ corrected, isUnknown }) => corrected === null && !isUnknown)
    return { token, corrected: isAsWritten ? null : read.find(({ corrected }) => corrected !== null)?.corrected ?? null, isUnknown: read.every(({ isUnknown }) => isUnknown) }
  })
  return readingFrom(q, words, { relaxed: readings.some(({ relaxed }) => relaxed), widened: readings.some(({ widened }) => widened), unoffered: readings.length > 0 && readings.every(({ unoffered }) => unoffered) })
}
