import type { Core } from '@strapi/strapi'
import { DELIVERY } from '../mail/outbox.ts'
import { SUBMISSION } from './row.ts'

/** What is held about somebody, by their address; secrets and their hashes are nobody's data and stay out. */
export interface PersonalData {
  readonly submissions: readonly Record<string, unknown>[]
  readonly mails: readonly Record<string, unknown>[]
}

/** The tables in which an address is looked for. */
export const foundByAddress: readonly string[] = [SUBMISSION, DELIVERY]

const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName

async function referencesOf(strapi: Core.Strapi, address: string): Promise<string[]> {
  const rows: { reference: string }[] = await strapi.db.connection(tableOf(strapi, SUBMISSION)).whereRaw('lower(contact_email) = ?', [address.toLowerCase()]).select('reference')
  return rows.map(({ reference }) => reference)
}

/** Everything that concerns an address: what it proposed or reported, and what it was or will be written (articles 15 and 20 of the GDPR). */
export async function exportPersonalData(strapi: Core.Strapi, address: string): Promise<PersonalData> {
  const references = await referencesOf(strapi, address)
  const submissions: PersonalData['submissions'] = await strapi.db.connection(tableOf(strapi, SUBMISSION)).whereIn('reference', references)
    .select('reference', 'kind', 'state', 'title', 'summary', 'question', 'answers', 'reason', 'explanation', 'contact_name', 'contact_email', 'content', 'submitted_at', 'confirmed_at')
  const mails: PersonalData['mails'] = await strapi.db.connection(tableOf(strapi, DELIVERY)).whereIn('submission_reference', references).orWhereRaw('lower(recipient) = ?', [address.toLowerCase()])
    .select('template', 'subject', 'status_code', 'created_at', 'sent_at')
  return { submissions, mails }
}

/** Erases it, mails that wait included, in one transaction (article 17). The journal names nobody and stays; a published opportunity holds nothing of its contact. */
export async function erasePersonalData(strapi: Core.Strapi, address: string): Promise<number> {
  const references = await referencesOf(strapi, address)
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection(tableOf(strapi, DELIVERY)).transacting(trx).whereIn('submission_reference', references).orWhereRaw('lower(recipient) = ?', [address.toLowerCase()]).delete()
    await strapi.db.connection(tableOf(strapi, SUBMISSION)).transacting(trx).whereIn('reference', references).delete()
  })
  return references.length
}
