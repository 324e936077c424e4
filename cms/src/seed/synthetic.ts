import type { Core } from '@strapi/strapi'
import { recordManyChanges } from '../published/change-log.ts'
import { bulkPublish } from './bulk.ts'
import { numbersFrom } from './numbers.ts'
import { syntheticOpportunity } from './opportunity.ts'

const STRUCTURE = 'api::partner-structure.partner-structure'
const SEED = 20_261_123

interface StructureRow {
  id: number
  publishedAt: string | null
}

/**
 * Adds published synthetic opportunities for load work, spread over the structures that are published. All or nothing. Throws when
 * the catalogue holds no published structure to organise them.
 */
export async function seedSynthetic(strapi: Core.Strapi, count: number, now: Date): Promise<void> {
  const rows: StructureRow[] = await strapi.db.query(STRUCTURE).findMany({ select: ['id', 'publishedAt'], orderBy: 'id' })
  const [first, ...others] = rows.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id)
  if (first === undefined) throw new Error('No published structure: load the demonstration content first (npm run seed)')
  const numbers = numbersFrom(SEED)
  const existing: number = await strapi.db.query('api::opportunity.opportunity').count({ where: { slug: { $contains: '-essai-' } } })
  const documents = Array.from({ length: count }, (_, index) => ({
    ...syntheticOpportunity(existing + index + 1, now, numbers), organiser: numbers.pick([first, ...others]),
  }))
  await strapi.db.transaction(async ({ trx }) => {
    const documentIds = await bulkPublish(strapi, trx, 'api::opportunity.opportunity', documents, now)
    await recordManyChanges(strapi, trx, 'opportunity', documentIds)
  })
}
