/** The picture that a shared link shows. */
export interface ShareImage {
  /** Absolute: those who fetch it are not on the site. */
  readonly url: string
  readonly width: number
  readonly height: number
  /** What is written on it. */
  readonly alt: string
}

/** What search engines and social networks are told of a page beyond its title, description and address. */
export interface PageMeta {
  readonly type: 'website' | 'article'
  readonly image: ShareImage | null
  /** Instants, ISO 8601. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** JSON-LD, one text a block, safe inside a script element. */
  readonly structuredData: readonly string[]
}

/** What every page's head needs to know of the site. */
export interface SiteIdentity {
  readonly name: string
  /** Public address without a final slash. */
  readonly url: string
  readonly shareImage: ShareImage
}
