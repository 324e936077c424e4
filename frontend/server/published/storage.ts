import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { publishedTypes } from '@elles/domain/contract'
import { writeWhole } from '../write-whole.ts'
import { emptyDocuments, putDocument, type Documents, type Edition } from './edition.ts'

const FILE = 'edition.json'

/** Who writes an edition, or asks for it. */
export interface Writer {
  /** Another build may read more of a document. */
  readonly build: string
  /** The name of the contract that documents were put through; null answers to none. */
  readonly contract: string | null
}

const storedEdition = v.object({
  build: v.string(),
  contract: v.nullish(v.string(), null),
  feed: v.string(),
  cursor: v.number(),
  version: v.number(),
  documents: v.record(v.string(), v.array(v.tuple([v.string(), v.unknown()]))),
})

export interface StoredEdition {
  readonly edition: Edition
  /** Whether the build that asks wrote it, under the same contract: else documents may miss, or say less than they could, and everything is asked of the feed again. */
  readonly isOwn: boolean
}

/** Writes the edition beside the last one, then swaps them: a crash leaves one of the two whole. */
export async function saveEdition(directory: string, edition: Edition, { build, contract }: Writer): Promise<void> {
  const documents = Object.fromEntries(publishedTypes.map((type) => [type, [...edition.documents[type]]]))
  await writeWhole(join(directory, FILE), JSON.stringify({ build, contract, feed: edition.feed, cursor: edition.cursor, version: edition.version, documents }))
}

type StoredDocuments = v.InferOutput<typeof storedEdition>['documents']

function contractDocuments(stored: StoredDocuments): Documents {
  const documents = emptyDocuments()
  for (const type of publishedTypes) {
    for (const [documentId, document] of stored[type] ?? []) putDocument(documents, type, documentId, document)
  }
  return documents
}

/** What went through the same contract before it was stored: to do so again would take longer than all the rest of reading it. */
function checkedDocuments(stored: StoredDocuments): Documents {
  return Object.assign(emptyDocuments(), Object.fromEntries(publishedTypes.map((type) => [type, new Map(stored[type])])))
}

/**
 * The last edition kept on disk, or null when there is none or it cannot be read. What was stored under another contract is put through today's, and documents
 * that break it are left out.
 */
export async function loadEdition(directory: string, reader: Writer): Promise<StoredEdition | null> {
  const content = await readFile(join(directory, FILE)).catch(() => null)
  if (content === null) return null
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedEdition), content.toString())
  if (!stored.success) return null
  const { build, contract, feed, cursor, version, documents } = stored.output
  const isChecked = contract !== null && contract === reader.contract
  return { edition: { feed, cursor, version, documents: (isChecked ? checkedDocuments : contractDocuments)(documents) }, isOwn: isChecked && build === reader.build }
}
