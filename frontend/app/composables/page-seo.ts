import { breadcrumbData } from '#shared/breadcrumb-data'
import type { NamedLink } from '#shared/facts'
import { pageHead, type PageSeo } from '#shared/page-head'
import type { SiteIdentity } from '#shared/page-meta'
import { scriptJson } from '#shared/script-json'

/** The site as the layout read it, before any page of it is rendered. */
const useSiteIdentity = () => useNuxtData<{ identity: SiteIdentity }>('site').data

/** How a page is found and shared: call it once a page. */
export function usePageSeo(seo: PageSeo): void {
  const site = useSiteIdentity()
  useHead(computed(() => (site.value ? pageHead(seo, site.value.identity) : { title: seo.title })))
}

/** Tells search engines the breadcrumb that the page shows. */
export function useBreadcrumbData(links: readonly NamedLink[], current: string): void {
  const site = useSiteIdentity()
  useHead(computed(() => ({
    script: site.value ? [{ type: 'application/ld+json', innerHTML: scriptJson(breadcrumbData(site.value.identity.url, links, current)) }] : [],
  })))
}

/** The public address of a path of the site; the path alone while the site's own address is unknown. */
export function usePageAddress(path: string): string {
  return `${useSiteIdentity().value?.identity.url ?? ''}${path}`
}
