import type { PreviewAnswer } from '@elles/domain/contract'
import { emptyDocuments, putDocument, type Edition, type MutableDocuments } from '../published/edition.ts'
import { keyOf, previewMediaPath, previewSlug } from './address.ts'
import { completeDraft } from './complete.ts'

/** The same document, its own files below the address of its preview: nobody else may ask for them. */
function withOwnMedia(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withOwnMedia(part, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === 'path' && typeof part === 'string' ? previewMediaPath(key, part) : withOwnMedia(part, key)]))
}

/** What one page shows of a draft: what is published, with the draft in its place, under the slug of the preview. */
export interface Overlay {
  readonly edition: Edition
  /** Whether blanks stand for what the draft does not say yet. */
  readonly isCompleted: boolean
}

/** The published edition with one draft in it, for one page and never kept; null when the draft cannot be drawn. */
export function overlay(edition: Edition, { type, documentId, document }: PreviewAnswer, today: string): Overlay | null {
  const named = type === 'home' ? document : { ...document, slug: previewSlug(documentId) }
  const completed = completeDraft(type, named, today)
  if (!completed) return null
  const documents: MutableDocuments = { ...emptyDocuments(), ...edition.documents as MutableDocuments, [type]: new Map<string, unknown>(type === 'home' ? [] : edition.documents[type]) }
  const refusal = putDocument(documents, type, documentId, withOwnMedia(completed.document, keyOf(type, documentId)))
  return refusal ? null : { edition: { ...edition, documents }, isCompleted: completed.isCompleted }
}
