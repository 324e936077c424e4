import type { Core } from '@strapi/strapi'
import { type DraftedType, hasDrafts } from '../documents/drafts.ts'
import type { Subject } from './types.ts'

/** The content type of a name as addresses and the journal have it, or undefined when nothing of that name is drafted. */
export function draftedUidOf(strapi: Core.Strapi, type: string): DraftedType | undefined {
  const uid = `api::${type}.${type}`
  return hasDrafts(strapi, uid) ? uid : undefined
}

/** The title of a document's draft, or a stand-in for one that has none yet. */
export async function subjectTitle(strapi: Core.Strapi, { type, documentId }: Subject): Promise<string> {
  const uid = draftedUidOf(strapi, type)
  const name = uid === 'api::partner-structure.partner-structure' ? 'name' : 'title'
  const row = uid && await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, select: [name] })
  return row?.[name] || 'Sans titre'
}

/** Where a document is edited, whole: mails carry it. */
export function adminUrlOf(strapi: Core.Strapi, { type, documentId }: Subject): string {
  const uid = draftedUidOf(strapi, type)
  const isSingle = uid !== undefined && strapi.contentType(uid).kind === 'singleType'
  const path = isSingle ? `single-types/${uid}` : `collection-types/api::${type}.${type}/${documentId}`
  return `${strapi.config.get('admin.absoluteUrl', '')}/content-manager/${path}`
}
