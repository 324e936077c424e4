import type { ImportedType, ImportProblem } from './model.ts'

export interface PreviewField {
  readonly label: string
  readonly outcome: 'set' | 'changed' | 'kept'
  readonly from: string
  readonly to: string
  readonly reason: string
}

export interface PreviewEntry {
  readonly line: number
  readonly type: ImportedType
  readonly name: string
  /** Null for a document that does not exist yet. */
  readonly documentId: string | null
  readonly action: 'create' | 'update' | 'none'
  readonly fields: readonly PreviewField[]
}

/** What an import would do, as a person reads it before she agrees. */
export interface Preview {
  readonly fingerprint: string
  readonly counts: { readonly created: number; readonly changed: number; readonly unchanged: number; readonly kept: number }
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  readonly notices: readonly string[]
  /** The documents that change or keep something against the file, the first of them only. */
  readonly entries: readonly PreviewEntry[]
  readonly entryCount: number
}
