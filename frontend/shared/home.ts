import type { OpportunityCard } from './catalogue.ts'
import type { NamedLink } from './facts.ts'
import type { KeyFigure } from './parity.ts'
import type { ResourceCard } from './resource-page.ts'
import type { TestimonialCard } from './testimonial.ts'

/** A need as a tile of the home page. */
export interface Need extends NamedLink {
  readonly code: string
  readonly count: number
}

/** What `/` shows. */
export interface HomePage {
  readonly heading: string
  readonly introduction: string
  /** What one can apply for today, or all that is listed when that is nothing, and the address of exactly that list; null on an empty catalogue. */
  readonly open: NamedLink | null
  /** Those that something answers. */
  readonly needs: readonly Need[]
  readonly closingSoon: readonly OpportunityCard[]
  readonly latest: readonly OpportunityCard[]
  readonly figures: readonly KeyFigure[]
  readonly resources: readonly ResourceCard[]
  readonly testimonial: TestimonialCard | null
}
