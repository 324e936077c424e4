import { facetNamed, facetNames, forEachFacet, termOf, type FacetName } from './facets.ts'
import { firstText, pageNotices, pageNumber, type RawQuery } from './raw-query.ts'
import { defaultSort, sort, type Sort } from './sort.ts'

export type Selections = Readonly<Record<FacetName, readonly string[]>>

/** A question asked of the catalogue, in codes. */
export interface CatalogueQuery {
  readonly q: string
  readonly selections: Selections
  /** In years: what a known limit of age leaves out is not shown. */
  readonly age: number | null
  readonly sort: Sort
  readonly page: number
}

export interface ParsedQuery {
  readonly query: CatalogueQuery
  /** What of the address was not understood, in words for the reader. */
  readonly ignored: readonly string[]
}

/** Years; who is younger or older mistyped. */
const YOUNGEST = 12
const OLDEST = 120

/** Values of one parameter that are read; nobody ticks more. */
const MOST_VALUES = 40

function valuesOf(raw: unknown): string[] {
  return (Array.isArray(raw) ? raw : [raw]).filter((value): value is string => typeof value === 'string' && value !== '').slice(0, MOST_VALUES)
}

function ageOf(raw: unknown): number | null | undefined {
  const text = firstText(raw)
  if (text === '') return null
  const age = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return age >= YOUNGEST && age <= OLDEST ? age : undefined
}

/** Reads the parameters of an address. Never fails: what is not understood is left out and said. */
export function parseQuery(raw: RawQuery): ParsedQuery {
  const ignored: string[] = []
  const selections: Selections = forEachFacet((name) => {
    const { label, vocabulary } = facetNamed(name)
    const slugs = valuesOf(raw[name])
    const chosen = new Set(slugs.flatMap((slug) => vocabulary.fromSlug(slug) ?? []))
    if (slugs.some((slug) => vocabulary.fromSlug(slug) === undefined)) ignored.push(`Un choix du filtre «\u00a0${label}\u00a0» n’existe pas\u00a0: il a été ignoré.`)
    return vocabulary.codes.filter((code) => chosen.has(code))
  })
  const q = firstText(raw.q)
  const age = ageOf(raw.age)
  if (age === undefined) ignored.push(`L’âge est un nombre entre ${YOUNGEST} et ${OLDEST}\u00a0: il a été ignoré.`)
  const asked = firstText(raw.tri)
  const chosenSort = sort.fromSlug(asked)
  if (asked && !chosenSort) ignored.push('Cet ordre de tri n’existe pas\u00a0: il a été ignoré.')
  const page = pageNumber(raw.page)
  if (page === null) ignored.push(pageNotices.malformed)
  return { query: { q, selections, age: age ?? null, sort: sortOf(q, chosenSort), page: page ?? 1 }, ignored }
}

/** Relevance orders the answers to words; without words it has nothing to go by. */
function sortOf(q: string, chosen: Sort | undefined): Sort {
  return chosen === undefined || chosen === 'relevance' ? defaultSort(q) : chosen
}

/** The canonical query string, with its question mark, or nothing: one order, French slugs, no default value. */
export function queryString({ q, selections, age, sort: order, page }: CatalogueQuery): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  for (const name of facetNames) {
    for (const code of selections[name]) parameters.append(name, termOf(name, code).slug)
  }
  if (age !== null) parameters.set('age', String(age))
  if (order !== defaultSort(q)) parameters.set('tri', sort.slugOf(order))
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text && `?${text}`
}

/** The question without one of its choices, from the first page. */
export function withoutChoice(query: CatalogueQuery, name: FacetName, code: string): CatalogueQuery {
  return { ...query, page: 1, selections: { ...query.selections, [name]: query.selections[name].filter((other) => other !== code) } }
}

/** The question with other words, from the first page; an order that it had by default follows. */
export function withText(query: CatalogueQuery, q: string): CatalogueQuery {
  return { ...query, q, page: 1, sort: sortOf(q, query.sort === defaultSort(query.q) ? undefined : query.sort) }
}
