import { counted } from '@elles/domain/text'
import { plainText, type Opportunity } from '@elles/domain/contract'
import { closingOf } from '@elles/domain/opportunity'
import { kind } from '@elles/domain/vocabulary'
import { dayAt } from '@elles/domain/time'
import { optionsOf } from '../presenters/catalogue.ts'
import { badgeOf } from '../presenters/status.ts'
import type { Edition } from '../published/edition.ts'
import { resolveAll, type Entry } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { datesOf } from '../search/dates.ts'
import { facetNames, forEachFacet } from '../search/facets.ts'
import { parseQuery } from '../search/query.ts'
import { firstText, type RawQuery } from '../search/raw-query.ts'
import { parts, type OpportunityDetail, type OpportunityItem, type OpportunityList } from './schemas.ts'

interface Scope {
  readonly edition: Edition
  readonly siteUrl: string
  readonly now: Date
}

/** Answers a page, unless the request says otherwise. */
export const DEFAULT_PER_PAGE = 20
export const MOST_PER_PAGE = 100

const known: ReadonlySet<string> = new Set(['q', 'age', 'tri', 'page', 'perPage', ...facetNames])
/** Unknown parameters that are named; a request may hold any number of them. */
const NAMED = 5
const NAME_LIMIT = 40

function organisations({ edition, siteUrl }: Scope, references: readonly string[]): { name: string; url: string }[] {
  return resolveAll(edition, 'partner-structure', references).map(({ document }) => ({ name: document.name, url: `${siteUrl}/structures/${encodeURIComponent(document.slug)}` }))
}

const momentOf = (at: Date, { timezone, timeKnown }: Opportunity['windows'][number]) => ({ at: at.toISOString(), day: dayAt(at, timezone), timezone, timeKnown })

function itemOf(scope: Scope, opportunity: Opportunity): OpportunityItem {
  const calendar = calendarAt(opportunity, scope.now)
  const { deadline, opening, status } = calendar
  const { funding, cost, eligibility, place } = opportunity
  const address = `${scope.siteUrl}/opportunites/${encodeURIComponent(opportunity.slug)}`
  return {
    slug: opportunity.slug,
    url: address,
    title: opportunity.title,
    tagline: opportunity.tagline,
    kind: opportunity.kind,
    kindLabel: kind.labelOf(opportunity.kind),
    status,
    statusLabel: badgeOf(opportunity, calendar).label,
    benefits: opportunity.benefits,
    organiser: organisations(scope, [opportunity.organiser])[0] ?? null,
    deadline: deadline && { ...momentOf(closingOf(deadline.window), deadline.window), daysLeft: deadline.daysLeft },
    opening: opening && momentOf(opening.opensAt, opening.window),
    amountMin: funding.amountMin,
    amountMax: funding.amountMax,
    currency: funding.currency,
    applicationFee: cost.applicationFee,
    participationFee: cost.participationFee,
    audience: eligibility.audience,
    ageMin: eligibility.ageMin,
    ageMax: eligibility.ageMax,
    residence: eligibility.residence,
    excludedResidence: eligibility.excludedResidence,
    mode: place.mode,
    city: place.city,
    region: place.region,
    country: place.country,
    calendarUrl: datesOf(opportunity, scope.now).length > 0 ? `${address}/agenda.ics` : null,
    verifiedOn: opportunity.verifiedOn,
    publishedAt: opportunity.publishedAt,
    demonstration: opportunity.demonstration,
  }
}

/** `GET /api/opportunities/:slug`. */
export function opportunityAnswer(scope: Scope, { document }: Entry<'opportunity'>): OpportunityDetail {
  const { application, transparency } = document
  return {
    ...itemOf(scope, document),
    editionLabel: document.editionLabel,
    description: plainText(document.description),
    partners: organisations(scope, document.partners),
    rhythm: document.rhythm,
    usualOpeningMonth: document.usualOpeningMonth,
    suspension: document.suspension,
    suspensionDate: document.suspensionDate,
    windows: document.windows.map(parts.window.from),
    durationDays: document.place.durationDays,
    funding: parts.funding.from(document.funding),
    eligibility: parts.eligibility.from(document.eligibility),
    family: parts.family.from(document.family),
    application: parts.application.from({ ...application, documents: application.documents.map(parts.applicationDocument.from) }),
    rights: parts.rights.from(document.rights),
    transparency: parts.transparency.from({ ...transparency, editions: transparency.editions.map(parts.edition.from) }),
  }
}

function perPageOf(raw: unknown): number | null {
  const asked = firstText(raw) || String(DEFAULT_PER_PAGE)
  const count = /^\d{1,3}$/.test(asked) ? Number(asked) : 0
  return count >= 1 && count <= MOST_PER_PAGE ? count : null
}

function unknownOf(raw: RawQuery): string[] {
  const names = Object.keys(raw).filter((name) => !known.has(name))
  const more = names.length > NAMED ? [`${counted(names.length - NAMED, 'autre paramètre n’existe pas\u00a0: il a été ignoré', 'autres paramètres n’existent pas\u00a0: ils ont été ignorés')}.`] : []
  return [...names.slice(0, NAMED).map((name) => `Le paramètre «\u00a0${name.slice(0, NAME_LIMIT)}\u00a0» n’existe pas\u00a0: il a été ignoré.`), ...more]
}

/** `GET /api/opportunities`. Never fails: what is not understood is left out and said. A page past the last one is empty, so that a reader of all pages knows where to stop. */
export function opportunitiesAnswer(scope: Scope, raw: RawQuery): OpportunityList {
  const { query, ignored } = parseQuery(raw)
  const perPage = perPageOf(raw.perPage)
  const size = perPage ?? DEFAULT_PER_PAGE
  const result = catalogueOf(scope.edition).search(query, scope.now)
  const from = (query.page - 1) * size
  return {
    total: result.total,
    page: query.page,
    perPage: size,
    items: result.slice(from, from + size).map(({ entry }) => itemOf(scope, entry.opportunity)),
    facets: forEachFacet((name) => optionsOf(name, query, result.counts).map(({ value, label, count }) => ({ value, label, count }))),
    warnings: [...ignored, ...(perPage === null ? [`«\u00a0perPage\u00a0» est un nombre entre 1 et ${MOST_PER_PAGE}\u00a0: il a été ignoré.`] : []), ...unknownOf(raw)],
  }
}
