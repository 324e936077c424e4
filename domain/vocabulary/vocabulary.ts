import { slugify } from '../text/slugify.ts'

/** One entry of a closed list: the code that is stored, the French words that are shown, the French slug used in addresses. */
export interface Term<Code extends string = string> {
  readonly code: Code
  readonly label: string
  readonly slug: string
}

/** A closed list of terms, in the order in which people should read them. */
export interface Vocabulary<Code extends string = string> {
  readonly codes: readonly [Code, ...Code[]]
  readonly terms: readonly Term<Code>[]
  has(this: void, code: unknown): code is Code
  labelOf(this: void, code: Code): string
  slugOf(this: void, code: Code): string
  /** The code behind an address slug, or undefined when the slug is unknown. */
  fromSlug(this: void, slug: string): Code | undefined
}

/**
 * Builds a vocabulary from a table of code → French label. The address slug is the folded label, so that
 * `?residence=ile-de-france` reads as French and needs no second table.
 */
export function vocabulary<const Labels extends Readonly<Record<string, string>>>(labels: Labels): Vocabulary<keyof Labels & string> {
  type Code = keyof Labels & string
  const entries: [string, string][] = Object.entries(labels)
  const terms = entries.map(([code, label]): Term<Code> => ({ code, label, slug: slugify(label) }))
  const byCode = new Map<string, Term<Code>>(terms.map((term) => [term.code, term]))
  const bySlug = new Map<string, Term<Code>>(terms.map((term) => [term.slug, term]))
  const termOf = (code: Code): Term<Code> => {
    const term = byCode.get(code)
    if (!term) throw new RangeError(`Unknown code "${code}"; known: ${[...byCode.keys()].join(', ')}`)
    return term
  }
  const [first, ...rest] = terms.map((term) => term.code)
  if (first === undefined) throw new RangeError('A vocabulary needs at least one term')
  return {
    codes: [first, ...rest],
    terms,
    has: (code): code is Code => typeof code === 'string' && byCode.has(code),
    labelOf: (code) => termOf(code).label,
    slugOf: (code) => termOf(code).slug,
    fromSlug: (slug) => bySlug.get(slug)?.code,
  }
}
