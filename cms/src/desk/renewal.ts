import { editionFacts, type EditionFacts, isRenewable, renew } from '@elles/domain/opportunity'
import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import type { Values } from '../documents/publication/problem.ts'
import { wholeDocument } from '../documents/whole-document.ts'
import { audit } from '../audit/audit.ts'
import { waitForTurn } from '../published/change-log.ts'
import { project } from '../published/projection.ts'
import { actorOf } from '../roles/may-publish.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

/** What the renewal reads of a draft, or null when its calendar is not whole. */
export function editionFactsOf(strapi: Core.Strapi, draft: Values): EditionFacts | null {
  // As the contract has it: through JSON, dates are text.
  const told: unknown = JSON.parse(JSON.stringify(project(strapi, 'opportunity', draft)))
  const parsed = v.safeParse(editionFacts, told)
  return parsed.success ? parsed.output : null
}

/** Of any opportunity, however incomplete: the generated types only know whole documents. */
const save = (strapi: Core.Strapi, documentId: string, data: Values) => strapi.documents(OPPORTUNITY).update({ documentId, data })

/**
 * Makes the draft of an opportunity that is over that of its next edition. The document stays the same: its address, its history, its
 * former number and what readers have kept of it lead to the next edition too, and readers see the last one until it is published.
 * Answers the year of the new edition.
 */
export async function renewDraft(strapi: Core.Strapi, documentId: string, by: number | null, now: Date): Promise<number> {
  const draft = await wholeDocument(strapi, OPPORTUNITY, documentId)
  if (!draft) throw new errors.NotFoundError('Cette fiche n’existe plus.')
  const facts = editionFactsOf(strapi, draft)
  if (!facts) throw new errors.ApplicationError('Complétez d’abord les périodes de candidature de cette fiche.')
  if (!isRenewable(facts, now)) throw new errors.ApplicationError('Cette opportunité n’est pas fermée, ou elle est déjà reconduite.')
  const { facts: next, nextReviewOn, note, year } = renew(facts, now)
  const internalNote = [note, draft['internalNote']].filter(Boolean).join('\n\n')
  await strapi.db.transaction(async ({ trx }) => {
    // The order of locks is that of a publication: the journal's comes last.
    await waitForTurn(strapi, trx)
    await save(strapi, documentId, { ...next, verifiedOn: null, nextReviewOn, internalNote, ...(by === null ? {} : { updatedBy: by }) })
    await audit(strapi, { actor: actorOf(strapi), event: 'renew', subjectReference: `opportunity/${documentId}`, detail: String(year) }, now)
  })
  return year
}
