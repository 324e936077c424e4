interface Dated {
  readonly firstPublishedAt: string | null
  readonly publishedAt: string
}

/** The instant (ISO 8601) at which readers first saw a document; its last publication where the first was not noted. */
export function firstPublicationOf({ firstPublishedAt, publishedAt }: Dated): string {
  return firstPublishedAt ?? publishedAt
}

/** The latest arrivals first: what is published again after a correction is not new. */
export function byFirstPublication(a: Dated, b: Dated): number {
  return firstPublicationOf(b).localeCompare(firstPublicationOf(a))
}
