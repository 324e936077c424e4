import type { Core } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { publishedTypeOf } from '../published/published-types.ts'
import { reviewedTypeOf } from '../review/types.ts'
import { actorOf } from '../roles/may-publish.ts'
import { cancelSchedules, scheduledActions } from '../schedule/row.ts'
import { audit } from './audit.ts'

const visible = new Set(['publish', 'unpublish', 'delete'])
const visibleAtOnce = new Set(['create', 'update', 'delete'])

/** Document-service middleware: what readers see of the types that nobody reviews has its line of journal too. Inside the checks of a publication. */
export function followPublicChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context
    const type = publishedTypeOf(uid)
    const noted = hasDrafts(strapi, uid) ? visible : visibleAtOnce
    if (!type || reviewedTypeOf(uid) || !noted.has(action)) return next()
    return strapi.db.transaction(async () => {
      const result = await next()
      const saved: unknown = typeof result === 'object' && result !== null && 'documentId' in result ? result.documentId : undefined
      const documentId = 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : String(saved)
      await cancelSchedules(strapi, { type, documentId }, scheduledActions.filter((scheduled) => action === 'delete' || action === scheduled))
      await audit(strapi, { actor: actorOf(strapi), event: action, subjectReference: `${type}/${documentId}` }, new Date())
      return result
    })
  })
}
