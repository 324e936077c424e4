import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { forgottenPasswordTemplate } from './account-templates.ts'
import { oneLine } from './message.ts'
import { enqueueRendered } from './outbox.ts'

/** What Strapi and its plugins hand over. */
interface StrapiMail {
  readonly to: unknown
  readonly cc?: unknown
  readonly bcc?: unknown
  readonly subject?: string
  readonly text?: string
  readonly html?: string
}

/** One address and nothing around it: a list, a name or a line break would be more recipients or other headers. */
const ONE_ADDRESS = /^[^\s,;:<>"()[\]]+@[^\s,;:<>"()[\]@]+$/

async function take(strapi: Core.Strapi, { to, cc, bcc, subject = '', text, html }: StrapiMail): Promise<void> {
  if (typeof to !== 'string' || !ONE_ADDRESS.test(to) || cc || bcc) throw new Error('A mail of Strapi goes to one address: this one was not taken')
  const words = { subject: oneLine(subject), text: text ?? html ?? '', html: html ?? text ?? '' }
  await enqueueRendered(strapi, { key: `strapi:${randomUUID()}`, template: 'strapi', submissionReference: null, recipient: to, ...words }, new Date())
}

/**
 * Strapi’s own mails (a forgotten password, in our words; the test of its settings) go through the outbox like all others: one transport, one
 * page that shows them, and nothing resolved nor sent without a mail server. Called in bootstrap(), after the plugin has made its own provider,
 * which config/plugins.ts keeps from sending anything.
 */
export function takeStrapiMails(strapi: Core.Strapi): void {
  strapi.config.set('admin.forgotPassword.emailTemplate', forgottenPasswordTemplate)
  strapi.plugin('email').provider = { send: (mail: StrapiMail) => take(strapi, mail) }
}
