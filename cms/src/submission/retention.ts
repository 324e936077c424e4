import { type Kept, keptDays } from '@elles/domain/privacy'
import { DAY_MS, HOUR_MS } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'
import { forgetExpired } from '../limits/counters.ts'
import { DELIVERY } from '../mail/outbox.ts'
import { SUBMISSION } from './row.ts'


/** What an accepted entry loses: who sent it, and every word exchanged with them. Its title and its number stay, for the history of the opportunity. */
const forgottenOfAccepted = { contact_name: null, contact_email: null, content: null, summary: null, question: null, answers: null, explanation: null, secret_hash: null }

/** Erases what is past its time (domain/privacy). The journal has no personal data of the public and stays. */
export async function purge(strapi: Core.Strapi, now: Date): Promise<void> {
  const table = strapi.db.metadata.get(SUBMISSION).tableName
  const before = (kept: Kept): Date => new Date(now.getTime() - keptDays[kept] * DAY_MS)
  const submissions = () => strapi.db.connection(table)
  await submissions().where({ state: 'to-confirm' }).where('state_since', '<', before('unconfirmed')).delete()
  await submissions().whereIn('state', ['refused', 'duplicate', 'spam']).where('state_since', '<', before('refused')).delete()
  await submissions().where({ state: 'accepted' }).where('state_since', '<', before('acceptedContact')).update(forgottenOfAccepted)
  await strapi.db.connection(strapi.db.metadata.get(DELIVERY).tableName).whereIn('status_code', ['sent', 'dead']).where('updated_at', '<', before('sentMail')).delete()
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
