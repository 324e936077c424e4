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

export type FacetParameter = 'besoin' | 'statut' | 'residence' | 'type'

/** A choice that narrows the list, and the address without it. */
export interface ActiveFilter {
  readonly label: string
  readonly href: string
}

/** One page of the catalogue: what `/api/opportunities` answers and `/opportunites` shows. */
export interface CataloguePage {
  readonly total: number
  readonly page: number
  readonly perPage: number
  readonly pages: number
  readonly q: string
  readonly canonical: string
  readonly items: readonly OpportunityCard[]
  readonly facets: Readonly<Record<FacetParameter, readonly FacetOption[]>>
  readonly active: readonly ActiveFilter[]
  readonly ignored: readonly string[]
  /** Opportunities that match but are closed or suspended, and the address that shows them. */
  readonly hidden: { readonly count: number; readonly href: string } | null
  /** When nothing matches: which choice to lift, and how many one would then see. */
  readonly suggestions: readonly (ActiveFilter & { readonly count: number })[]
}
