interface PageSeo {
  /** Without the service's name, which the title template adds. */
  readonly title: string
  readonly description?: string | null
  /** Path of the canonical address, with its leading slash. */
  readonly path: string
}

/** The title, description and canonical address of a page. */
export function usePageSeo({ title, description, path }: PageSeo): void {
  useHead({ title, link: [{ rel: 'canonical', href: path }] })
  useSeoMeta({ description: description ?? undefined })
}
