import type { PublishedType } from '@elles/domain/contract'
import type { Edition } from '../published/edition.ts'
import { findBySlug } from '../published/lookup.ts'
import { parseQuery, queryString } from '../search/query.ts'
import { addressOf, firstText, type RawQuery } from '../search/raw-query.ts'

/** The one-page-a-document sections. */
const sections = { opportunites: 'opportunity', ressources: 'resource', structures: 'partner-structure', temoignages: 'testimonial' } as const satisfies Readonly<Record<string, PublishedType>>

/** The parameters that each page reads, in the order of its own links. What is not here is not kept: what is personal, counted elsewhere (« stats ») or posted. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/parite': ['type', 'indicateur', 'annee', 'page'],
  '/plan-du-site': [],
  '/recherche': ['q', 'dans', 'page'],
  '/ressources': ['theme', 'format'],
  '/structures': ['q', 'type', 'region', 'page'],
  '/temoignages': ['serie', 'format'],
}

/** Slugs that a page of its own answers, whatever editors publish under them: with parameters of its own, or not to be kept. */
const taken: ReadonlySet<string> = new Set(['avis', 'calendrier', 'contact', 'mon-profil', 'selection', 'stats'])

function isArticle(edition: Edition, path: string): boolean {
  const [, first = '', second, ...rest] = path.split('/')
  if (rest.length > 0 || taken.has(second ?? first)) return false
  if (second === undefined) return findBySlug(edition, 'page', first) !== null
  return Object.hasOwn(sections, first) && findBySlug(edition, sections[first as keyof typeof sections], second) !== null
}

function catalogueAddress(path: string, raw: RawQuery): string | null {
  const { query, ignored } = parseQuery(raw)
  // The page says what of its address it did not understand: it is not the page of the rest.
  return ignored.length > 0 ? null : path + queryString(query)
}

function rawQueryOf(search: string): RawQuery {
  const query: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(search)) query[name] = name in query ? [query[name] ?? [], value].flat() : value
  return query
}

/**
 * The one address that stands for all those that ask for the same page, made of what the page reads and nothing else; null when the page is not one
 * to keep. Only what is published has an address here: a page not found has none.
 */
export function cacheAddressOf(edition: Edition, url: string): string | null {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const raw = mark === -1 ? {} : rawQueryOf(url.slice(mark + 1))
  if (path === '/opportunites') return catalogueAddress(path, raw)
  const known = Object.hasOwn(parameters, path) ? parameters[path] : undefined
  if (known) return addressOf(path, Object.fromEntries(known.map((name) => [name, firstText(raw[name])])))
  return isArticle(edition, path) ? path : null
}
