import { choicesOf, type Choice } from '../../vocabulary-field/choices.ts'

/**
 * The choices of a field in reading order, plus the stored codes that the vocabulary no longer has: an editor must see
 * them to replace them.
 */
export function choicesWith(vocabulary: string, stored: readonly string[]): readonly Choice[] {
  const choices = choicesOf(vocabulary) ?? []
  const unknown = stored.filter((code) => !choices.some((choice) => choice.code === code))
  return [...choices, ...unknown.map((code) => ({ code, label: `${code} (code inconnu)` }))]
}

/** The French words of a stored value, one code or several; nothing is an empty text. */
export function labelsOf(vocabulary: string, value: unknown): string {
  const codes = (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string' && code !== '')
  return choicesWith(vocabulary, codes)
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(', ')
}
