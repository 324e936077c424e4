import type { Core } from '@strapi/strapi'
import { DELIVERY } from '../mail/outbox.ts'
import { forgetExpired } from './guards.ts'
import { SUBMISSION } from './row.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How long each kind of entry is kept, in days since it came to its state (security.md, retention). The journal has no personal data and stays. */
export const retentionDays = { unconfirmed: 30, refused: 183, sentMail: 30, acceptedContact: 365 } as const

/** Erases what is past its time. */
export async function purge(strapi: Core.Strapi, now: Date): Promise<void> {
  const table = strapi.db.metadata.get(SUBMISSION).tableName
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  const submissions = () => strapi.db.connection(table)
  await submissions().where({ state: 'to-confirm' }).where('state_since', '<', before(retentionDays.unconfirmed)).delete()
  await submissions().whereIn('state', ['refused', 'duplicate', 'spam']).where('state_since', '<', before(retentionDays.refused)).delete()
  await submissions().where({ state: 'accepted' }).where('state_since', '<', before(retentionDays.acceptedContact)).update({ contact_name: null, contact_email: null, content: null, summary: null, secret_hash: null })
  await strapi.db.connection(strapi.db.metadata.get(DELIVERY).tableName).whereIn('status_code', ['sent', 'dead']).where('updated_at', '<', before(retentionDays.sentMail)).delete()
  await forgetExpired(strapi, now)
}

/** Purges now and then every hour; several instances may do so at once, erasing twice erases once. Answers how to stop. */
export function startRetention(strapi: Core.Strapi): () => void {
  const run = (): void => {
    purge(strapi, new Date()).catch((error: unknown) => strapi.log.error(`Retention failed: ${error instanceof Error ? error.message : String(error)}`))
  }
  const timer = setInterval(run, HOUR_MS)
  timer.unref()
  return () => clearInterval(timer)
}
