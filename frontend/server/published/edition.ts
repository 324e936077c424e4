import { parsePublished, type ChangeFeedPage, type Published, type PublishedType } from '@elles/domain/contract'

export type Documents = { readonly [Type in PublishedType]: ReadonlyMap<string, Published<Type>> }
export type MutableDocuments = { [Type in PublishedType]: Map<string, Published<Type>> }

/** Everything that is published, at one point of the change feed. Never modified in place: a new edition shares what did not change. */
export interface Edition {
  readonly feed: string
  readonly cursor: number
  /** Grows by one with each change of content: what a cache keys on. */
  readonly version: number
  readonly documents: Documents
}

/** A document that broke its contract: the previous version stays. */
export interface Refusal {
  readonly type: PublishedType
  readonly documentId: string
  readonly path: string
  readonly message: string
}

/** One empty map a type. */
export const emptyDocuments = (): MutableDocuments => ({
  opportunity: new Map(), resource: new Map(), 'partner-structure': new Map(), testimonial: new Map(), theme: new Map(),
  page: new Map(), redirect: new Map(), home: new Map(), settings: new Map(),
})

/** An edition without documents, at the start of a feed. */
export function emptyEdition(feed: string): Edition {
  return { feed, cursor: 0, version: 0, documents: emptyDocuments() }
}

/**
 * The same document in two thirds of the memory, or less: V8 gives objects that a parser fills one property at a time room to grow, and objects that JSON
 * makes none. Documents are plain JSON, kept by the ten thousand and never modified.
 */
function compact<Document>(document: Document): Document {
  return JSON.parse(JSON.stringify(document)) as Document
}

/** Parses one document and puts it among the others; says why when its contract refuses it. */
export function putDocument<Type extends PublishedType>(documents: MutableDocuments, type: Type, documentId: string, document: unknown): Refusal | null {
  const parsed = parsePublished(type, document)
  if ('document' in parsed) {
    documents[type].set(documentId, compact(parsed.document))
    return null
  }
  const [{ path, message }] = parsed.issues
  return { type, documentId, path: path.join('.'), message }
}

function keepPrevious<Type extends PublishedType>(documents: MutableDocuments, type: Type, documentId: string, previous: Edition): void {
  const document = previous.documents[type].get(documentId)
  if (document && !documents[type].has(documentId)) documents[type].set(documentId, document)
}

/**
 * The edition after one page of the feed. `previous` is the edition that readers see while another is built: a document refused now
 * is taken from it.
 */
export function applyChanges(edition: Edition, page: ChangeFeedPage, previous: Edition = edition): { edition: Edition; refusals: Refusal[] } {
  const changed = page.upserts.length + page.removals.length > 0
  // Caches key on the edition and its documents: a poll that brings nothing must not empty them.
  if (!changed) return { edition: page.cursor === edition.cursor ? edition : { ...edition, cursor: page.cursor }, refusals: [] }
  const documents = { ...edition.documents } as MutableDocuments
  for (const type of new Set([...page.upserts, ...page.removals].map((change) => change.type))) Object.assign(documents, { [type]: new Map<string, unknown>(edition.documents[type]) })
  const refusals: Refusal[] = []
  for (const { type, documentId, document } of page.upserts) {
    const refusal = putDocument(documents, type, documentId, document)
    if (!refusal) continue
    refusals.push(refusal)
    keepPrevious(documents, type, documentId, previous)
  }
  for (const { type, documentId } of page.removals) documents[type].delete(documentId)
  return { edition: { feed: edition.feed, cursor: page.cursor, version: edition.version + 1, documents }, refusals }
}
