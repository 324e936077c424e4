import { breadcrumbData } from '#shared/breadcrumb-data'
import type { NamedLink } from '#shared/facts'
import { pageHead, type PageSeo } from '#shared/page-head'
import { scriptJson } from '#shared/script-json'

/** How a page is found and shared: call it once a page. */
export function usePageSeo(seo: PageSeo): void {
  const site = useSite()
  useHead(site ? pageHead(seo, site.identity) : { title: seo.title })
}

/** Tells search engines the breadcrumb that the page shows. */
export function useBreadcrumbData(links: readonly NamedLink[], current: string): void {
  const site = useSite()
  if (site) useHead({ script: [{ type: 'application/ld+json', innerHTML: scriptJson(breadcrumbData(site.identity.url, links, current)) }] })
}

/** The public address of a path of the site; the path alone while the site's own address is unknown. */
export function usePageAddress(path: string): string {
  return `${useSite()?.identity.url ?? ''}${path}`
}
