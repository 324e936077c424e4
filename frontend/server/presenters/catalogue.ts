import { counted } from '@elles/domain/text'
import type { CataloguePage, FacetOption, SortLink } from '../../shared/catalogue.ts'
import type { Edition } from '../published/edition.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { isListedWhenFound } from '../search/facet-values.ts'
import { facetNamed, facetNames, forEachFacet, hiddenStatuses, type FacetName } from '../search/facets.ts'
import { queryString, withText, type CatalogueQuery, type ParsedQuery } from '../search/query.ts'
import { pageNotices } from '../search/raw-query.ts'
import { search, type FacetCounts, type SearchIndex, type SearchResult } from '../search/search.ts'
import { defaultSort, sort } from '../search/sort.ts'
import { opportunityCard } from './card.ts'
import { choicesOf } from './choices.ts'
import { calendarLink, followLinks } from './follow.ts'
import { noticesOf } from './reading.ts'

/** Cards a page: what a reader scans before she would rather filter. */
const PER_PAGE = 20
const PATH = '/opportunites'

const hrefOf = (query: CatalogueQuery): string => `${PATH}${queryString(query)}`

/** The values of a filter, each with what choosing it gives. */
export function optionsOf(name: FacetName, query: CatalogueQuery, counts: FacetCounts): FacetOption[] {
  return facetNamed(name).vocabulary.terms
    .map(({ code, label, slug }) => ({ code, option: { value: slug, label, count: counts[name].get(code) ?? 0, selected: query.selections[name].includes(code) } }))
    .filter(({ code, option }) => !isListedWhenFound(code) || option.count > 0 || option.selected)
    .map(({ option }) => option)
}

function hiddenOf(query: CatalogueQuery, count: number): CataloguePage['hidden'] {
  if (count === 0) return null
  return { count, href: hrefOf({ ...query, page: 1, selections: { ...query.selections, statut: facetNamed('statut').vocabulary.codes.filter((code) => hiddenStatuses.has(code)) } }) }
}

/** The orders that mean something here: relevance needs words. */
function sortsOf(query: CatalogueQuery): SortLink[] {
  return sort.terms.filter(({ code }) => code !== 'relevance' || defaultSort(query.q) === 'relevance').map(({ code, label }) => ({ label, href: hrefOf({ ...query, page: 1, sort: code }), isCurrent: code === query.sort }))
}

const quoted = (words: readonly string[]): string => words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')

/** Why nothing answers: the words, the time, or the filters together. */
function reasonOf({ total, hidden, reading: { unknown } }: SearchResult): string | null {
  if (total > 0) return null
  if (unknown.length > 0) return `${quoted(unknown)} ${unknown.length === 1 ? 'n’apparaît' : 'n’apparaissent'} dans aucune opportunité.`
  if (hidden > 0) return hidden === 1 ? 'La seule opportunité qui correspond est fermée ou suspendue.' : `Les ${counted(hidden, 'opportunité')} qui correspondent sont fermées ou suspendues.`
  return 'Aucune ne répond à tous vos choix à la fois.'
}

/** What an age leaves out, and how to see it again; an age said in words leaves nothing out until it is given to its filter. */
function ageNotice(catalogue: SearchIndex, query: CatalogueQuery, { total, reading }: SearchResult, now: Date): string[] {
  if (query.age === null) return reading.age === null ? [] : [`«\u00a0${reading.age}\u00a0» ne masque aucune opportunité. Pour masquer celles dont la limite d’âge ne comprend pas le vôtre, donnez-le dans le filtre «\u00a0Votre âge\u00a0».`]
  const left = catalogue.count({ ...query, age: null }, now) - total
  const age = counted(query.age, 'an')
  if (left === 0) return []
  return [left === 1
    ? `1 opportunité est masquée\u00a0: sa limite d’âge ne comprend pas ${age}. Pour la voir, retirez le filtre «\u00a0${age}\u00a0».`
    : `${counted(left, 'opportunité')} sont masquées\u00a0: leur limite d’âge ne comprend pas ${age}. Pour les voir, retirez le filtre «\u00a0${age}\u00a0».`]
}

/** A question without a word narrows nothing: it is said, since its own tag says otherwise. */
function wordlessNotice({ q }: CatalogueQuery, { words }: SearchResult['reading'], choices: number): string[] {
  if (q === '' || words.length > 0) return []
  return [`Votre recherche ne contient aucun mot que le site puisse chercher\u00a0: voici ${choices > 1 ? 'ce qui répond à vos filtres' : 'tout le catalogue'}.`]
}

/** Choices that are tried without when nothing answers, each at the cost of a search. */
const MOST_TRIED = 8

/** Whether lifting a choice may give more: lifting one of several values of a filter only narrows. */
const widens = (query: CatalogueQuery, without: CatalogueQuery): boolean => facetNames.every((name) => without.selections[name].length === 0 || without.selections[name].length === query.selections[name].length)

/** Which choice to lift when nothing answers, and how many one would then see. */
function suggestionsFor(catalogue: SearchIndex, query: CatalogueQuery, choices: ReturnType<typeof choicesOf>, now: Date): CataloguePage['suggestions'] {
  return choices.filter(({ without }) => widens(query, without)).slice(0, MOST_TRIED)
    .map(({ label, without }) => ({ label, href: hrefOf(without), count: catalogue.count(without, now) }))
    .filter(({ count }) => count > 0)
}

/** The catalogue's answer to a question, for one page of it. A page past the last one shows the last one. */
export function cataloguePage(edition: Edition, { query, ignored }: ParsedQuery, now: Date): CataloguePage {
  const catalogue = catalogueOf(edition)
  const result = search(catalogue, query, now)
  const { total, counts, hidden, reading } = result
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(query.page, pages)
  const choices = choicesOf(query)
  return {
    isEmpty: edition.documents.opportunity.size === 0,
    total,
    page,
    perPage: PER_PAGE,
    pages,
    q: query.q,
    age: query.age,
    tri: query.sort === defaultSort(query.q) ? null : sort.slugOf(query.sort),
    canonical: hrefOf({ ...query, page }),
    items: result.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ entry }) => opportunityCard(edition, entry.opportunity, now)),
    facets: forEachFacet((name) => optionsOf(name, query, counts)),
    facetLabels: forEachFacet((name) => facetNamed(name).label),
    sorts: sortsOf(query),
    active: choices.map(({ label, without }) => ({ label, href: hrefOf(without) })),
    ignored: page === query.page ? ignored : [...ignored, pageNotices.past],
    notices: total > 0 ? [...wordlessNotice(query, reading, choices.length), ...noticesOf(reading, query.q), ...ageNotice(catalogue, query, result, now)] : [],
    nearest: reading.corrected === null ? null : { label: reading.corrected, href: hrefOf(withText(query, reading.corrected)) },
    reason: reasonOf(result),
    hidden: hiddenOf(query, hidden),
    suggestions: total > 0 ? [] : suggestionsFor(catalogue, query, choices, now),
    follow: followLinks(query),
    calendar: calendarLink(query),
  }
}
