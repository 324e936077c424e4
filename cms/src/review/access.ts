import type { Reader } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import { wholeDocument } from '../documents/whole-document.ts'
import type { Values } from '../documents/publication/problem.ts'
import type { DraftedType } from '../documents/drafts.ts'
import { mayReview } from '../roles/may-publish.ts'
import { rightsOn } from '../roles/rights-on.ts'
import { Refusal } from '../submission/refusal.ts'
import { draftedUidOf } from './subjects.ts'
import type { Subject } from './types.ts'

export interface Access {
  readonly subject: Subject
  readonly uid: DraftedType
  readonly reader: Reader
  readonly draft: Values
  /** A version without the fields that the reader may not see. */
  visible(version: 'draft' | 'published'): Promise<Values | null>
}

/** What who asks may do with a document. Throws 404 when she may not even read it, as if it did not exist. */
export async function accessTo(strapi: Core.Strapi, { type, documentId }: Record<string, unknown>, userAbility: unknown): Promise<Access> {
  const uid = typeof type === 'string' ? draftedUidOf(strapi, type) : undefined
  if (!uid || typeof type !== 'string' || typeof documentId !== 'string') throw new Refusal(404)
  const rights = rightsOn(strapi, userAbility, uid)
  const draft = await strapi.documents(uid).findOne({ documentId, populate: ['createdBy'] })
  if (!draft || !rights.can.read(draft)) throw new Refusal(404)
  return {
    subject: { type, documentId }, uid, draft,
    reader: { isAuthor: rights.can.update(draft), isReviewer: mayReview(strapi) && rights.can.update(draft), isPublisher: rights.can.publish(draft) },
    async visible(version) {
      const document = await wholeDocument(strapi, uid, documentId, version)
      return document && rights.sanitizeOutput({ ...document, createdBy: draft.createdBy })
    },
  }
}
