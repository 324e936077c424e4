import type { Opportunity } from '@elles/domain/contract'
import { region } from '@elles/domain/vocabulary'
import type { Place, VirtualLocation } from 'schema-dts'

/** Where it happens, or undefined when nobody said the town: search engines refuse a place without an address. `url` is where a remote one is joined. */
export function placeData({ mode, address, city, region: code, country }: Opportunity['place'], url: string): Place | VirtualLocation | undefined {
  if (mode === 'remote') return { '@type': 'VirtualLocation', url }
  if (city === null) return undefined
  return {
    '@type': 'Place',
    name: city,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address ?? undefined,
      addressLocality: city,
      addressRegion: code === null ? undefined : region.labelOf(code),
      addressCountry: country ?? (code === null ? undefined : 'FR'),
    },
  }
}
