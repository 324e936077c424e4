import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { type AccountMail, accountMails } from '../mail/account-templates.ts'
import { enqueue } from '../mail/outbox.ts'

/** Writes a mail about an account, in the current transaction. It holds our words alone. */
export async function writeAboutAccount(strapi: Core.Strapi, name: AccountMail, address: string, now: Date): Promise<void> {
  const url: unknown = strapi.config.get('admin.absoluteUrl')
  await enqueue(strapi, { key: `account:${name}:${randomUUID()}`, template: name, submissionReference: null, recipient: address, message: accountMails[name]({ url: String(url) }) }, now)
}
