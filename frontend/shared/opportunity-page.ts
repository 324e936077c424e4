import type { Block, Image } from '@elles/domain/contract'
import type { OpportunityCard, StatusBadge } from './catalogue.ts'
import type { Chart } from './chart.ts'
import type { Fact, NamedLink } from './facts.ts'
import type { ProfileQuestion } from './profile-questions.ts'

export interface WindowView {
  readonly label: string
  readonly isOver: boolean
  readonly opens: string | null
  readonly closes: string
  /** How the deadline moved: « Prolongée », « Avancée ». */
  readonly change: string | null
  /** The deadline before it moved. */
  readonly formerly: string | null
  readonly reason: string | null
  /** How to read these dates: postmark, expected dates … */
  readonly notes: readonly string[]
  readonly then: readonly Fact[]
}

/** The deadline that runs now, in words. */
export interface DeadlineView {
  readonly text: string
  readonly left: string
  readonly change: string | null
  readonly formerly: string | null
  /** ISO 8601. */
  readonly closesAt: string
  readonly timezone: string
  /** Whether somebody gave the hour; else `closesAt` is the end of the day. */
  readonly timeKnown: boolean
}

/** What a laureate pays and receives; `net` is what is left, when it can be computed; `isFeeCounted` says whether it holds what exhibiting pays. */
export interface Balance {
  readonly paid: readonly Fact[]
  readonly received: readonly Fact[]
  readonly net: string | null
  readonly isFeeCounted: boolean
}

/** The one thing to do. Its words come in two parts: the verb alone is shown where there is little room. */
export interface ApplyAction {
  readonly verb: string
  readonly rest: string
  readonly href: string
  readonly leaves: boolean
}

export interface ClosedBanner {
  readonly title: string
  readonly text: string
  readonly advice: string
  /** Where on the page to read more. */
  readonly link: NamedLink | null
}

/** The banner of a page that one cannot apply from, and what the last editions gave. */
export interface ClosedView extends ClosedBanner {
  readonly history: readonly string[]
}

/** A document to gather; `id` names it in the reader's checklist. */
export interface DocumentView {
  readonly id: string
  readonly label: string
  readonly constraint: string | null
  readonly required: boolean
}

export interface EditionView {
  readonly year: number
  readonly applications: string
  readonly selectionRate: string
  readonly laureates: string
  readonly womenShare: string
  readonly names: string | null
  readonly url: string | null
}

/** A rule of law, and where it is written. */
export interface RuleView {
  readonly text: string
  readonly source: string
}

/** A resource for this application; `why` is null when editors chose it themselves. */
export interface HelpfulResource extends NamedLink {
  readonly format: string
  readonly why: string | null
}

/** Everything that `/opportunites/:slug` shows, in the order of its sections; an empty part is left out by the page. */
export interface OpportunityPage {
  readonly title: string
  readonly slug: string
  readonly tagline: string
  readonly editionLabel: string | null
  readonly badge: StatusBadge
  readonly kindLabel: string
  readonly benefits: readonly string[]
  readonly organiser: NamedLink | null
  readonly partners: readonly NamedLink[]
  readonly cover: Image | null
  readonly isDemonstration: boolean
  readonly deadline: DeadlineView | null
  readonly essentials: readonly Fact[]
  readonly apply: ApplyAction | null
  readonly closed: ClosedView | null
  readonly description: readonly Block[]
  readonly reward: readonly Fact[]
  readonly eligibility: readonly Fact[]
  /** For a comparison on the reader's device (`shared/criteria.ts`). */
  readonly criteria: string
  readonly questions: readonly ProfileQuestion[]
  readonly balance: Balance
  readonly rhythm: readonly Fact[]
  readonly windows: readonly WindowView[]
  /** Its dates as a calendar file; null when it has none. */
  readonly agenda: string | null
  /** The month of its next date in the site's own calendar. */
  readonly month: NamedLink | null
  readonly place: readonly Fact[]
  readonly living: readonly Fact[]
  readonly documents: readonly DocumentView[]
  readonly application: readonly Fact[]
  readonly advice: readonly Block[]
  readonly rights: readonly Fact[]
  readonly rules: readonly RuleView[]
  readonly transparency: readonly Fact[]
  readonly editions: readonly EditionView[]
  readonly charts: readonly Chart[]
  readonly contact: readonly Fact[]
  readonly verifiedOn: string
  readonly similar: readonly OpportunityCard[]
  readonly resources: readonly HelpfulResource[]
}
