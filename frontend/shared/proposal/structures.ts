import type { Suggestion } from '../suggestions.ts'

/** A structure of the catalogue, with what it spares to type again. */
export interface KnownStructure extends Suggestion {
  readonly documentId: string
  readonly kind: string
  readonly siret: string | null
  readonly website: string | null
  readonly city: string | null
  readonly region: string | null
}
