import { tokensOf } from '@elles/domain/text/french'
import { kind, region, resourceFormat, structureKind } from '@elles/domain/vocabulary'
import type { Suggestion, Suggestions } from '../../shared/suggestions.ts'
import type { Edition } from '../published/edition.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { parseQuery } from '../search/query.ts'
import { firstText, type RawQuery } from '../search/raw-query.ts'
import { findProse } from '../search/site-index.ts'
import { joined } from './facts.ts'

/** Of each type at most; a list longer than eight is no longer read at a glance. */
const MOST = { opportunity: 4, 'partner-structure': 2, resource: 2 } as const

/** Whether every answer holds all of the words: what only nearly answers is for the page of results, which says so. */
const isWhole = ({ relaxed, widened }: { readonly relaxed: boolean; readonly widened: boolean }): boolean => !relaxed && !widened

/** What `?q=` may be the beginning of: opportunities that one can apply for, structures and resources. A type that holds only some of the words is silent. */
export function suggestions(edition: Edition, raw: RawQuery, now: Date): Suggestions {
  const q = firstText(raw.q)
  // A question without a word would be answered with the whole catalogue.
  if (tokensOf(q).length === 0) return { items: [] }
  const found = catalogueOf(edition).search(parseQuery({ q }).query, now)
  const opportunities = (isWhole(found.reading) ? found.slice(0, MOST.opportunity) : []).map(({ entry: { opportunity } }): Suggestion => ({
    label: opportunity.title, href: `/opportunites/${opportunity.slug}`, detail: joined('Opportunité', kind.labelOf(opportunity.kind)),
  }))
  const structures = proseOf(edition, 'partner-structure', q).map(({ entry: { document } }): Suggestion => ({
    label: document.name, href: `/structures/${document.slug}`, detail: joined('Structure', structureKind.labelOf(document.kind), document.city ?? (document.region && region.labelOf(document.region))),
  }))
  const resources = proseOf(edition, 'resource', q).map(({ entry: { document } }): Suggestion => ({
    label: document.title, href: `/ressources/${document.slug}`, detail: joined('Ressource', resourceFormat.labelOf(document.format)),
  }))
  return { items: [...opportunities, ...structures, ...resources] }
}

function proseOf<Type extends 'partner-structure' | 'resource'>(edition: Edition, type: Type, q: string) {
  const answer = findProse(edition, type, q)
  return answer && isWhole(answer.match) ? answer.found.slice(0, MOST[type]) : []
}
