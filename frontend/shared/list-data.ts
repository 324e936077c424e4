import type { ItemList, WithContext } from 'schema-dts'

/** A page that a list leads to. */
export interface ListedPage {
  readonly name: string
  readonly href: string
}

/** The items that the page shows, in their order, for search engines. */
export function listData(siteUrl: string, items: readonly ListedPage[]): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map(({ name, href }, index) => ({ '@type': 'ListItem', position: index + 1, name, url: `${siteUrl}${href}` })),
  }
}
