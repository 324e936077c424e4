import type { FollowLink } from './catalogue.ts'

/** What `/donnees-ouvertes` shows. */
export interface OpenDataPage {
  readonly siteUrl: string
  /** The whole catalogue in each form. */
  readonly files: readonly FollowLink[]
  /** The parameters that every form takes: name, what it filters, an example. */
  readonly parameters: readonly (readonly [name: string, label: string, example: string])[]
  readonly examples: readonly { readonly label: string; readonly href: string }[]
}
