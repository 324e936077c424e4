import type { Core } from '@strapi/strapi'
import { writeAboutAccount } from '../accounts/mails.ts'
import { endSessions } from '../accounts/sessions.ts'
import { audit } from '../audit/audit.ts'
import { removeFactor } from './store.ts'
import { accountReference } from './verify.ts'

interface Known {
  readonly id: number
  readonly email: string
}

/**
 * Takes the second factor of an account away, ends its sessions, tells its owner, and writes a line of the journal; she adds another one when she next signs in.
 * Answers whether the account had one; null when there is no such account.
 */
export async function resetFactor(strapi: Core.Strapi, where: { readonly id: number } | { readonly email: string }, actor: string, now: Date): Promise<boolean | null> {
  const account: Known | null = await strapi.db.query('admin::user').findOne({ where, select: ['id', 'email'] })
  if (!account) return null
  return strapi.db.transaction(async () => {
    const had = await removeFactor(strapi, account.id)
    await endSessions(strapi, account.id)
    if (!had) return false
    await audit(strapi, { actor, event: 'second-factor-reset', subjectReference: accountReference(account.id) }, now)
    await writeAboutAccount(strapi, 'second-factor-reset', account.email, now)
    return true
  })
}
