import { counted } from '@elles/domain/text'
import { UNSPECIFIED } from '../search/facet-values.ts'
import { facetNamed, facetNames, termOf, type FacetName } from '../search/facets.ts'
import { withoutChoice, withText, type CatalogueQuery } from '../search/query.ts'

/** Facets whose values say too little, or what another facet's values say, once they stand alone. */
const prefixes: Partial<Record<FacetName, string>> = { lieu: 'Lieu', echeance: 'Date limite' }

/** A choice in words that stand alone: « Bretagne », « Lieu : Bretagne », « Montant : non précisé ». */
function choiceInWords(name: FacetName, code: string): string {
  const { label } = termOf(name, code)
  const prefix = prefixes[name] ?? (code === UNSPECIFIED ? facetNamed(name).label.replace(/\s*\?$/, '') : null)
  return prefix === null ? label : `${prefix}\u00a0: ${label.charAt(0).toLowerCase() === 'n' && code === UNSPECIFIED ? label.toLowerCase() : label}`
}

/** Each choice of a question in words, and the question without it. */
export function choicesOf(query: CatalogueQuery): { label: string; without: CatalogueQuery }[] {
  return [
    ...(query.q === '' ? [] : [{ label: `«\u00a0${query.q}\u00a0»`, without: withText(query, '') }]),
    ...facetNames.flatMap((name) => query.selections[name].map((code) => ({ label: choiceInWords(name, code), without: withoutChoice(query, name, code) }))),
    ...(query.age === null ? [] : [{ label: counted(query.age, 'an'), without: { ...query, page: 1, age: null } }]),
  ]
}

/** The choices alone, for a title. */
export const choicesInWords = (query: CatalogueQuery): string[] => choicesOf(query).map(({ label }) => label)
