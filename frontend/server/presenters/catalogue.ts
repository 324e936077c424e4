import type { CataloguePage, FacetOption } from '../../shared/catalogue.ts'
import type { Edition } from '../published/edition.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { facetNamed, facetNames, hiddenStatuses, termOf, type FacetName } from '../search/facets.ts'
import { queryString, withoutChoice, type CatalogueQuery, type ParsedQuery } from '../search/query.ts'
import { search, type FacetCounts } from '../search/search.ts'
import { opportunityCard } from './card.ts'

/** Cards a page: what a reader scans before she would rather filter. */
const PER_PAGE = 20
const PATH = '/opportunites'

const hrefOf = (query: CatalogueQuery): string => `${PATH}${queryString(query)}`

function optionsOf(name: FacetName, query: CatalogueQuery, counts: FacetCounts): FacetOption[] {
  return facetNamed(name).vocabulary.terms.map(({ code, label, slug }) => ({
    value: slug, label, count: counts[name].get(code) ?? 0, selected: query.selections[name].includes(code),
  }))
}

/** Each choice in words, and the question without it. */
function choicesOf(query: CatalogueQuery): { label: string; without: CatalogueQuery }[] {
  const text = query.q === '' ? [] : [{ label: `« ${query.q} »`, without: { ...query, q: '', page: 1 } }]
  return [
    ...text,
    ...facetNames.flatMap((name) => query.selections[name].map((code) => ({ label: termOf(name, code).label, without: withoutChoice(query, name, code) }))),
  ]
}

function hiddenOf(query: CatalogueQuery, count: number): CataloguePage['hidden'] {
  if (count === 0) return null
  return { count, href: hrefOf({ ...query, page: 1, selections: { ...query.selections, statut: [...hiddenStatuses] } }) }
}

/** The catalogue's answer to a question, for one page of it. A page past the last one shows the last one. */
export function cataloguePage(edition: Edition, { query, ignored }: ParsedQuery, now: Date): CataloguePage {
  const catalogue = catalogueOf(edition)
  const { matches, counts, hidden } = search(catalogue, query, now)
  const pages = Math.max(1, Math.ceil(matches.length / PER_PAGE))
  const page = Math.min(query.page, pages)
  const choices = choicesOf(query)
  const suggestions = matches.length > 0 ? [] : choices
    .map(({ label, without }) => ({ label, href: hrefOf(without), count: search(catalogue, without, now).matches.length }))
    .filter(({ count }) => count > 0)
  return {
    total: matches.length,
    page,
    perPage: PER_PAGE,
    pages,
    q: query.q,
    canonical: hrefOf({ ...query, page }),
    items: matches.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ entry }) => opportunityCard(edition, entry.opportunity, now)),
    facets: { besoin: optionsOf('besoin', query, counts), statut: optionsOf('statut', query, counts), residence: optionsOf('residence', query, counts), type: optionsOf('type', query, counts) },
    active: choices.map(({ label, without }) => ({ label, href: hrefOf(without) })),
    ignored: page === query.page ? ignored : [...ignored, 'Cette page n’existe plus : voici la dernière.'],
    hidden: hiddenOf(query, hidden),
    suggestions,
  }
}
