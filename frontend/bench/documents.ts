import { numbersFrom } from '../../cms/src/seed/numbers.ts'
import { syntheticOpportunity } from '../../cms/src/seed/opportunity.ts'

/** What the site keeps on disk of an edition: documents by type, each with its identity. */
export type Documents = Readonly<Record<string, readonly (readonly [documentId: string, document: object])[]>>

const SEED = 20_261_123
const STRUCTURES = 60

/** The same catalogue as `npm run seed -- --count N` makes, as the CMS would send it, the same at each run but for the day. */
export function syntheticDocuments(count: number, now: Date): Documents {
  const numbers = numbersFrom(SEED)
  const publishedAt = now.toISOString()
  const structures = Array.from({ length: STRUCTURES }, (_, index) => [`structure-${index}`, { name: `Structure ${index}`, slug: `structure-${index}`, kind: 'festival', presentation: 'Une structure synthétique.', updatedOn: publishedAt.slice(0, 10), publishedAt }] as const)
  const opportunities = Array.from({ length: count }, (_, index) => {
    const values = { ...syntheticOpportunity(index + 1, now, numbers), organiser: `structure-${numbers.between(0, STRUCTURES - 1)}`, publishedAt }
    return [`opportunity-${index}`, JSON.parse(JSON.stringify(values)) as { slug: string }] as const
  })
  return { 'partner-structure': structures, opportunity: opportunities }
}
