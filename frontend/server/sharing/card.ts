import type { Published } from '@elles/domain/contract'
import { kind, region, resourceFormat, structureKind, testimonialSeries } from '@elles/domain/vocabulary'
import { capitalised, rewardInWords } from '../presenters/card.ts'
import { deadlineInWords } from '../presenters/status.ts'
import type { Edition } from '../published/edition.ts'
import { findBySlug, resolveAll } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'

/** What a picture for sharing says. Dates are whole ones: a picture lives for months where it was shared, « dans 5 jours » would lie. */
export interface ShareCard {
  readonly badge: string
  readonly title: string
  /** Who: an organiser, a person. */
  readonly by: string | null
  /** The fact that makes one click: until when, about what. */
  readonly fact: string | null
  /** An example, whose dates are made up: said on the picture, which leaves the page that says it. */
  readonly isDemonstration: boolean
}

/** The parts of the site whose pages have a picture of their own, by their place in the address. */
export type ShareSection = 'opportunites' | 'ressources' | 'temoignages' | 'structures' | 'site'

/** The only picture of the section « site »: of every page that has none of its own. */
export const DEFAULT_SLUG = 'accueil'

const joined = (...parts: readonly (string | null | undefined)[]): string | null => parts.filter(Boolean).join(' · ') || null

/** An opportunity: until when, else what one gets. */
export function opportunityShare(edition: Edition, opportunity: Published<'opportunity'>, now: Date): ShareCard {
  const deadline = deadlineInWords(opportunity, calendarAt(opportunity, now))
  const organiser = edition.documents['partner-structure'].get(opportunity.organiser)?.name ?? null
  return { badge: kind.labelOf(opportunity.kind), title: opportunity.title, by: organiser, fact: deadline ? capitalised(deadline) : rewardInWords(opportunity), isDemonstration: opportunity.demonstration }
}

/** A resource: what it is about. */
export function resourceShare(edition: Edition, resource: Published<'resource'>): ShareCard {
  const themes = resolveAll(edition, 'theme', resource.themes).map(({ document }) => document.name)
  return { badge: resourceFormat.labelOf(resource.format), title: resource.title, by: null, fact: joined(...themes), isDemonstration: resource.demonstration }
}

/** A testimonial: who speaks, as far as she lets herself be named. */
export function testimonialShare({ series, title, person, demonstration }: Published<'testimonial'>): ShareCard {
  const name = person.anonymity === 'anonymous' ? null : person.displayName
  return { badge: testimonialSeries.labelOf(series), title, by: joined(name, person.occupation), fact: person.region === null ? null : region.labelOf(person.region), isDemonstration: demonstration }
}

/** A structure: what and where it is. */
export function structureShare({ kind: code, name, city, region: place, demonstration }: Published<'partner-structure'>): ShareCard {
  return { badge: structureKind.labelOf(code), title: name, by: null, fact: joined(city, place && region.labelOf(place)), isDemonstration: demonstration }
}

/** The service itself. */
export function defaultShare(tagline: string): ShareCard {
  return { badge: 'Service public', title: tagline, by: null, fact: 'Bourses, prix, résidences et appels à candidatures', isDemonstration: false }
}

/** What the picture at this place says now, or null when nothing published is there. */
export function shareAt(edition: Edition, section: string, slug: string, tagline: string, now: Date): ShareCard | null {
  if (section === 'opportunites') return found(findBySlug(edition, 'opportunity', slug), (document) => opportunityShare(edition, document, now))
  if (section === 'ressources') return found(findBySlug(edition, 'resource', slug), (document) => resourceShare(edition, document))
  if (section === 'temoignages') return found(findBySlug(edition, 'testimonial', slug), testimonialShare)
  if (section === 'structures') return found(findBySlug(edition, 'partner-structure', slug), structureShare)
  return section === 'site' && slug === DEFAULT_SLUG ? defaultShare(tagline) : null
}

function found<Document>(entry: { readonly document: Document } | null, share: (document: Document) => ShareCard): ShareCard | null {
  return entry && share(entry.document)
}
