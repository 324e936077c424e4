import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { publishedTypes } from '@elles/domain/contract'
import { emptyDocuments, putDocument, type Documents, type Edition } from './edition.ts'

const FILE = 'edition.json'

const storedEdition = v.object({
  build: v.string(),
  feed: v.string(),
  cursor: v.number(),
  version: v.number(),
  documents: v.record(v.string(), v.array(v.tuple([v.string(), v.unknown()]))),
})

export interface StoredEdition {
  readonly edition: Edition
  /** Whether the build that asks wrote it: another one may read more of a document, so that everything is asked of the feed again. */
  readonly isOwn: boolean
}

/** Writes the edition beside the last one, then swaps them: a crash leaves one of the two whole. */
export async function saveEdition(directory: string, edition: Edition, build: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const documents = Object.fromEntries(publishedTypes.map((type) => [type, [...edition.documents[type]]]))
  const temporary = join(directory, `${FILE}.${randomUUID()}.tmp`)
  await writeFile(temporary, JSON.stringify({ build, feed: edition.feed, cursor: edition.cursor, version: edition.version, documents }))
  await rename(temporary, join(directory, FILE))
}

type StoredDocuments = v.InferOutput<typeof storedEdition>['documents']

function contractDocuments(stored: StoredDocuments): Documents {
  const documents = emptyDocuments()
  for (const type of publishedTypes) {
    for (const [documentId, document] of stored[type] ?? []) putDocument(documents, type, documentId, document)
  }
  return documents
}

/** What this very build put through its contract before it was stored: to do so again would take longer than all the rest of reading it. */
function ownDocuments(stored: StoredDocuments): Documents {
  return Object.assign(emptyDocuments(), Object.fromEntries(publishedTypes.map((type) => [type, new Map(stored[type])])))
}

/**
 * The last edition kept on disk, for `build` to read; null when there is none or it cannot be read. What another build stored, or any when `build` is null, is put
 * through today's contract, and documents that break it are left out.
 */
export async function loadEdition(directory: string, build: string | null): Promise<StoredEdition | null> {
  const content = await readFile(join(directory, FILE)).catch(() => null)
  if (content === null) return null
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedEdition), content.toString())
  if (!stored.success) return null
  const { build: writer, feed, cursor, version, documents } = stored.output
  const isOwn = writer === build
  return { edition: { feed, cursor, version, documents: (isOwn ? ownDocuments : contractDocuments)(documents) }, isOwn }
}
