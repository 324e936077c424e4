import { tokensOf } from '@elles/domain/text/french'
import { kind, status } from '@elles/domain/vocabulary'
import type { Suggestion } from '../../shared/suggestions.ts'
import type { Edition } from '../published/edition.ts'
import { calendarAt } from '../search/calendar.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { parseQuery } from '../search/query.ts'

const MOST = 3

/** What resembles a title in the catalogue, closed ones included: next year's edition is often there already. Nothing when only some of the words match. */
export function similarTo(edition: Edition, title: string, now: Date): Suggestion[] {
  if (tokensOf(title).length === 0) return []
  const { query } = parseQuery({ q: title, statut: status.terms.map(({ slug }) => slug) })
  const found = catalogueOf(edition).search(query, now)
  return found.reading.relaxed ? [] : found.slice(0, MOST).map(({ entry: { opportunity } }) => ({
    label: opportunity.title,
    href: `/opportunites/${opportunity.slug}`,
    detail: `${kind.labelOf(opportunity.kind)} · ${status.labelOf(calendarAt(opportunity, now).status)}`,
  }))
}
