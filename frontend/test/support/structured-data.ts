/** What search engines require of each type before they show it (Google Search Central, « structured data »), and what we ask of the others. */
const required: Readonly<Record<string, readonly string[]>> = {
  Article: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher'],
  BreadcrumbList: ['itemListElement'],
  DigitalDocument: ['name', 'encoding'],
  EducationEvent: ['name', 'startDate', 'location', 'eventStatus'],
  EducationalOrganization: ['name', 'url'],
  GovernmentOrganization: ['name', 'url'],
  Grant: ['name', 'url'],
  HowTo: ['name', 'step'],
  HowToStep: ['name', 'text'],
  ImageObject: ['url'],
  ItemList: ['itemListElement', 'numberOfItems'],
  ListItem: ['position', 'name'],
  MediaObject: ['contentUrl', 'encodingFormat'],
  MonetaryAmount: ['currency'],
  MonetaryGrant: ['name', 'url', 'amount'],
  NGO: ['name', 'url'],
  NewsMediaOrganization: ['name', 'url'],
  Offer: ['price', 'priceCurrency', 'url'],
  Organization: ['name', 'url'],
  Person: ['name'],
  Place: ['address'],
  SearchAction: ['target', 'query-input'],
  Service: ['name', 'serviceType'],
  VideoObject: ['name', 'thumbnailUrl', 'uploadDate'],
  VirtualLocation: ['url'],
  WebPage: ['name', 'url', 'mainEntity'],
  WebSite: ['name', 'url', 'potentialAction'],
  WorkersUnion: ['name', 'url'],
}

const addresses = new Set(['@id', 'contentUrl', 'image', 'item', 'logo', 'mainEntityOfPage', 'sameAs', 'thumbnailUrl', 'url'])
const dates = new Set(['availabilityEnds', 'dateModified', 'datePublished', 'endDate', 'expires', 'lastReviewed', 'startDate', 'uploadDate', 'validFrom'])
const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/

function faultsOfValue(key: string, value: unknown, path: string): string[] {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [`${path}: says nothing`]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => faultsOfValue(key, item, `${path}[${index}]`))
  if (typeof value === 'object') return faultsOf(value, path)
  if (typeof value !== 'string') return []
  if (addresses.has(key) && !/^https?:\/\/[^/]/.test(value)) return [`${path}: « ${value} » is not an absolute address`]
  return dates.has(key) && !(isoDate.test(value) && !Number.isNaN(Date.parse(value))) ? [`${path}: « ${value} » is not an ISO date`] : []
}

/** What is wrong with a JSON-LD document: a required property that is missing, a relative address, a date that is none, an empty value. */
export function faultsOf(node: object, path = ''): string[] {
  const properties = Object.entries(node)
  const type = properties.find(([key]) => key === '@type')?.[1] as string | undefined
  const names = new Set(properties.map(([key]) => key))
  const missing = (required[type ?? ''] ?? []).filter((name) => !names.has(name)).map((name) => `${path || type}: ${type} without ${name}`)
  return [...missing, ...properties.flatMap(([key, value]) => faultsOfValue(key, value, `${path}/${key}`))]
}

/** The JSON-LD documents of a page. Throws when one cannot be read. */
export function structuredDataOf(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => JSON.parse(text) as Record<string, unknown>)
}
