import type { Edition } from '../published/edition.ts'

type Documents = Edition['documents']

/** A page as it was answered: the body itself is with the encoder, under that name. */
export interface CachedPage {
  readonly name: string
  readonly etag: string
  /** Name, value, name, value …: as Node writes them. */
  readonly headers: readonly string[]
  /** The instant (milliseconds) from which it may no longer be served. */
  readonly until: number
}

/** The answers to addresses of one edition. What an edition says is forgotten with it: from Publish on nobody is served the former one. */
export class PageCache {
  readonly #maxPages: number
  /** In the order of use: the first was used longest ago. */
  readonly #pages = new Map<string, CachedPage>()
  #documents: Documents | null = null

  constructor(maxPages: number) {
    this.#maxPages = maxPages
  }

  get size(): number {
    return this.#pages.size
  }

  /** The page of an address in that edition, while it may be served. */
  get(address: string, documents: Documents, now: number): CachedPage | null {
    this.#follow(documents)
    const page = this.#pages.get(address)
    if (!page) return null
    this.#pages.delete(address)
    if (now >= page.until) return null
    this.#pages.set(address, page)
    return page
  }

  /** Keeps a page that was rendered from `documents`; in vain when another edition has come meanwhile. */
  put(address: string, documents: Documents, page: CachedPage): void {
    if (documents !== this.#documents) return
    this.#pages.delete(address)
    this.#pages.set(address, page)
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.#maxPages) break
      this.#pages.delete(oldest)
    }
  }

  #follow(documents: Documents): void {
    if (documents === this.#documents) return
    this.#pages.clear()
    this.#documents = documents
  }
}
