import type { Image } from '@elles/domain/contract'
import type { OpportunityCard } from './catalogue.ts'
import type { Chart } from './chart.ts'
import type { Fact, NamedLink } from './facts.ts'
import type { SelectOption } from './select.ts'

/** A structure in a list. */
export interface StructureCard {
  readonly name: string
  readonly href: string
  readonly kind: string
  readonly place: string | null
  /** Opportunities that one can apply for now. */
  readonly open: number
  readonly hasFigures: boolean
}

/** What `/structures` shows. */
export interface StructureList {
  /** Whether nothing of the kind is published yet: another thing than finding nothing. */
  readonly isEmpty: boolean
  readonly total: number
  readonly q: string
  readonly kinds: readonly SelectOption[]
  readonly regions: readonly SelectOption[]
  readonly items: readonly StructureCard[]
  readonly page: number
  readonly pages: number
  readonly canonical: string
  readonly ignored: readonly string[]
  /** When nothing matches: what to lift, and how many one would then see. */
  readonly suggestions: readonly (NamedLink & { readonly count: number })[]
}

/** What a structure has committed to, and the proof. */
export interface CommitmentView {
  readonly label: string
  readonly declaredOn: string | null
  readonly proof: string | null
}

/** Everything that `/structures/:slug` shows. */
export interface StructurePage {
  readonly name: string
  readonly slug: string
  readonly acronym: string | null
  readonly kind: string
  readonly logo: Image | null
  readonly presentation: readonly string[]
  readonly facts: readonly Fact[]
  readonly isDemonstration: boolean
  readonly current: readonly OpportunityCard[]
  readonly past: readonly OpportunityCard[]
  readonly commitments: readonly CommitmentView[]
  readonly figures: readonly Chart[]
  readonly updatedOn: string
}
