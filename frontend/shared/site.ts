import type { NamedLink } from './facts.ts'

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
  /** The addresses of every page that editors have published: the others are not linked to. */
  readonly editorial: readonly string[]
}
