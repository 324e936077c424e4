import { formatDay } from '@elles/domain/opportunity'
import { benefit, region, structureKind } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../shared/catalogue.ts'
import type { EditorialPage, HomePage, SiteFrame, StructurePage } from '../../shared/site.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, onlyOne, resolveAll, type Entry } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { hiddenStatuses } from '../search/facets.ts'
import { parseQuery } from '../search/query.ts'
import { search, sortByDeadline } from '../search/search.ts'
import { opportunityCard } from './card.ts'
import { fact, known, triFact } from './facts.ts'
import { resourceCard } from './resource.ts'

const SHOWN = 6
const RESOURCES_SHOWN = 3

/** The pages that the footer names itself, by law: not repeated among the editors' pages. */
const compulsoryPages: ReadonlySet<string> = new Set(['accessibilite', 'mentions-legales', 'donnees-personnelles', 'plan-du-site'])

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
    pages: allOf(edition, 'page')
      .filter(({ document }) => !compulsoryPages.has(document.slug))
      .map(({ document }) => ({ label: document.title, href: `/${document.slug}` }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  }
}

/** The home page: what can be done now. */
export function homePage(edition: Edition, now: Date): HomePage {
  const home = onlyOne(edition, 'home')
  const card = ({ entry }: { entry: { opportunity: Entry<'opportunity'>['document'] } }): OpportunityCard => opportunityCard(edition, entry.opportunity, now)
  const { matches, counts } = search(catalogueOf(edition), parseQuery({}).query, now)
  const latest = [...matches].sort((a, b) => b.entry.opportunity.publishedAt.localeCompare(a.entry.opportunity.publishedAt))
  const chosen = resolveAll(edition, 'resource', home?.featuredResources ?? []).map(({ document }) => document)
  const newest = allOf(edition, 'resource').map(({ document }) => document).filter((document) => !chosen.includes(document)).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  return {
    heading: home?.heading ?? 'Les opportunités pour les femmes photographes',
    introduction: home?.introduction ?? 'Bourses, prix, résidences et appels à candidatures, vérifiés par le ministère de la Culture.',
    openCount: matches.filter(({ calendar }) => ['open', 'closing-soon', 'rolling'].includes(calendar.status)).length,
    needs: benefit.terms.map(({ code, label, slug }) => ({ label, href: `/opportunites?besoin=${slug}`, count: counts.besoin.get(code) ?? 0 })),
    closingSoon: matches.filter(({ calendar }) => calendar.deadline !== null).slice(0, SHOWN).map(card),
    latest: latest.slice(0, SHOWN).map(card),
    resources: [...chosen, ...newest].slice(0, RESOURCES_SHOWN).map((resource) => resourceCard(edition, resource)),
  }
}

/** A page written by editors. */
export function editorialPage({ document }: Entry<'page'>): EditorialPage {
  return { title: document.title, introduction: document.introduction, content: document.content, updatedOn: document.updatedOn && formatDay(document.updatedOn) }
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
