import type { Graph, Organization, WebSite, WithActionConstraints, SearchAction } from 'schema-dts'

/** Names that other nodes of a page refer to. */
export const siteId = (siteUrl: string): string => `${siteUrl}/#site`
export const publisherId = (siteUrl: string): string => `${siteUrl}/#ministere`

/** Who publishes: whole, since a reference is only followed inside one page. */
export function publisher(siteUrl: string): Organization {
  return {
    '@type': 'GovernmentOrganization',
    '@id': publisherId(siteUrl),
    name: 'Ministère de la Culture',
    url: 'https://www.culture.gouv.fr/',
    logo: { '@type': 'ImageObject', url: `${siteUrl}/android-chrome-512x512.png`, width: '512', height: '512' },
  }
}

function website(siteUrl: string, name: string, description: string): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/recherche?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return { '@type': 'WebSite', '@id': siteId(siteUrl), name, description, url: `${siteUrl}/`, inLanguage: 'fr', publisher: { '@id': publisherId(siteUrl) }, potentialAction: search }
}

/** The home page: the service, how to search it, who publishes it. */
export function homeData(siteUrl: string, name: string, description: string): Graph {
  return { '@context': 'https://schema.org', '@graph': [website(siteUrl, name, description), publisher(siteUrl)] }
}
