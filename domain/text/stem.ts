import { stemmer } from '@orama/stemmers/french'

/**
 * Endings that the Snowball stemmer reads by their accents, which folding has removed, or leaves apart: feminine to masculine, plural to
 * singular. The first that fits is applied.
 */
const endings: readonly (readonly [ending: RegExp, by: string])[] = [
  [/(?<=..)ieres?$/, 'ier'],
  [/(?<=..)trices?$/, 'teur'],
  [/(?<=..)euses?$/, 'eur'],
  [/(?<=...)ives?$/, 'if'],
  [/(?<=..)ees?$/, 'e'],
  [/(?<=.)aux$/, 'al'],
  [/(?<=..[^s])s$/, ''],
]

/** Words that the rules would take for another: « pays » is no form of « payée ». */
const asTheyAre: ReadonlySet<string> = new Set(['pays'])

/** The stem of a folded word: « photographies » and « photographique » share one. Words with a digit and words of three letters are their own stem. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word) || asTheyAre.has(word)) return word
  const ending = endings.find(([pattern]) => pattern.test(word))
  return stemmer(ending ? word.replace(ending[0], ending[1]) : word)
}
