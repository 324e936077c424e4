import { completenessFields, completenessOf, isRenewable } from '@elles/domain/opportunity'
import { linkProblem, type LinkProblem } from '@elles/domain/vocabulary'
import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import { labelOf } from '../editing/labels.ts'
import { wholeDocument } from '../documents/whole-document.ts'
import { CHECKED_LINK, type LinkUse } from '../links/gather.ts'
import { rightsOn } from '../roles/rights-on.ts'
import { editionFactsOf } from './renewal.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

/** What the panel beside an opportunity says and offers. */
export interface FollowUp {
  readonly score: number
  /** The French names of the fields that would help most. */
  readonly missing: readonly string[]
  /** YYYY-MM-DD, or null. */
  readonly verifiedOn: string | null
  readonly isPublished: boolean
  readonly mayVerify: boolean
  readonly mayRenew: boolean
  readonly deadLinks: readonly { readonly url: string; readonly where: string; readonly problem: string }[]
}

/** « Candidature : Règlement », or the field alone when it is in no group. */
function fieldInWords(strapi: Core.Strapi, path: string): string {
  const [group = '', name] = path.split('.')
  const label = labelOf(OPPORTUNITY, group)
  if (name === undefined) return label
  const attribute = Object.entries(strapi.contentType(OPPORTUNITY).attributes).find(([candidate]) => candidate === group)?.[1]
  return attribute?.type === 'component' ? `${label} : ${labelOf(attribute.component, name)}` : label
}

/** Every fact of the score that has a French name, for a test to look at. */
export const fieldsInWords = (strapi: Core.Strapi): string[] => completenessFields.map((path) => fieldInWords(strapi, path))

async function deadLinksOf(strapi: Core.Strapi, documentId: string): Promise<FollowUp['deadLinks']> {
  const dead: { url: string; problem: LinkProblem; usedBy: LinkUse[] }[] = await strapi.db.query(CHECKED_LINK).findMany({ where: { isDead: true } })
  return dead.flatMap(({ url, problem, usedBy }) => usedBy.filter((use) => use.documentId === documentId).map(({ label }) => ({ url, where: label, problem: linkProblem.labelOf(problem) })))
}

/** What there is to follow up of an opportunity, for who asks. */
export async function followUpOf(strapi: Core.Strapi, userAbility: unknown, documentId: string, now: Date): Promise<FollowUp> {
  const uid: UID.ContentType = OPPORTUNITY
  const draft = await wholeDocument(strapi, uid, documentId)
  if (!draft) throw new errors.NotFoundError('Cette fiche n’existe plus.')
  const facts = editionFactsOf(strapi, draft)
  const isPublished = (await strapi.documents(uid).count({ status: 'published', filters: { documentId } })) > 0
  const { can } = rightsOn(strapi, userAbility, uid)
  const { score, missing } = completenessOf(draft)
  return {
    score, missing: missing.map((path) => fieldInWords(strapi, path)), isPublished,
    verifiedOn: typeof draft['verifiedOn'] === 'string' ? draft['verifiedOn'] : null,
    mayVerify: isPublished ? can.publish() : can.update(),
    mayRenew: facts !== null && isRenewable(facts, now) && can.update(),
    deadLinks: await deadLinksOf(strapi, documentId),
  }
}
