import type { Block } from '@elles/domain/contract'
import type { NamedLink } from './facts.ts'
import type { Anchor } from './resource-page.ts'

/** A page that editors write themselves. */
export interface EditorialPage {
  readonly title: string
  readonly slug: string
  readonly introduction: string | null
  readonly contents: readonly Anchor[]
  readonly content: readonly Block[]
  readonly updatedOn: string | null
}

/** The contact page: how to write, about what. */
export interface ContactPage extends EditorialPage {
  /** What the reader comes to say, when the link that led her here told it. */
  readonly subject: { readonly label: string; readonly page: string | null } | null
  /** `mailto:` with subject and page already written; null while no address is published. */
  readonly write: NamedLink | null
}

/** A part of the site map. */
export interface SiteMapSection extends NamedLink {
  readonly groups: readonly { readonly label: string; readonly links: readonly NamedLink[] }[]
}
