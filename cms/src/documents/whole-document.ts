import type { Core, UID } from '@strapi/strapi'
import { isOwnContent, populateTree } from './populate.ts'
import type { Values } from './publication/problem.ts'

/** One version of a document, its draft unless told otherwise, with everything in it (or the document itself, for a type without drafts), or null. */
export async function wholeDocument(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, status: 'draft' | 'published' = 'draft'): Promise<Values | null> {
  const populate = populateTree(strapi, uid, { relation: true, attributes: (model) => Object.entries(model.attributes).filter(([, attribute]) => isOwnContent(attribute)) })
  return strapi.documents(uid).findOne({ documentId, status, populate })
}
