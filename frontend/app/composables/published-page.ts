/** Tells of the address of a page that editors write whether it is published: until then nothing links to it. */
export function useIsPublished(): (href: string) => boolean {
  const published = new Set(useSite()?.editorial ?? [])
  return (href) => published.has(href)
}
