import { kind, region, resourceFormat, structureKind, testimonialSeries } from '@elles/domain/vocabulary'
import type { Published } from '@elles/domain/contract'
import type { ChoiceLink } from '../../shared/resource-page.ts'
import type { SearchGroup, SearchHit, SiteSearchPage } from '../../shared/site-search.ts'
import type { Edition } from '../published/edition.ts'
import { calendarAt } from '../search/calendar.ts'
import { addressOf, firstText, pageAmong, type RawQuery } from '../search/raw-query.ts'
import { searchedTypes, type SearchedType, type SiteEntry } from '../search/site-index.ts'
import { searchSite, type SiteFound } from '../search/site-search.ts'
import { joined } from './facts.ts'
import { noticesOf } from './reading.ts'
import { badgeOf } from './status.ts'

const PATH = '/recherche'
/** Hits of each type on the first page: enough to see whether a type answers. */
const BEST = 5
const PER_PAGE = 20

/** The types in the order in which they are shown: their parameter in the address, their words. */
const groups: Readonly<Record<SearchedType, { readonly slug: string; readonly label: string; readonly all: string }>> = {
  opportunity: { slug: 'opportunites', label: 'Opportunités', all: 'opportunités' },
  resource: { slug: 'ressources', label: 'Ressources', all: 'ressources' },
  testimonial: { slug: 'temoignages', label: 'Témoignages', all: 'témoignages' },
  'partner-structure': { slug: 'structures', label: 'Structures', all: 'structures' },
  page: { slug: 'pages', label: 'Pages du site', all: 'pages du site' },
}

type HitOf = { readonly [Type in SearchedType]: (document: Published<Type>, edition: Edition, now: Date) => SearchHit }

const hits: HitOf = {
  opportunity: (document, edition, now) => ({
    label: document.title, href: `/opportunites/${document.slug}`, badge: badgeOf(document, calendarAt(document, now)),
    detail: joined(kind.labelOf(document.kind), edition.documents['partner-structure'].get(document.organiser)?.name), text: document.tagline,
  }),
  resource: (document) => ({ label: document.title, href: `/ressources/${document.slug}`, badge: null, detail: resourceFormat.labelOf(document.format), text: document.standfirst }),
  testimonial: (document) => ({ label: document.title, href: `/temoignages/${document.slug}`, badge: null, detail: testimonialSeries.labelOf(document.series), text: null }),
  'partner-structure': (document) => ({
    label: document.acronym ? `${document.name} (${document.acronym})` : document.name, href: `/structures/${document.slug}`, badge: null,
    detail: joined(structureKind.labelOf(document.kind), document.city ?? (document.region && region.labelOf(document.region))), text: null,
  }),
  page: (document) => ({ label: document.title, href: `/${document.slug}`, badge: null, detail: 'Page du site', text: document.introduction }),
}

function hitOf<Type extends SearchedType>({ type, entry }: SiteEntry<Type>, edition: Edition, now: Date): SearchHit {
  const present: HitOf[Type] = hits[type]
  return present(entry.document, edition, now)
}

const hrefOf = (q: string, dans: string | null, page = 1): string => addressOf(PATH, { q, dans, page: page > 1 ? page : null })

/** What the whole site answers to `?q=&dans=&page=`; never fails, says what it did not understand. */
export function siteSearchPage(edition: Edition, raw: RawQuery, now: Date): SiteSearchPage {
  const q = firstText(raw.q)
  const asked = firstText(raw.dans)
  const chosen = searchedTypes.find((type) => groups[type].slug === asked) ?? null
  const { found, reading } = searchSite(edition, q, now)
  const answering = searchedTypes.filter((type) => found.has(type))
  const pages = chosen === null ? 1 : Math.max(1, Math.ceil((found.get(chosen)?.total ?? 0) / PER_PAGE))
  const { page, ignored } = pageAmong(raw.page, pages)
  const [from, to] = chosen === null ? [0, BEST] : [(page - 1) * PER_PAGE, page * PER_PAGE]
  const groupOf = (type: SearchedType): SearchGroup => {
    const { total, slice } = found.get(type) ?? { total: 0, slice: () => [] }
    const { slug, label, all } = groups[type]
    const more = chosen === null && total > BEST ? { label: `Voir les ${total} ${all}`, href: hrefOf(q, slug) } : null
    return { name: slug, label, total, hits: slice(from, to).map((entry) => hitOf(entry, edition, now)), more }
  }
  return {
    q,
    total: answering.reduce((sum, type) => sum + (found.get(type)?.total ?? 0), 0),
    choices: choicesOf(q, chosen, found),
    groups: answering.filter((type) => chosen === null || type === chosen).map(groupOf),
    page,
    pages,
    canonical: hrefOf(q, chosen && groups[chosen].slug, page),
    notices: noticesOf(reading, q),
    ignored: [...(asked && !chosen ? ['Cette partie du site n’existe pas\u00a0: voici tous les résultats.'] : []), ...ignored],
  }
}

function choicesOf(q: string, chosen: SearchedType | null, found: ReadonlyMap<SearchedType, SiteFound>): ChoiceLink[] {
  const answering = searchedTypes.flatMap((type) => ({ type, count: found.get(type)?.total ?? 0 })).filter(({ count }) => count > 0)
  if (answering.length === 0) return []
  const total = answering.reduce((sum, { count }) => sum + count, 0)
  return [
    { label: 'Tout', href: hrefOf(q, null), count: total, isCurrent: chosen === null },
    ...answering.map(({ type, count }) => ({ label: groups[type].label, href: hrefOf(q, groups[type].slug), count, isCurrent: type === chosen })),
  ]
}
