import { dayAt, dayNumberAt, dayOf, PARIS } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { recordChanges, waitForTurn } from '../published/change-log.ts'
import { publishedVersionOf } from '../published/published-row.ts'
import { actorOf } from '../roles/may-publish.ts'
import { score } from './completeness.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
/** An entry that was to be looked at again, or that nobody was to, comes back after three months. */
const NEXT_REVIEW_DAYS = 90

/**
 * Notes that an opportunity was checked today (in Paris), in its draft and in what readers see, and nothing else of either: what waits in
 * the draft goes on waiting. A review that was due is planned anew. Answers the day.
 */
export async function verifyToday(strapi: Core.Strapi, documentId: string, now: Date): Promise<string> {
  const today = dayAt(now)
  await strapi.db.transaction(async ({ trx }) => {
    await waitForTurn(strapi, trx)
    const versions = () => strapi.db.connection(strapi.db.metadata.get(OPPORTUNITY).tableName).transacting(trx).where({ document_id: documentId })
    await versions().update({ verified_on: today })
    await versions().where((due) => { void due.whereNull('next_review_on').orWhere('next_review_on', '<=', today) }).update({ next_review_on: dayOf(dayNumberAt(now, PARIS) + NEXT_REVIEW_DAYS) })
    await score(strapi, documentId)
    if (await publishedVersionOf(strapi, trx, OPPORTUNITY, documentId)) {
      await score(strapi, documentId, 'published')
      await recordChanges(strapi, trx, 'opportunity', [documentId])
    }
    await audit(strapi, { actor: actorOf(strapi), event: 'verify', subjectReference: `opportunity/${documentId}` }, now)
  })
  return today
}
