import type { Core, UID } from '@strapi/strapi'
import { documentRowOf, publishedTwinOf, type Row, type Transaction } from '../documents/component-owners.ts'
import { hasDrafts } from '../documents/drafts.ts'
import { publishedTypeOf } from './published-types.ts'
import { publishedVersionOf, type Told, type Version, versionOf } from './published-row.ts'

/** A relation of a model, as the table of its links. */
interface LinkTable {
  readonly uid: string
  readonly name: string
  readonly source: string
  readonly target: string
}

type Link = Record<string, number | null>

/** The one-way relations that name a type, from content types and components. */
function linkTablesTo(strapi: Core.Strapi, target: string): LinkTable[] {
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].filter(({ uid }) => publishedTypeOf(uid) ?? uid in strapi.components)
  return models.flatMap(({ uid }) => Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute): LinkTable[] => {
    if (attribute.type !== 'relation' || !('target' in attribute) || attribute.target !== target) return []
    if (!('joinTable' in attribute) || !('inverseJoinColumn' in attribute.joinTable)) return []
    const { name, joinColumn, inverseJoinColumn } = attribute.joinTable
    return [{ uid, name, source: joinColumn.name, target: inverseJoinColumn.name }]
  }))
}

/**
 * Strapi removes the links to a published version with that version: once a document is unpublished then published again, the
 * published documents that named it no longer do. Their drafts still do. This gives the link back to each published version whose draft
 * has not been written to since (Strapi's own « modified »): an edit that waits for its publication goes on waiting. Answers the documents
 * whose references came back.
 */
export async function relinkReferrers(strapi: Core.Strapi, transaction: Transaction, uid: UID.ContentType, documentId: string): Promise<Told[]> {
  const drafts = await strapi.db.connection<Version>(strapi.db.metadata.get(uid).tableName).transacting(transaction).where({ document_id: documentId }).whereNull('published_at')
  const published = await publishedVersionOf(strapi, transaction, uid, documentId)
  const [draft] = drafts
  if (!draft || !published) return []
  const told: Told[] = []
  for (const table of linkTablesTo(strapi, uid)) {
    const links = await strapi.db.connection<Link>(table.name).transacting(transaction).where({ [table.target]: draft.id })
    for (const link of links) {
      const referrer = await relink(strapi, transaction, table, link, published.id)
      if (referrer) told.push(referrer)
    }
  }
  return told
}

async function relink(strapi: Core.Strapi, transaction: Transaction, table: LinkTable, { id: _, ...link }: Link, publishedTarget: number): Promise<Told | null> {
  const source: Row = { uid: table.uid, id: Number(link[table.source]) }
  const document = await documentRowOf(strapi, transaction, source)
  const type = document ? publishedTypeOf(document.uid) : undefined
  const published = document && type && hasDrafts(strapi, document.uid) ? await inStep(strapi, transaction, document) : null
  const twin = published && await publishedTwinOf(strapi, transaction, source, published.id)
  if (!type || !twin) return null
  const ends = { [table.source]: twin.id, [table.target]: publishedTarget }
  if (await strapi.db.connection(table.name).transacting(transaction).where(ends).first()) return null
  await strapi.db.connection(table.name).transacting(transaction).insert({ ...link, ...ends })
  return { type, documentId: published.document_id }
}

/** The published version of a draft that nobody has written to since, or null. */
async function inStep(strapi: Core.Strapi, transaction: Transaction, row: Row): Promise<Version | null> {
  const draft = await versionOf(strapi, transaction, row)
  if (!draft || draft.published_at !== null) return null
  const published = await publishedVersionOf(strapi, transaction, row.uid, draft.document_id)
  return published && new Date(draft.updated_at) <= new Date(published.updated_at) ? published : null
}
