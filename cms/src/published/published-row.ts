import type { PublishedType } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import type { Row, Transaction } from '../documents/component-owners.ts'
import { hasDrafts } from '../documents/drafts.ts'
import { publishedTypeOf } from './published-types.ts'

/** A document of the feed. */
export interface Told {
  readonly type: PublishedType
  readonly documentId: string
}

/** One version of a document, as its table holds it. */
export interface Version {
  readonly id: number
  readonly document_id: string
  readonly published_at: Date | string | number | null
  readonly updated_at: Date | string | number
}

/** The version that a row of a content type is. */
export async function versionOf(strapi: Core.Strapi, transaction: Transaction, { uid, id }: Row): Promise<Version | undefined> {
  return strapi.db.connection<Version>(strapi.db.metadata.get(uid).tableName).transacting(transaction).where({ id }).first()
}

/** The published version of a document, or undefined while it has none. */
export async function publishedVersionOf(strapi: Core.Strapi, transaction: Transaction, uid: string, documentId: string): Promise<Version | undefined> {
  return strapi.db.connection<Version>(strapi.db.metadata.get(uid).tableName).transacting(transaction).where({ document_id: documentId }).whereNotNull('published_at').first()
}

/** The published document that a row is, or null: a draft, or a type that the feed does not tell. */
export async function toldBy(strapi: Core.Strapi, transaction: Transaction, row: Row): Promise<Told | null> {
  const type = publishedTypeOf(row.uid)
  const version = type && await versionOf(strapi, transaction, row)
  if (!version || (version.published_at === null && hasDrafts(strapi, row.uid))) return null
  return { type, documentId: version.document_id }
}
