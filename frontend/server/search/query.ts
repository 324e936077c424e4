import { facetNamed, facetNames, termOf, type FacetName } from './facets.ts'

export type Selections = Readonly<Record<FacetName, readonly string[]>>

/** A question asked of the catalogue, in codes. */
export interface CatalogueQuery {
  readonly q: string
  readonly selections: Selections
  readonly page: number
}

export interface ParsedQuery {
  readonly query: CatalogueQuery
  /** What of the address was not understood, in words for the reader. */
  readonly ignored: readonly string[]
}

/** Characters; longer than any title. */
const TEXT_LIMIT = 120

type RawQuery = Readonly<Record<string, unknown>>

function valuesOf(raw: unknown): string[] {
  return (Array.isArray(raw) ? raw : [raw]).filter((value): value is string => typeof value === 'string' && value !== '')
}

/** Reads the parameters of an address. Never fails: what is not understood is left out and said. */
export function parseQuery(raw: RawQuery): ParsedQuery {
  const ignored: string[] = []
  const select = (name: FacetName): string[] => {
    const { label, vocabulary } = facetNamed(name)
    const slugs = valuesOf(raw[name])
    const chosen = new Set(slugs.flatMap((slug) => vocabulary.fromSlug(slug) ?? []))
    if (slugs.some((slug) => vocabulary.fromSlug(slug) === undefined)) ignored.push(`Un choix du filtre « ${label} » n’existe pas : il a été ignoré.`)
    return vocabulary.codes.filter((code) => chosen.has(code))
  }
  const selections: Selections = { besoin: select('besoin'), statut: select('statut'), residence: select('residence'), type: select('type') }
  const [text = ''] = valuesOf(raw.q)
  const [pageText = '1'] = valuesOf(raw.page)
  const isPage = /^[1-9]\d{0,5}$/.test(pageText)
  if (!isPage) ignored.push('Le numéro de page n’existe pas : voici la première page.')
  return { query: { q: text.trim().slice(0, TEXT_LIMIT), selections, page: isPage ? Number(pageText) : 1 }, ignored }
}

/** The canonical query string, with its question mark, or nothing: one order, French slugs, no default value. */
export function queryString({ q, selections, page }: CatalogueQuery): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  for (const name of facetNames) {
    for (const code of selections[name]) parameters.append(name, termOf(name, code).slug)
  }
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text && `?${text}`
}

/** The question without one of its choices, from the first page. */
export function withoutChoice(query: CatalogueQuery, name: FacetName, code: string): CatalogueQuery {
  return { ...query, page: 1, selections: { ...query.selections, [name]: query.selections[name].filter((other) => other !== code) } }
}
