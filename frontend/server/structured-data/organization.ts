import type { PartnerStructure } from '@elles/domain/contract'
import { region } from '@elles/domain/vocabulary'
import type { Organization, PostalAddress, WithContext } from 'schema-dts'

/**
 * The schema.org type of each kind of structure. The subtypes of LocalBusiness (ArtGallery …) promise an address and opening hours that
 * the contract does not ask for: those structures stay plain organisations.
 */
const types = {
  'exhibition-venue': 'Organization',
  festival: 'Organization',
  residency: 'Organization',
  prize: 'Organization',
  school: 'EducationalOrganization',
  press: 'NewsMediaOrganization',
  publisher: 'Organization',
  gallery: 'Organization',
  'agency-or-collective': 'Organization',
  network: 'Organization',
  'rights-society': 'Organization',
  union: 'WorkersUnion',
  foundation: 'NGO',
  administration: 'GovernmentOrganization',
} as const satisfies Readonly<Record<PartnerStructure['kind'], Organization extends infer Node ? (Node extends { '@type': infer Type } ? Type : never) : never>>

function addressOf({ address, city, region: code }: PartnerStructure): PostalAddress | undefined {
  if (address === null && city === null) return undefined
  return {
    '@type': 'PostalAddress',
    streetAddress: address ?? undefined,
    addressLocality: city ?? undefined,
    addressRegion: code === null ? undefined : region.labelOf(code),
    // Regions are French ones; elsewhere the contract does not say the country.
    addressCountry: code === null ? undefined : 'FR',
  }
}

/** A structure named by something else: its name and its page here. */
export function organizationLink(siteUrl: string, { name, slug }: PartnerStructure): Organization {
  return { '@type': 'Organization', name, url: `${siteUrl}/structures/${slug}` }
}

/** A structure, on its own page. */
export function structureData(siteUrl: string, structure: PartnerStructure): WithContext<Organization> {
  const page = `${siteUrl}/structures/${structure.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': types[structure.kind],
    '@id': `${page}#structure`,
    name: structure.name,
    alternateName: structure.acronym ?? undefined,
    description: structure.presentation,
    url: structure.website ?? page,
    mainEntityOfPage: page,
    sameAs: structure.socialLinks.map(({ url }) => url),
    logo: structure.logo ? `${siteUrl}/media/${structure.logo.path}` : undefined,
    email: structure.publicEmail ?? undefined,
    telephone: structure.phone ?? undefined,
    identifier: structure.siret === null ? undefined : { '@type': 'PropertyValue', propertyID: 'SIRET', value: structure.siret },
    address: addressOf(structure),
  }
}
