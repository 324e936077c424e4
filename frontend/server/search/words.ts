import { fold } from '@elles/domain/text'

/** The words of a text as they are compared: folded, without elisions' apostrophes or punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/[^a-z0-9]+/).filter(Boolean)
}

/** Whether each word sought begins one of the words. */
export function matchesAll(words: readonly string[], sought: readonly string[]): boolean {
  return sought.every((prefix) => words.some((word) => word.startsWith(prefix)))
}
