import type { Block } from '@elles/domain/contract'
import type { OpportunityCard } from './catalogue.ts'
import type { Fact, NamedLink } from './facts.ts'
import type { ResourceCard } from './resource-page.ts'

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

/** A need as a tile of the home page. */
export interface Need extends NamedLink {
  readonly count: number
}

export interface HomePage {
  readonly heading: string
  readonly introduction: string
  readonly openCount: number
  readonly needs: readonly Need[]
  readonly closingSoon: readonly OpportunityCard[]
  readonly latest: readonly OpportunityCard[]
  readonly resources: readonly ResourceCard[]
}

/** A page that editors write themselves. */
export interface EditorialPage {
  readonly title: string
  readonly introduction: string | null
  readonly content: readonly Block[]
  readonly updatedOn: string | null
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
