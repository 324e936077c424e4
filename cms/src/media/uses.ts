import type { Core } from '@strapi/strapi'
import { documentRowOf, type Transaction } from '../documents/component-owners.ts'
import { type Told, toldBy } from '../published/published-row.ts'

/** Strapi's table of which row shows which file, and what we read of it. */
const FILE_LINKS = 'files_related_mph'
interface FileLink {
  file_id: number
  related_id: number
  related_type: string
}

/** The published documents that show a file, each once: itself, in a component, or in a component of a component. */
export async function publishedUsesOf(strapi: Core.Strapi, transaction: Transaction, fileId: number): Promise<Told[]> {
  const links = await strapi.db.connection<FileLink>(FILE_LINKS).transacting(transaction).where({ file_id: fileId }).select('related_id', 'related_type')
  const uses = new Map<string, Told>()
  for (const { related_id: id, related_type: uid } of links) {
    if (!(uid in strapi.contentTypes) && !(uid in strapi.components)) continue
    const row = await documentRowOf(strapi, transaction, { uid, id })
    const told = row && await toldBy(strapi, transaction, row)
    if (told) uses.set(`${told.type} ${told.documentId}`, told)
  }
  return [...uses.values()]
}
