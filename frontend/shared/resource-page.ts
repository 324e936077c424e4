import type { Block, BodyPart, Image, Video } from '@elles/domain/contract'
import type { OpportunityCard } from './catalogue.ts'
import type { Fact, NamedLink } from './facts.ts'

export interface ResourceCard {
  readonly slug: string
  readonly title: string
  readonly standfirst: string
  readonly format: string
  readonly themes: readonly string[]
  readonly readingTime: string | null
}

/** One of the ways to narrow a list, and how many it gives. */
export interface ChoiceLink extends NamedLink {
  readonly count: number
  readonly isCurrent: boolean
}

/** What `/ressources` shows. */
export interface ResourceList {
  /** Whether nothing of the kind is published yet: another thing than finding nothing. */
  readonly isEmpty: boolean
  readonly total: number
  readonly items: readonly ResourceCard[]
  readonly themes: readonly ChoiceLink[]
  readonly formats: readonly ChoiceLink[]
  /** What the chosen theme is about. */
  readonly about: string | null
  readonly canonical: string
  readonly ignored: readonly string[]
}

/** A heading of the body: its place (`part-block`), the anchor it gets, its words. */
export interface Anchor {
  readonly place: string
  readonly id: string
  readonly text: string
}

export interface Download {
  readonly href: string
  readonly label: string
  readonly detail: string
}

export interface DescribedLink extends NamedLink {
  readonly description: string | null
}

/** Everything that `/ressources/:slug` shows. */
export interface ResourcePage {
  readonly title: string
  readonly slug: string
  readonly standfirst: string
  readonly format: string
  readonly level: string | null
  readonly themes: readonly NamedLink[]
  readonly objective: string
  readonly readingTime: string | null
  readonly review: string | null
  /** Said when the page should have been reviewed by now. */
  readonly lateReview: string | null
  readonly isDemonstration: boolean
  readonly contentWarning: string | null
  readonly cover: Image | null
  readonly event: readonly Fact[]
  readonly video: Video | null
  readonly download: Download | null
  readonly introduction: readonly Block[]
  readonly keyPoints: readonly string[]
  readonly contents: readonly Anchor[]
  readonly body: readonly BodyPart[]
  readonly usefulLinks: readonly DescribedLink[]
  readonly sources: readonly DescribedLink[]
  readonly authors: readonly string[]
  readonly opportunities: readonly OpportunityCard[]
  readonly structures: readonly NamedLink[]
  readonly related: readonly ResourceCard[]
  readonly testimonials: readonly NamedLink[]
}
