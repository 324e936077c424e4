import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { writeTo } from './letters.ts'
import { findSubmission, SUBMISSION } from './row.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

/** Tells who proposed an opportunity that it is online, once: the mail's key is unique, and the publication that fails tells nobody. */
async function tellPublished(strapi: Core.Strapi, documentId: string, now: Date): Promise<void> {
  const row = await findSubmission(strapi, { opportunityDocument: documentId })
  if (!row || row.publishedToldAt !== null) return
  const published = await strapi.documents(OPPORTUNITY).findOne({ documentId, status: 'published', fields: ['slug'] })
  if (!published?.slug) return
  await strapi.db.query(SUBMISSION).update({ where: { id: row.id }, data: { publishedToldAt: now } })
  await audit(strapi, { actor: 'system', event: 'published', subjectReference: row.reference }, now)
  await writeTo(strapi, 'published', row, now, { publishedPath: `/opportunites/${published.slug}` })
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
