import { submissionLink, submissionPaths } from '@elles/domain/submission'
import type { Core } from '@strapi/strapi'
import { enqueue } from '../mail/outbox.ts'
import { type MailFacts, type MailName, submissionMails } from '../mail/templates.ts'
import type { SubmissionRow } from './row.ts'
import { linkSecret } from './secrets.ts'

/** The public address of the site, without a final slash. */
export const siteUrl = (): string => (process.env['SITE_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '')

type Subject = Pick<SubmissionRow, 'reference' | 'title' | 'contactName' | 'contactEmail' | 'confirmedAt' | 'kind'>

/** Whether the mailbox is known to be that of who wrote: a report is taken without asking, so its address never is. */
const isConfirmed = ({ kind, confirmedAt }: Subject): boolean => kind === 'opportunity' && confirmedAt !== null

export interface Wording extends Pick<MailFacts, 'words' | 'reason'> {
  readonly publishedPath?: string
  /** Tells apart mails of one kind about one submission: the second question is another mail, a second publication is not. */
  readonly turn?: string
}

/** Writes the mail of that name to who sent a submission, in the current transaction; nothing when they left no address. */
export async function writeTo(strapi: Core.Strapi, name: MailName, subject: Subject, now: Date, { publishedPath, turn, ...wording }: Wording = {}): Promise<void> {
  const { reference, title, contactName, contactEmail } = subject
  if (!contactEmail) return
  const facts: MailFacts = {
    typed: isConfirmed(subject) ? { name: contactName ?? '', title } : null, reference, ...wording, formUrl: siteUrl() + submissionPaths.form,
    confirmUrl: siteUrl() + submissionLink('confirm', linkSecret('confirm', reference)), followUpUrl: siteUrl() + submissionLink('followUp', linkSecret('follow-up', reference)),
    ...(publishedPath ? { publishedUrl: siteUrl() + publishedPath } : {}),
  }
  await enqueue(strapi, { key: [reference, name, turn].filter(Boolean).join(':'), template: name, submissionReference: reference, recipient: contactEmail, message: submissionMails[name](facts) }, now)
}
