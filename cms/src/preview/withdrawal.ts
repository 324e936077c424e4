import type { Core } from '@strapi/strapi'
import type { Subject } from './token.ts'

/** Strapi's own store of small values; a document whose links were never withdrawn has none. */
const storeOf = (strapi: Core.Strapi, documentId: string) => strapi.store({ type: 'api', name: 'preview', key: documentId })

/** How many times the links of a document were withdrawn: those made before the last time open nothing. */
export async function turnOf(strapi: Core.Strapi, { documentId }: Pick<Subject, 'documentId'>): Promise<number> {
  return Number((await storeOf(strapi, documentId).get({})) ?? 0)
}

/** Withdraws every link and every open preview of a document. */
export async function withdrawLinks(strapi: Core.Strapi, subject: Pick<Subject, 'documentId'>): Promise<void> {
  await storeOf(strapi, subject.documentId).set({ value: (await turnOf(strapi, subject)) + 1 })
}
