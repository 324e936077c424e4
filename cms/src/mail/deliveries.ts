import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import type { MailLine } from '../submission/moderation-screens.ts'
import { SUBMISSION } from '../submission/row.ts'
import { DELIVERY } from './outbox.ts'

const MOST = 100
const statuses = ['queued', 'sent', 'dead'] as const

/** What a mail server's answer means to an editor, by its code or its beginning; what is not here is shown as it is. */
const failures: readonly (readonly [RegExp, string])[] = [
  [/\b55\d\b/, 'L’adresse n’existe pas ou refuse nos courriels.'],
  [/\b4\d\d\b/, 'Le serveur de la destinataire est occupé.'],
  [/EAUTH|\b53\d\b/, 'Notre serveur de courriel refuse l’identifiant du CMS.'],
  [/ECONN|ESOCKET|ETIMEDOUT|EDNS|ENOTFOUND/, 'Notre serveur de courriel ne répond pas.'],
]

interface Row {
  readonly documentId: string
  readonly subject: string
  readonly statusCode: MailLine['status']
  readonly attempts: number
  readonly dueAt: string
  readonly sentAt: string | null
  readonly lastError: string | null
  readonly submissionReference: string | null
}

/** Neither the address nor the words of a mail: its link opens somebody else's follow-up page. */
const shown = ['documentId', 'subject', 'statusCode', 'attempts', 'dueAt', 'sentAt', 'lastError', 'submissionReference']

/** A failure of the outbox in words. */
export const failureInWords = (code: string | null): string | null => (code === null ? null : failures.find(([pattern]) => pattern.test(code))?.[1] ?? `Code donné par le serveur\u00a0: ${code}`)

async function linesOf(strapi: Core.Strapi, where: Record<string, unknown>): Promise<MailLine[]> {
  const rows: Row[] = await strapi.db.query(DELIVERY).findMany({ where, orderBy: { id: 'desc' }, limit: MOST, select: shown })
  const references = rows.flatMap(({ submissionReference }) => submissionReference ?? [])
  const known: { reference: string; documentId: string }[] = await strapi.db.query(SUBMISSION).findMany({ where: { reference: { $in: references } }, select: ['reference', 'documentId'] })
  const documents = new Map(known.map(({ reference, documentId }) => [reference, documentId]))
  return rows.map(({ documentId, subject, statusCode, attempts, dueAt, sentAt, lastError, submissionReference }) => ({
    documentId, subject, status: statusCode, attempts, at: sentAt ?? dueAt, error: failureInWords(lastError), reference: submissionReference, submission: documents.get(submissionReference ?? '') ?? null,
  }))
}

/** The mails about one submission, the last one first. */
export const mailsAbout = (strapi: Core.Strapi, reference: string): Promise<MailLine[]> => linesOf(strapi, { submissionReference: reference })

/** The last mails of a status, or of all. */
export function lastMails(strapi: Core.Strapi, status: unknown): Promise<MailLine[]> {
  return linesOf(strapi, v.is(v.picklist(statuses), status) ? { statusCode: status } : {})
}

export const countDead = (strapi: Core.Strapi): Promise<number> => strapi.db.query(DELIVERY).count({ where: { statusCode: 'dead' } })

/**
 * Puts a mail that is not sent back in the outbox, to leave now, its attempts forgotten. Null when there is nothing to send again: a mail that left has no
 * words any more, and one that is being sent is somebody's.
 */
export async function sendAgain(strapi: Core.Strapi, documentId: string, now: Date): Promise<{ readonly reference: string | null } | null> {
  const deliveries = () => strapi.db.connection(strapi.db.metadata.get(DELIVERY).tableName)
  const taken: number = await deliveries().where({ document_id: documentId }).whereIn('status_code', ['queued', 'dead']).where((free) => {
    void free.whereNull('lease_until').orWhere('lease_until', '<', now)
  }).update({ status_code: 'queued', attempts: 0, due_at: now, updated_at: now, lease: null, lease_until: null })
  if (taken === 0) return null
  const row: { submission_reference: string | null } | undefined = await deliveries().where({ document_id: documentId }).first('submission_reference')
  return { reference: row?.submission_reference ?? null }
}
