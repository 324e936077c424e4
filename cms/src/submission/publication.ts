import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { writeTo } from './letters.ts'
import { SUBMISSION, type SubmissionRow } from './row.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

/** The page of a published opportunity on the site, or null. */
export async function publishedPathOf(strapi: Core.Strapi, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null
  const published = await strapi.documents(OPPORTUNITY).findOne({ documentId, status: 'published', fields: ['slug'] })
  return published?.slug ? `/opportunites/${published.slug}` : null
}

/** Tells each structure whose proposal made or completed an opportunity that it is online, once: the mail's key is unique, and the publication that fails tells nobody. */
async function tellPublished(strapi: Core.Strapi, documentId: string, now: Date): Promise<void> {
  const rows: SubmissionRow[] = await strapi.db.query(SUBMISSION).findMany({ where: { opportunityDocument: documentId, state: 'accepted', publishedToldAt: { $null: true } } })
  const publishedPath = rows.length > 0 ? await publishedPathOf(strapi, documentId) : null
  if (publishedPath === null) return
  for (const row of rows) {
    await strapi.db.query(SUBMISSION).update({ where: { id: row.id }, data: { publishedToldAt: now } })
    await audit(strapi, { actor: 'system', event: 'published', subjectReference: row.reference }, now)
    await writeTo(strapi, 'published', row, now, { publishedPath })
  }
}

/** Document-service middleware: in the transaction of a publication, its mail. */
export function followPublications(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context
    if (uid !== OPPORTUNITY || action !== 'publish' || !('documentId' in params) || typeof params.documentId !== 'string') return next()
    const { documentId } = params
    return strapi.db.transaction(async () => {
      const result = await next()
      await tellPublished(strapi, documentId, new Date())
      return result
    })
  })
}
