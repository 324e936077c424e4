import type { FollowLink } from '../../shared/catalogue.ts'
import { queryString, type CatalogueQuery } from '../search/query.ts'

const ways: readonly (readonly [file: string, label: string, detail: string])[] = [
  ['flux.xml', 'Flux Atom', 'pour un lecteur de flux'],
  ['flux.json', 'Flux JSON', 'pour un lecteur de flux'],
  ['agenda.ics', 'Agenda', 'les dates limites dans votre calendrier'],
  ['export.csv', 'Tableau CSV', 'pour un tableur'],
  ['export.json', 'Données JSON', 'pour une machine'],
]

/** What of a question has a meaning beyond its page: neither its order nor its page number. */
const parametersOf = (query: CatalogueQuery): string => queryString({ ...query, page: 1, sort: query.q === '' ? 'deadline' : 'relevance' })

/** The ways to follow a question or to take its answers away, each with the parameters of the page; their order and page number mean nothing there. */
export function followLinks(query: CatalogueQuery): FollowLink[] {
  const parameters = parametersOf(query)
  return ways.map(([file, label, detail]) => ({ label, detail, href: `/opportunites/${file}${parameters}` }))
}

/** The dates of a question, month by month. */
export const calendarLink = (query: CatalogueQuery): string => `/opportunites/calendrier${parametersOf(query)}`
