/** How urgent or open a status is, for its colour; the words always say it too. */
export type Tone = 'success' | 'warning' | 'info' | 'new' | 'neutral'

export interface StatusBadge {
  readonly label: string
  readonly tone: Tone
}

/** One fact of a card, by the question it answers. */
export interface CardFact {
  readonly about: 'reward' | 'audience' | 'deadline' | 'cost'
  readonly text: string
}

/** An opportunity in a list. */
export interface OpportunityCard {
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly status: string
  readonly badge: StatusBadge
  readonly kind: string
  readonly kindLabel: string
  readonly organiser: string | null
  readonly place: string | null
  readonly facts: readonly CardFact[]
  /** Who may apply, for a comparison with the reader's own profile on her device (`shared/criteria.ts`). */
  readonly criteria: string
}

export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly selected: boolean
}

/** The filters with values, by their parameter in addresses; `age` and `tri` have no counts. */
export type FacetParameter =
  | 'besoin' | 'statut' | 'residence' | 'type' | 'echeance' | 'lieu' | 'public' | 'parcours' | 'statut-professionnel' | 'pratique' | 'cout' | 'montant' | 'conditions'

/** A choice that narrows the list, and the address without it. */
export interface ActiveFilter {
  readonly label: string
  readonly href: string
}

/** One order of the list, as a link. */
export interface SortLink extends ActiveFilter {
  readonly isCurrent: boolean
}

/** A way to be told of what comes next: the same question in another form. */
export interface FollowLink extends ActiveFilter {
  readonly detail: string
}

/** One page of the catalogue: what `/opportunites` shows. */
export interface CataloguePage {
  /** Whether nothing of the kind is published yet: another thing than finding nothing. */
  readonly isEmpty: boolean
  readonly total: number
  readonly page: number
  readonly perPage: number
  readonly pages: number
  readonly q: string
  readonly age: number | null
  /** The value of `tri` when it is not the default order. */
  readonly tri: string | null
  readonly canonical: string
  readonly items: readonly OpportunityCard[]
  readonly facets: Readonly<Record<FacetParameter, readonly FacetOption[]>>
  readonly facetLabels: Readonly<Record<FacetParameter, string>>
  readonly sorts: readonly SortLink[]
  readonly active: readonly ActiveFilter[]
  readonly ignored: readonly string[]
  /** How the words of the question were read when not as written. */
  readonly notices: readonly string[]
  /** The same question as it was probably meant. */
  readonly nearest: ActiveFilter | null
  /** Why there is nothing, when there is nothing. */
  readonly reason: string | null
  /** Opportunities that match but are closed or suspended, and the address that shows them. */
  readonly hidden: { readonly count: number; readonly href: string } | null
  /** When nothing matches: which choice to lift, and how many one would then see. */
  readonly suggestions: readonly (ActiveFilter & { readonly count: number })[]
  readonly follow: readonly FollowLink[]
  /** The same question, month by month. */
  readonly calendar: string
}
