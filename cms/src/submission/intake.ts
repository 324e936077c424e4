import { type Correction, idempotencyKey, type Protection, type Submission } from '@elles/domain/contract'
import { correctionField } from '@elles/domain/vocabulary'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { audit } from '../audit/audit.ts'
import type { Guarded } from '../limits/counters.ts'
import { proofOf } from './challenge.ts'
import { consumeProof, countEntry, takeKey } from './guards.ts'
import { writeTo } from './letters.ts'
import { Refusal } from './refusal.ts'
import { SUBMISSION } from './row.ts'
import { hashOf, linkSecret, newReference } from './secrets.ts'
import { summaryOf } from './summary.ts'

/** Milliseconds; nobody reads and fills in the form faster. */
const TOO_FAST_MS = 3000

/** What comes with an entry, beside its words. */
export interface Entry {
  readonly protection: Protection
  /** Of the visitor, as the site saw it: counted, never kept. */
  readonly networkAddress: string
  readonly key: string
}

interface Draft {
  readonly action: 'submission' | 'correction'
  readonly body: unknown
  readonly mailAddress: string | null
  readonly row: { readonly title: string; readonly kind: 'opportunity' | 'correction'; readonly state: 'to-confirm' | 'received'; readonly content: Submission | Correction; readonly summary: string; readonly structureName?: string; readonly confirmedAt?: Date }
  readonly contact: { readonly name: string | null; readonly email: string | null }
}

/** Why a person should look twice, in words for editors. Nothing is ever dropped on such grounds. */
function flagsOf({ trap, elapsedMs }: Protection, hasProof: boolean): string {
  const flags = [trap === '' ? null : 'champ caché rempli', elapsedMs !== null && elapsedMs < TOO_FAST_MS ? 'rempli en moins de 3 secondes' : null, hasProof ? null : 'sans preuve de calcul']
  return flags.filter((flag) => flag !== null).join(', ')
}

/** Stores a proposal; answers its reference. Its mail and its line of journal are written in the same transaction. */
export function takeSubmission(strapi: Core.Strapi, submission: Submission, entry: Entry, now: Date): Promise<string> {
  const { structure, contact, opportunity } = submission
  const row = { kind: 'opportunity', title: opportunity.title, structureName: structure.name, content: submission, summary: summaryOf(submission), state: 'to-confirm' } as const
  return take(strapi, { action: 'submission', body: submission, mailAddress: contact.email, row, contact }, entry, now)
}

/** Stores a reported error. Nobody needs to confirm an address to be useful: it goes straight to the queue, and no mail leaves. */
export function takeCorrection(strapi: Core.Strapi, correction: Correction, entry: Entry, now: Date): Promise<string> {
  const { page, field, problem, email } = correction
  const about = correctionField.labelOf(field)
  const row = { kind: 'correction', title: `${about} : ${page}`, content: correction, summary: `Page : ${page}\nSujet : ${about}\n\n${problem}`, state: 'received', confirmedAt: now } as const
  return take(strapi, { action: 'correction', body: correction, mailAddress: email, row, contact: { name: null, email } }, entry, now)
}

async function take(strapi: Core.Strapi, draft: Draft, { protection, networkAddress, key }: Entry, now: Date): Promise<string> {
  if (!v.is(idempotencyKey, key)) throw new Refusal(400)
  const proof = await proofOf(protection.proof, draft.action)
  return strapi.db.transaction(async ({ trx }) => {
    const guarded: Guarded = { strapi, transaction: trx, now }
    const reference = newReference()
    const known = await takeKey(guarded, `${draft.action}:${key}`, JSON.stringify(draft.body), reference)
    if (known !== null) return known
    const hasProof = proof !== null && (await consumeProof(guarded, proof))
    await countEntry(guarded, { networkAddress, mailAddress: draft.mailAddress, hasProof })
    await store(strapi, draft, reference, flagsOf(protection, hasProof), now)
    return reference
  })
}

async function store(strapi: Core.Strapi, { row, contact }: Draft, reference: string, flags: string, now: Date): Promise<void> {
  const data = {
    ...row, reference, flags, contactName: contact.name ?? undefined, contactEmail: contact.email ?? undefined, submittedAt: now, stateSince: now,
    secretHash: hashOf(linkSecret('follow-up', reference)), confirmHash: row.kind === 'opportunity' ? hashOf(linkSecret('confirm', reference)) : undefined,
  }
  await strapi.documents(SUBMISSION).create({ data })
  await audit(strapi, { actor: 'submitter', event: 'create', subjectReference: reference, toState: row.state }, now)
  if (row.kind === 'opportunity') await writeTo(strapi, 'confirm', { reference, title: row.title, kind: row.kind, contactName: contact.name, contactEmail: contact.email, confirmedAt: null }, now)
}
