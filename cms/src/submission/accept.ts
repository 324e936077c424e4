import { slugify } from '@elles/domain/text'
import type { Submission } from '@elles/domain/contract'
import type { Core, UID } from '@strapi/strapi'
import { draftOf, structureDraftOf } from './draft.ts'
import { move } from './move.ts'
import { Refusal } from './refusal.ts'
import { submissionOf, type SubmissionRow } from './row.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'

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

/** The structure of a proposal: the one that it names, else the one of its SIRET, else a new draft. */
async function organiserOf(strapi: Core.Strapi, submission: Submission): Promise<string> {
  const { documentId, siret, name } = submission.structure
  const named = documentId === null ? null : await strapi.documents(STRUCTURE).findOne({ documentId, fields: ['name'] })
  const known = named ?? (siret === null ? null : await strapi.documents(STRUCTURE).findFirst({ filters: { siret }, fields: ['name'] }))
  if (known) return known.documentId
  const created = await saveDraft(strapi, STRUCTURE, { ...structureDraftOf(submission), slug: await freeSlug(strapi, STRUCTURE, name) })
  return created.documentId
}

/** Accepts a proposal: a draft opportunity, linked, that somebody still reads, completes and publishes. Answers its documentId. */
export async function accept(strapi: Core.Strapi, row: SubmissionRow, actor: string, words: string | null, now: Date): Promise<string> {
  const submission = submissionOf(row)
  if (!submission) throw new Refusal(409)
  return strapi.db.transaction(async () => {
    const slug = await freeSlug(strapi, OPPORTUNITY, submission.opportunity.title)
    const data = { ...draftOf(submission, row.reference), slug, organiser: await organiserOf(strapi, submission) }
    const { documentId } = await saveDraft(strapi, OPPORTUNITY, data)
    await move(strapi, row, { event: 'accept', actor, data: { opportunityDocument: documentId, explanation: words }, mail: 'accepted', wording: { words, turn: undefined } }, now)
    return documentId
  })
}
