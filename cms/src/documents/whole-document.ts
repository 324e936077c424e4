import type { Core, Schema, UID } from '@strapi/strapi'
import type { Values } from './publication/problem.ts'

/** What the document service is asked to load with a document. */
interface Populate {
  [name: string]: true | { fields: string[] } | { populate: Populate } | { on: Record<string, { populate: Populate }> }
}

/** Loads every part of a document: components, media, and relations with their name. */
function populateWhole(strapi: Core.Strapi, uid: string): Populate {
  const attributes: Record<string, Schema.Attribute.AnyAttribute> = strapi.getModel(uid as UID.Schema).attributes
  const populate: Populate = {}
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'component') populate[name] = { populate: populateWhole(strapi, attribute.component) }
    if (attribute.type === 'dynamiczone') populate[name] = { on: Object.fromEntries(attribute.components.map((part) => [part, { populate: populateWhole(strapi, part) }])) }
    if (attribute.type === 'media') populate[name] = true
    if (attribute.type === 'relation' && 'target' in attribute && attribute.target.startsWith('api::')) populate[name] = true
  }
  return populate
}

/** The draft of a document with everything in it (or the document itself, for a type without drafts), or null. */
export async function wholeDocument(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Values | null> {
  return strapi.documents(uid).findOne({ documentId, status: 'draft', populate: populateWhole(strapi, uid) })
}
