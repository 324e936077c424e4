import type { Status } from '@elles/domain/opportunity'
import { benefit, kind, residence, status, type Term, type Vocabulary } from '@elles/domain/vocabulary'
import type { CalendarState } from './calendar.ts'
import type { CatalogueEntry } from './catalogue.ts'

/** A way to narrow the catalogue: its parameter in addresses, its words, and what each opportunity answers. */
interface FacetDefinition {
  readonly label: string
  readonly vocabulary: Pick<Vocabulary, 'codes' | 'terms' | 'fromSlug'>
  readonly codesOf: (entry: CatalogueEntry, calendar: CalendarState) => readonly string[]
  /** Codes that a question which says nothing leaves out. */
  readonly hiddenByDefault?: ReadonlySet<string>
}

/** What nobody can apply to: one click away, never mixed in silently. */
export const hiddenStatuses: ReadonlySet<string> = new Set<Status>(['closed', 'suspended'])

/** « Ouvertes » holds those that close soon. */
const statusesOf = (code: Status): readonly Status[] => (code === 'closing-soon' ? ['open', 'closing-soon'] : [code])

/** The facets by their parameter, in the order in which people read them. */
export const facetDefinitions = {
  besoin: { label: 'Votre besoin', vocabulary: benefit, codesOf: ({ opportunity }) => opportunity.benefits },
  statut: { label: 'Statut', vocabulary: status, codesOf: (_, calendar) => statusesOf(calendar.status), hiddenByDefault: hiddenStatuses },
  residence: { label: 'Où habitez-vous ?', vocabulary: residence, codesOf: ({ residences }) => residences },
  type: { label: 'Type d’opportunité', vocabulary: kind, codesOf: ({ opportunity }) => [opportunity.kind] },
} satisfies Readonly<Record<string, FacetDefinition>>

export type FacetName = keyof typeof facetDefinitions

/** The parameters, in their canonical order. */
export const facetNames = Object.keys(facetDefinitions) as FacetName[]

/** The definition of a facet, whatever its vocabulary. */
export function facetNamed(name: FacetName): FacetDefinition {
  return facetDefinitions[name]
}

/** The words and the address slug of one of a facet's codes. Throws RangeError for a code that is not its own. */
export function termOf(name: FacetName, code: string): Term {
  const term = facetNamed(name).vocabulary.terms.find((candidate) => candidate.code === code)
  if (!term) throw new RangeError(`"${code}" is not a value of ${name}`)
  return term
}
