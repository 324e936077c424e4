import { correction } from '@elles/domain/contract'
import { eventsFrom } from '@elles/domain/submission'
import { correctionField, refusalReason } from '@elles/domain/vocabulary'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { mailsAbout } from '../mail/deliveries.ts'
import { siteUrl } from './letters.ts'
import { opportunitiesLike, opportunityNamed, structuresLike } from './lookalikes.ts'
import type { SubmissionFile } from './moderation-screens.ts'
import { moderators } from './moderators.ts'
import { submissionOf, type SubmissionRow } from './row.ts'
import { partsOf } from './summary.ts'

/** Which type a page of the site shows, by the first part of its address; every other page is a « Page ». */
const sections = {
  opportunites: { uid: 'api::opportunity.opportunity', name: 'title' },
  ressources: { uid: 'api::resource.resource', name: 'title' },
  temoignages: { uid: 'api::testimonial.testimonial', name: 'title' },
  structures: { uid: 'api::partner-structure.partner-structure', name: 'name' },
} as const

/** The document that a page of the site shows, or null: a list, a page of the site's own, or one that is gone. */
async function documentOn(strapi: Core.Strapi, page: string): Promise<SubmissionFile['subject']> {
  const [, section = '', slug] = page.split('/')
  const { uid, name } = slug !== undefined && Object.hasOwn(sections, section) ? sections[section as keyof typeof sections] : { uid: 'api::page.page', name: 'title' } as const
  const row: Record<string, string> | null = await strapi.db.query(uid).findOne({ where: { slug: slug ?? section, publishedAt: { $null: true } }, select: ['documentId', name] })
  return row ? { uid, documentId: row['documentId'] ?? '', title: row[name] ?? '' } : null
}

async function aboutCorrection(strapi: Core.Strapi, content: unknown): Promise<Pick<SubmissionFile, 'parts' | 'subject' | 'pageUrl'>> {
  const parsed = v.safeParse(correction, content)
  if (!parsed.success) return { parts: [], subject: null, pageUrl: null }
  const { page, field, problem } = parsed.output
  const facts = [{ label: 'Page', value: page }, { label: 'Sujet', value: correctionField.labelOf(field) }, { label: 'À corriger', value: problem }]
  return { parts: [{ title: 'Erreur signalée', facts }], subject: await documentOn(strapi, page), pageUrl: siteUrl() + page }
}

async function aboutProposal(strapi: Core.Strapi, row: SubmissionRow): Promise<Pick<SubmissionFile, 'parts' | 'structures' | 'opportunities'>> {
  const submission = submissionOf(row)
  if (!submission) return { parts: [], structures: [], opportunities: [] }
  const structures = await structuresLike(strapi, submission)
  const opportunities = await opportunitiesLike(strapi, submission, structures)
  return { parts: partsOf(submission), structures, opportunities: opportunities.filter(({ documentId }) => documentId !== row.opportunityDocument) }
}

/** All that one needs to decide of a submission, computed now. */
export async function fileOf(strapi: Core.Strapi, row: SubmissionRow): Promise<SubmissionFile> {
  const { documentId, reference, kind, state, stateSince, title, structureName, assignee, flags, submittedAt, confirmedAt, question, answers, explanation, reason, opportunityDocument } = row
  const nothing = { parts: [], structures: [], opportunities: [], subject: null, pageUrl: null }
  return {
    documentId, reference, kind, state, stateSince, title, structureName, assignee, flags, submittedAt, confirmedAt, question, answers, explanation,
    reason: refusalReason.has(reason) ? refusalReason.labelOf(reason) : null,
    events: eventsFrom(state, 'editor'),
    opportunity: opportunityDocument === null ? null : await opportunityNamed(strapi, opportunityDocument),
    ...nothing, ...(kind === 'correction' ? await aboutCorrection(strapi, row.content) : await aboutProposal(strapi, row)),
    moderators: await moderators(strapi), mails: await mailsAbout(strapi, reference),
  }
}
