import type { Block, Image, Video } from '@elles/domain/contract'
import type { OpportunityCard } from './catalogue.ts'
import type { Fact, NamedLink } from './facts.ts'
import type { ChoiceLink, ResourceCard } from './resource-page.ts'

/** A testimonial in a list. */
export interface TestimonialCard {
  readonly title: string
  readonly href: string
  readonly series: string
  readonly format: string
  readonly quote: string
  /** Who speaks, as far as she allows it. */
  readonly person: string
  readonly isDemonstration: boolean
}

/** What `/temoignages` shows. */
export interface TestimonialList {
  /** Whether nothing of the kind is published yet: another thing than finding nothing. */
  readonly isEmpty: boolean
  readonly total: number
  readonly items: readonly TestimonialCard[]
  readonly series: readonly ChoiceLink[]
  readonly formats: readonly ChoiceLink[]
  readonly canonical: string
  readonly ignored: readonly string[]
}

/** Everything that `/temoignages/:slug` shows. */
export interface TestimonialPage {
  readonly title: string
  readonly slug: string
  readonly series: NamedLink
  readonly format: string
  readonly quote: string
  readonly person: string
  readonly portrait: Image | null
  readonly about: readonly Fact[]
  readonly isDemonstration: boolean
  readonly contentWarning: string | null
  readonly video: Video | null
  readonly story: readonly Block[]
  readonly themes: readonly NamedLink[]
  readonly opportunities: readonly OpportunityCard[]
  readonly structures: readonly NamedLink[]
  readonly resources: readonly ResourceCard[]
  readonly publishedAt: string
}
