import type { StatusBadge } from './catalogue.ts'
import type { ChoiceLink } from './resource-page.ts'
import type { NamedLink } from './facts.ts'

/** One thing found, whatever its type. */
export interface SearchHit extends NamedLink {
  readonly badge: StatusBadge | null
  /** What it is: format, organiser, kind and place. */
  readonly detail: string
  readonly text: string | null
}

/** What was found of one type: the best ones, and where to read the others. */
export interface SearchGroup {
  readonly name: string
  readonly label: string
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly more: NamedLink | null
}

/** What `/recherche` shows. */
export interface SiteSearchPage {
  readonly q: string
  readonly total: number
  /** The types in which something was found, with « Tout » first; empty before a question. */
  readonly choices: readonly ChoiceLink[]
  readonly groups: readonly SearchGroup[]
  readonly page: number
  readonly pages: number
  /** The canonical address of this page of this question. */
  readonly canonical: string
  readonly ignored: readonly string[]
  /** How the words were read when not as written, in words for the reader. */
  readonly notices: readonly string[]
}
