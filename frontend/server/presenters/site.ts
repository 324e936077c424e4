import { region, structureKind } from '@elles/domain/vocabulary'
import type { SiteFrame, StructurePage } from '../../shared/site.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, onlyOne, type Entry } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { hiddenStatuses } from '../search/facets.ts'
import { sortByDeadline } from '../search/search.ts'
import { opportunityCard } from './card.ts'
import { fact, known, triFact } from './facts.ts'

/** The pages that the footer names itself: not repeated among the editors' pages. */
const namedElsewhere: ReadonlySet<string> = new Set(['accessibilite', 'mentions-legales', 'donnees-personnelles', 'plan-du-site', 'stats'])

/** What surrounds every page. */
export function siteFrame(edition: Edition): SiteFrame {
  const settings = onlyOne(edition, 'settings')
  return {
    name: settings?.serviceName ?? 'Elles font la culture',
    tagline: settings?.serviceTagline ?? 'Opportunités et ressources pour les femmes photographes',
    notice: settings?.notice ?? null,
    socialLinks: (settings?.socialLinks ?? []).map(({ label, url }) => ({ label, href: url })),
    sourceCodeUrl: settings?.sourceCodeUrl ?? null,
    contactEmail: settings?.contactEmail ?? null,
    pages: [
      ...allOf(edition, 'page').filter(({ document }) => !namedElsewhere.has(document.slug)).map(({ document }) => ({ label: document.title, href: `/${document.slug}` })),
      { label: 'Statistiques', href: '/stats' },
    ].sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  }
}

/** A structure: who she is, and what she offers now and before. */
export function structurePage(edition: Edition, { documentId, document }: Entry<'partner-structure'>, now: Date): StructurePage {
  const offered = catalogueOf(edition)
    .filter(({ opportunity }) => opportunity.organiser === documentId || opportunity.partners.includes(documentId))
    .map((entry) => ({ entry, calendar: calendarAt(entry.opportunity, now) }))
  const sorted = sortByDeadline(offered)
  const cardsOf = (isPast: boolean) => sorted.filter(({ calendar }) => hiddenStatuses.has(calendar.status) === isPast).map(({ entry }) => opportunityCard(edition, entry.opportunity, now))
  return {
    name: document.name,
    acronym: document.acronym,
    kind: structureKind.labelOf(document.kind),
    presentation: document.presentation,
    isDemonstration: document.demonstration,
    facts: known(
      fact('Type', structureKind.labelOf(document.kind)),
      fact('Adresse', [document.address, document.city, document.region && region.labelOf(document.region)].filter(Boolean).join(', ')),
      fact('Site', document.website && new URL(document.website).hostname.replace(/^www\./, ''), document.website ?? undefined),
      fact('Courriel', document.publicEmail, document.publicEmail ? `mailto:${document.publicEmail}` : undefined),
      fact('Téléphone', document.phone, document.phone ? `tel:${document.phone.replace(/[^+\d]/g, '')}` : undefined),
      triFact('Soutenue par le ministère de la Culture', document.supportedByMinistry),
    ),
    current: cardsOf(false),
    past: cardsOf(true),
  }
}
