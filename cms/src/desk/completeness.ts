import { completenessOf } from '@elles/domain/opportunity'
import type { Core } from '@strapi/strapi'
import { wholeDocument } from '../documents/whole-document.ts'
import { repeat, type Repeated } from '../jobs/repeat.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const TURN_MS = 60_000
const VERSIONS_PER_TURN = 100
const saving = new Set(['create', 'update', 'clone', 'discardDraft'])

type Version = 'draft' | 'published'

/** Writes the score of one version of an opportunity into its row. Nothing else of the row changes: it stays as published as it was. */
export async function score(strapi: Core.Strapi, documentId: string, version: Version = 'draft'): Promise<void> {
  const document = await wholeDocument(strapi, OPPORTUNITY, documentId, version)
  if (!document) return
  const { score: completeness } = completenessOf(document)
  const table = strapi.db.metadata.get(OPPORTUNITY).tableName
  await strapi.db.transaction(({ trx }) => strapi.db.connection(table).transacting(trx).where({ id: document['id'] }).update({ completeness }))
}

/** Document-service middleware: a saved opportunity has its score, so that lists can be filtered and sorted by it. A publication copies it. */
export function followCompleteness(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context
    const result = await next()
    if (uid !== OPPORTUNITY || !saving.has(action)) return result
    const saved: unknown = result
    const written = typeof saved === 'object' && saved !== null && 'documentId' in saved ? saved.documentId : undefined
    const documentId = action === 'clone' ? written : written ?? ('documentId' in params ? params.documentId : undefined)
    if (typeof documentId === 'string') await score(strapi, documentId)
    return result
  })
}

/** Gives their score to the versions that have none: those written before there were scores, and those of whoever writes rows. */
export async function scoreMissing(strapi: Core.Strapi): Promise<void> {
  const rows: { documentId: string; publishedAt: string | null }[] = await strapi.db.query(OPPORTUNITY).findMany({ where: { completeness: { $null: true } }, select: ['documentId', 'publishedAt'], limit: VERSIONS_PER_TURN })
  for (const { documentId, publishedAt } of rows) await score(strapi, documentId, publishedAt === null ? 'draft' : 'published')
}

/** The same, now and then, until there is none. */
export const startScoring = (strapi: Core.Strapi): Repeated =>
  repeat(TURN_MS, () => scoreMissing(strapi), (error) => strapi.log.error(`Completeness cannot be computed: ${error instanceof Error ? error.message : String(error)}`))
