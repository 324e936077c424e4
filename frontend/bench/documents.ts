import { publishedTypes, type PublishedType } from '@elles/domain/contract'
import { numbersFrom } from '../../cms/src/seed/numbers.ts'
import { syntheticOpportunity } from '../../cms/src/seed/opportunity.ts'
import { emptyDocuments, putDocument, type Edition } from '../server/published/edition.ts'

const SEED = 20_261_123
const STRUCTURES = 60

/** The same catalogue as `npm run seed -- --count N` makes, the same at each run but for the day, put through the contract. Throws when a document breaks it. */
export function syntheticEdition(count: number, now: Date): Edition {
  const documents = emptyDocuments()
  const numbers = numbersFrom(SEED)
  const publishedAt = now.toISOString()
  const put = (type: PublishedType, documentId: string, document: object): void => {
    // Dates as the feed writes them.
    const refusal = putDocument(documents, type, documentId, JSON.parse(JSON.stringify(document)))
    if (refusal) throw new Error(`${documentId}: ${refusal.path}: ${refusal.message}`)
  }
  for (let index = 0; index < STRUCTURES; index += 1) {
    put('partner-structure', `structure-${index}`, { name: `Structure ${index}`, slug: `structure-${index}`, kind: 'festival', presentation: 'Une structure synthétique.', updatedOn: publishedAt.slice(0, 10), publishedAt })
  }
  for (let index = 0; index < count; index += 1) {
    put('opportunity', `opportunity-${index}`, { ...syntheticOpportunity(index + 1, now, numbers), organiser: `structure-${numbers.between(0, STRUCTURES - 1)}`, publishedAt })
  }
  return { feed: 'bench', cursor: 1, version: 1, documents }
}

/** What the site keeps on disk of an edition: documents by type, each with its identity. */
export type StoredDocuments = Readonly<Record<string, readonly (readonly [documentId: string, document: object])[]>>

/** An edition's documents as the site stores them. */
export function storedDocuments({ documents }: Edition): StoredDocuments {
  return Object.fromEntries(publishedTypes.map((type) => [type, [...documents[type]]]))
}
