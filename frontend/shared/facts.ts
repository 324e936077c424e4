/** A fact with its name, in words. `href` makes its value a link. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly href?: string
}

/** A link whose words stand for themselves. */
export interface NamedLink {
  readonly label: string
  readonly href: string
}
