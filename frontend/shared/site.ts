import type { OpportunityCard } from './catalogue.ts'
import type { Fact, NamedLink } from './facts.ts'

/** What the header and the footer of every page need. */
export interface SiteFrame {
  readonly name: string
  readonly tagline: string
  readonly notice: string | null
  readonly socialLinks: readonly NamedLink[]
  readonly sourceCodeUrl: string | null
  readonly contactEmail: string | null
  /** Pages that editors have published, besides the compulsory ones. */
  readonly pages: readonly NamedLink[]
}

export interface StructurePage {
  readonly name: string
  readonly acronym: string | null
  readonly kind: string
  readonly presentation: string
  readonly facts: readonly Fact[]
  readonly isDemonstration: boolean
  readonly current: readonly OpportunityCard[]
  readonly past: readonly OpportunityCard[]
}
