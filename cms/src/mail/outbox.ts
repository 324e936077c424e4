import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { newDocumentId } from '../documents/new-document-id.ts'
import { type Message, render, type RenderedMessage } from './message.ts'
import type { Transport } from './transport.ts'

export const DELIVERY = 'api::delivery.delivery'

/** Longer than any attempt: a worker that dies in the middle leaves its mail to another one after it. */
const LEASE_MS = 2 * 60_000
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 3_600_000
/** About a day and a half of trying; then somebody must look. */
export const MOST_ATTEMPTS = 12
const ERROR_LONGEST = 200

interface Envelope {
  /** Names the mail once and for all: written twice, it is sent once. */
  readonly key: string
  readonly template: string
  /** What it is about; null for what concerns an account. */
  readonly submissionReference: string | null
  readonly recipient: string
}

export interface Letter extends Envelope {
  readonly message: Message
}

interface Claimed {
  readonly id: number
  readonly delivery_key: string
  readonly template: string
  readonly recipient: string
  readonly subject: string
  readonly text_body: string
  readonly html_body: string
  readonly attempts: number
}

const tableOf = (strapi: Core.Strapi): string => strapi.db.metadata.get(DELIVERY).tableName

/** Writes a mail to send, in the transaction of what it tells of; a key that is already there changes nothing. */
export const enqueue = (strapi: Core.Strapi, { message, ...envelope }: Letter, now: Date): Promise<void> =>
  enqueueRendered(strapi, { ...envelope, ...render(message) }, now)

/** The same of a mail that is written already. */
export async function enqueueRendered(strapi: Core.Strapi, mail: Envelope & RenderedMessage, now: Date): Promise<void> {
  const { key, template, submissionReference, recipient, subject, text, html } = mail
  const row = {
    delivery_key: key, template, status_code: 'queued', submission_reference: submissionReference, attempts: 0, due_at: now,
    recipient, subject, text_body: text, html_body: html, created_at: now, updated_at: now, document_id: newDocumentId(),
  }
  await strapi.db.transaction(({ trx }) => strapi.db.connection(tableOf(strapi)).transacting(trx).insert(row).onConflict('delivery_key').ignore())
}

/** How long to wait after so many failures: doubling, to six hours. */
export const backoff = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))

/** Takes one mail that is due, for the length of a lease: the condition is read again by the write, so that two workers never hold the same one. */
async function claim(strapi: Core.Strapi, lease: string, now: Date): Promise<Claimed | null> {
  const table = tableOf(strapi)
  const deliveries = () => strapi.db.connection(table)
  const isFree = (query: ReturnType<typeof deliveries>) => query.where({ status_code: 'queued' }).where('due_at', '<=', now).where((free) => {
    void free.whereNull('lease_until').orWhere('lease_until', '<', now)
  })
  const due: { id: number } | undefined = await isFree(deliveries()).orderBy('due_at').first('id')
  if (!due) return null
  const taken = await isFree(deliveries().where({ id: due.id })).update({ lease, lease_until: new Date(now.getTime() + LEASE_MS) }).increment('attempts', 1)
  return taken === 0 ? claim(strapi, lease, now) : (await deliveries().where({ id: due.id, lease }).first()) ?? null
}

/** What a failure is remembered as: its kind, never the server's words, which repeat the address. */
function failureOf(error: unknown): string {
  const { code, responseCode } = typeof error === 'object' && error !== null ? (error as { code?: unknown; responseCode?: unknown }) : {}
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ').slice(0, ERROR_LONGEST) || 'unknown'
}

/** The server said, for good, that this mailbox takes nothing: trying again would only annoy it. */
const isFinal = (error: unknown): boolean => typeof error === 'object' && error !== null && 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 550 && error.responseCode <= 559

/**
 * Sends one mail that is due; answers whether there was one. At least once: a mail whose sending was not noted is sent again, under the
 * same Message-ID. Once sent, its words and its address are forgotten.
 */
export async function deliverNext(strapi: Core.Strapi, transport: Transport, clock: () => Date): Promise<boolean> {
  const lease = randomUUID()
  const mail = await claim(strapi, lease, clock())
  if (!mail) return false
  const held = () => strapi.db.connection(tableOf(strapi)).where({ id: mail.id, lease })
  try {
    await transport.send({ key: mail.delivery_key, to: mail.recipient, subject: mail.subject, text: mail.text_body, html: mail.html_body })
    const now = clock()
    await held().update({ status_code: 'sent', sent_at: now, updated_at: now, lease: null, lease_until: null, last_error: null, recipient: null, text_body: null, html_body: null })
  } catch (error) {
    const now = clock()
    const gone = isFinal(error) || mail.attempts >= MOST_ATTEMPTS
    await held().update({ status_code: gone ? 'dead' : 'queued', due_at: new Date(now.getTime() + backoff(mail.attempts)), updated_at: now, lease: null, lease_until: null, last_error: failureOf(error) })
    strapi.log.warn(`Mail ${mail.template} of delivery ${mail.id} was not sent (${failureOf(error)}): ${gone ? 'given up' : `attempt ${mail.attempts} of ${MOST_ATTEMPTS}`}`)
  }
  return true
}
