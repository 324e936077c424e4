import type { Block } from '@elles/domain/contract'
import type { Fact, NamedLink } from './facts.ts'
import type { Anchor } from './resource-page.ts'

/** Each treatment of personal data in facts (domain/privacy), under a heading that the table of contents leads to. */
export interface TreatmentTable {
  readonly id: string
  readonly title: string
  readonly treatments: readonly { readonly title: string; readonly facts: readonly Fact[] }[]
}

/** A page that editors write themselves. */
export interface EditorialPage {
  readonly title: string
  readonly slug: string
  readonly introduction: string | null
  readonly contents: readonly Anchor[]
  readonly content: readonly Block[]
  readonly updatedOn: string | null
  /** What the code does with personal data, on the page that explains it; null elsewhere. */
  readonly treatments: TreatmentTable | null
}

/** The contact page: how to write, about what. */
export interface ContactPage extends EditorialPage {
  /** What the reader comes to say, when the link that led her here told it. */
  readonly subject: { readonly label: string; readonly page: string | null } | null
  /** `mailto:` with subject and page already written; null while no address is published. */
  readonly write: NamedLink | null
}

/** A part of the site map; without address when its own page is not published. */
export interface SiteMapSection {
  readonly label: string
  readonly href: string | null
  readonly groups: readonly { readonly label: string; readonly links: readonly NamedLink[] }[]
}
