import type { Published, PublishedType } from '@elles/domain/contract'
import { onceFor } from '../once-for.ts'
import type { Edition } from './edition.ts'

/** The types that have a page for each document. */
export type SluggedType = { [Type in PublishedType]: Published<Type> extends { slug: string } ? Type : never }[PublishedType]

/** A document with the identity that relations name. */
export interface Entry<Type extends PublishedType> {
  readonly documentId: string
  readonly document: Published<Type>
}

/** slug → documentId for one type; built once for each state of its documents. */
const slugIndexOf = onceFor((documents: ReadonlyMap<string, { slug: string }>): ReadonlyMap<string, string> => new Map([...documents].map(([documentId, { slug }]) => [slug, documentId])))

/** The published document behind an address, or null. */
export function findBySlug<Type extends SluggedType>(edition: Edition, type: Type, slug: string): Entry<Type> | null {
  const documents: ReadonlyMap<string, Published<Type>> = edition.documents[type]
  const documentId = slugIndexOf(documents).get(slug)
  const document = documentId === undefined ? undefined : documents.get(documentId)
  return documentId !== undefined && document ? { documentId, document } : null
}

/** The published documents behind references, in their order; what is not published is left out. */
export function resolveAll<Type extends PublishedType>(edition: Edition, type: Type, references: readonly string[]): Entry<Type>[] {
  const documents: ReadonlyMap<string, Published<Type>> = edition.documents[type]
  return references.flatMap((documentId) => {
    const document = documents.get(documentId)
    return document ? [{ documentId, document }] : []
  })
}

/** Every document of a type. */
export function allOf<Type extends PublishedType>(edition: Edition, type: Type): Entry<Type>[] {
  const documents: ReadonlyMap<string, Published<Type>> = edition.documents[type]
  return [...documents].map(([documentId, document]) => ({ documentId, document }))
}

/** The only document of a single type, or null while nobody has published it. */
export function onlyOne<Type extends 'home' | 'settings'>(edition: Edition, type: Type): Published<Type> | null {
  const documents: ReadonlyMap<string, Published<Type>> = edition.documents[type]
  return documents.values().next().value ?? null
}
