import type { Core } from '@strapi/strapi'
import { recordChanges } from '../published/change-log.ts'
import { publishedUsesOf } from './uses.ts'

/**
 * What readers see of a document includes its files: a new text under an image, or another image in its place, tells the documents
 * that show it in the change feed, as a publication does.
 */
export function followMedia(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    async afterUpdate({ result }: { result?: { id?: number } | null }) {
      const fileId = result?.id
      if (fileId === undefined) return
      await strapi.db.transaction(async ({ trx }) => {
        for (const { type, documentId } of await publishedUsesOf(strapi, trx, fileId)) await recordChanges(strapi, trx, type, [documentId])
      })
    },
  })
}
