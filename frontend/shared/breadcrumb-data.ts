import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { NamedLink } from './facts.ts'

/** The breadcrumb that the page shows, for search engines. The page itself comes last and has no address there, as on the page. */
export function breadcrumbData(siteUrl: string, links: readonly NamedLink[], current: string): WithContext<BreadcrumbList> {
  const steps = [{ label: 'Accueil', href: '/' }, ...links, { label: current, href: null }]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, ...(href === null ? {} : { item: `${siteUrl}${href}` }) })),
  }
}
