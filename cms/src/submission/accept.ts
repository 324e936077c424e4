import { slugify } from '@elles/domain/text'
import type { Submission } from '@elles/domain/contract'
import type { Core, UID } from '@strapi/strapi'
import { draftOf, structureDraftOf } from './draft.ts'
import { opportunityDraft } from './draft-fields.ts'
import { chosenOf, leavesOf } from './draft-leaves.ts'
import { move } from './move.ts'
import { Refusal } from './refusal.ts'
import { submissionOf, type SubmissionRow } from './row.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'

/** What an editor takes of a proposal. */
export interface Acceptance {
  readonly words: string | null
  /** The paths to write (draft-leaves.ts); null for all that was answered. */
  readonly fields: readonly string[] | null
  /** The opportunity to complete; null for a new one. */
  readonly opportunity: string | null
  /** The organiser of a new one: a structure of the catalogue, `new` for a draft made from the answers, null for the likeliest. */
  readonly organiser: string | null
}

/** Saves a draft, which may lack what a publication needs: the generated types only know whole documents. */
const saveDraft = (strapi: Core.Strapi, uid: UID.ContentType, data: Record<string, unknown>) => strapi.documents(uid).create({ data, status: 'draft' })

/** The address of a draft: made from its title, with a number when another document has it. */
async function freeSlug(strapi: Core.Strapi, uid: typeof OPPORTUNITY | typeof STRUCTURE, text: string): Promise<string> {
  const base = slugify(text) || 'proposition'
  const taken = await strapi.db.query(uid).findMany({ where: { slug: { $startsWith: base } }, select: ['slug'] })
  const slugs = new Set(taken.map(({ slug }: { slug: string }) => slug))
  let slug = base
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** The structure that an editor chose, else the one that the proposal names, else the one of its SIRET, else a new draft. Throws 422 when the chosen one is gone. */
async function organiserOf(strapi: Core.Strapi, submission: Submission, chosen: string | null): Promise<string> {
  const { documentId, siret, name } = submission.structure
  const named = (id: string | null) => (id === null ? null : strapi.documents(STRUCTURE).findOne({ documentId: id, fields: ['name'] }))
  const known = chosen === 'new' ? null : chosen !== null ? await named(chosen) : await named(documentId) ?? (siret === null ? null : await strapi.documents(STRUCTURE).findFirst({ filters: { siret }, fields: ['name'] }))
  if (known) return known.documentId
  if (chosen !== null && chosen !== 'new') throw new Refusal(422, [{ pointer: '/organiser', code: 'unknown-choice', detail: 'Cette structure n’existe plus. Choisissez-en une autre.' }])
  const created = await saveDraft(strapi, STRUCTURE, { ...structureDraftOf(submission), slug: await freeSlug(strapi, STRUCTURE, name) })
  return created.documentId
}

async function createFrom(strapi: Core.Strapi, submission: Submission, reference: string, { fields, organiser }: Acceptance): Promise<string> {
  const draft = draftOf(submission, reference)
  const { title, source, externalId } = draft
  const chosen = chosenOf(draft, new Set(fields ?? leavesOf(draft).keys()))
  const [slug, structure] = [await freeSlug(strapi, OPPORTUNITY, title), await organiserOf(strapi, submission, organiser)]
  // Without its title nobody would find the draft again.
  const { documentId } = await saveDraft(strapi, OPPORTUNITY, { ...chosen, title, slug, source, externalId, organiser: structure })
  return documentId
}

async function complete(strapi: Core.Strapi, submission: Submission, reference: string, { fields }: Acceptance, documentId: string): Promise<string> {
  const current = await opportunityDraft(strapi, documentId)
  if (!current) throw new Refusal(422, [{ pointer: '/opportunity', code: 'unknown-choice', detail: 'Cette fiche n’existe plus. Choisissez-en une autre.' }])
  const data = chosenOf(draftOf(submission, reference), new Set(fields ?? []), current)
  await strapi.documents(OPPORTUNITY).update({ documentId, data })
  return documentId
}

/** Accepts a proposal: a draft opportunity, made or completed with the chosen fields and linked, that somebody still reads, completes and publishes. Answers its documentId. */
export async function accept(strapi: Core.Strapi, row: SubmissionRow, actor: string, acceptance: Acceptance, now: Date): Promise<string> {
  const submission = submissionOf(row)
  if (!submission) throw new Refusal(409)
  const { words, opportunity } = acceptance
  return strapi.db.transaction(async () => {
    const documentId = opportunity === null ? await createFrom(strapi, submission, row.reference, acceptance) : await complete(strapi, submission, row.reference, acceptance, opportunity)
    await move(strapi, row, { event: 'accept', actor, data: { opportunityDocument: documentId, explanation: words }, mail: 'accepted', wording: { words, turn: undefined } }, now)
    return documentId
  })
}
