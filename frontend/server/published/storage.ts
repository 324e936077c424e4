import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { publishedTypes } from '@elles/domain/contract'
import { emptyDocuments, putDocument, type Edition } from './edition.ts'

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
  /** The build that wrote it: another build may read more of a document, so that it asks the feed for everything again. */
  readonly build: string
}

/** Writes the edition beside the last one, then swaps them: a crash leaves one of the two whole. */
export async function saveEdition(directory: string, edition: Edition, build: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const documents = Object.fromEntries(publishedTypes.map((type) => [type, [...edition.documents[type]]]))
  const temporary = join(directory, `${FILE}.${randomUUID()}.tmp`)
  await writeFile(temporary, JSON.stringify({ build, feed: edition.feed, cursor: edition.cursor, version: edition.version, documents }))
  await rename(temporary, join(directory, FILE))
}

/** The last edition kept on disk, or null when there is none or it cannot be read. Documents that break today's contract are left out. */
export async function loadEdition(directory: string): Promise<StoredEdition | null> {
  const content = await readFile(join(directory, FILE), 'utf8').catch(() => null)
  if (content === null) return null
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedEdition), content)
  if (!stored.success) return null
  const { build, feed, cursor, version } = stored.output
  const documents = emptyDocuments()
  for (const type of publishedTypes) {
    for (const [documentId, document] of stored.output.documents[type] ?? []) putDocument(documents, type, documentId, document)
  }
  return { edition: { feed, cursor, version, documents }, build }
}
