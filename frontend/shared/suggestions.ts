import type { NamedLink } from './facts.ts'

/** Something that the beginning of a question may mean. */
export interface Suggestion extends NamedLink {
  /** What it is: « Opportunité · Résidence », « Structure · Arles ». */
  readonly detail: string
}

/** What `/api/suggestions` answers. */
export interface Suggestions {
  readonly items: readonly Suggestion[]
}
