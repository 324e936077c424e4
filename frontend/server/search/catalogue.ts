import type { Opportunity } from '@elles/domain/contract'
import { acceptsResidence } from '@elles/domain/opportunity'
import { kind, residence } from '@elles/domain/vocabulary'
import type { Edition } from '../published/edition.ts'
import { allOf } from '../published/lookup.ts'
import { wordsOf } from './words.ts'

export type ResidenceCode = (typeof residence.codes)[number]

/** An opportunity prepared for search: what does not depend on the question nor on the time. */
export interface CatalogueEntry {
  readonly documentId: string
  readonly opportunity: Opportunity
  readonly words: readonly string[]
  readonly residences: readonly ResidenceCode[]
}

const catalogues = new WeakMap<Edition['documents'], readonly CatalogueEntry[]>()

/** Every published opportunity, prepared once an edition. */
export function catalogueOf(edition: Edition): readonly CatalogueEntry[] {
  const known = catalogues.get(edition.documents)
  if (known) return known
  const entries = allOf(edition, 'opportunity').map(({ documentId, document }) => prepare(edition, documentId, document))
  catalogues.set(edition.documents, entries)
  return entries
}

function prepare(edition: Edition, documentId: string, opportunity: Opportunity): CatalogueEntry {
  const organiser = edition.documents['partner-structure'].get(opportunity.organiser)
  const sources = [opportunity.title, opportunity.tagline, kind.labelOf(opportunity.kind), opportunity.place.city, organiser?.name, organiser?.acronym]
  return {
    documentId,
    opportunity,
    words: [...new Set(sources.flatMap((source) => (source ? wordsOf(source) : [])))],
    residences: residence.codes.filter((code) => acceptsResidence(opportunity.eligibility, code)),
  }
}
