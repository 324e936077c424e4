import type { Core, UID } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { newDocumentId } from '../documents/new-document-id.ts'
import { isOwnContent, populateTree } from '../documents/populate.ts'
import type { Values } from '../documents/publication/problem.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { breathing } from './breath.ts'
import { identitiesOf, type Identities } from './identities.ts'
import { importedTypes, type ImportedType, type Models } from './model.ts'
import { type Catalogue, type Current, locate, type Located } from './plan.ts'
import { readRecords } from './records.ts'
import { unitsOf } from './units.ts'

const THEME = 'api::theme.theme'
/** Documents read at once: each brings its components in one query a table. */
const DOCUMENTS_PER_READ = 25
/** Rows of one table read at once. */
const ROWS_PER_READ = 500

export const modelsOf = (strapi: Core.Strapi): Models => (uid) => strapi.getModel(uid as UID.Schema)

/** What was asked of a draft is there. */
interface DraftRow {
  id: number
  documentId: string
  name?: string
  title?: string
  slug?: string
  acronym?: string
  siret?: string
  externalId?: string
  legacyId?: string
}

const identityColumns = ['documentId', 'name', 'title', 'slug', 'acronym', 'siret', 'externalId', 'legacyId']

/** Rows of drafts (or of documents, for a type without drafts), some at a time: everybody else has a turn between two reads. */
async function *draftsOf(strapi: Core.Strapi, uid: UID.ContentType, select: readonly string[]): AsyncGenerator<DraftRow> {
  const breath = breathing()
  const where = hasDrafts(strapi, uid) ? { where: { publishedAt: null } } : {}
  for (let offset = 0; ; offset += ROWS_PER_READ) {
    const rows: DraftRow[] = await strapi.db.query(uid).findMany({ select: [...select], ...where, orderBy: { id: 'asc' }, limit: ROWS_PER_READ, offset })
    yield* rows
    if (rows.length < ROWS_PER_READ) return
    await breath()
  }
}

/** Who is who among the documents of a type, by their drafts: every document has one. */
async function identitiesIn(strapi: Core.Strapi, uid: UID.ContentType): Promise<Identities> {
  const attributes = Object.keys(strapi.contentType(uid).attributes)
  const identities = identitiesOf([])
  const select = identityColumns.filter((name) => name === 'documentId' || attributes.includes(name))
  for await (const { documentId, name, title, slug, acronym, siret, externalId, legacyId } of draftsOf(strapi, uid, select)) {
    const told = Object.entries({ name: name ?? title, slug, siret, externalId, legacyId }).filter(([, value]) => typeof value === 'string' && value !== '')
    identities.add({ documentId, ...(acronym ? { acronym } : {}), identity: Object.fromEntries(told) })
  }
  return identities
}

/** The drafts of some documents, whole. */
async function currentOf(strapi: Core.Strapi, type: ImportedType, documentIds: readonly string[], into: Map<string, Current>): Promise<void> {
  const uid = contentTypeOf[type]
  const populate = populateTree(strapi, uid, {
    relation: { fields: ['documentId'] },
    attributes: (model) => Object.entries(model.attributes).filter(([, attribute]) => isOwnContent(attribute) && attribute.type !== 'media'),
  })
  const breath = breathing()
  for (let start = 0; start < documentIds.length; start += DOCUMENTS_PER_READ) {
    const chunk = documentIds.slice(start, start + DOCUMENTS_PER_READ)
    const documents = await strapi.documents(uid).findMany({ filters: { documentId: { $in: chunk } }, status: 'draft', populate, limit: chunk.length })
    const records = await readRecords(strapi, type, chunk)
    for (const document of documents as (Values & { documentId: string })[]) {
      into.set(document.documentId, { units: unitsOf(modelsOf(strapi), uid, document), imported: records.get(document.documentId) ?? {} })
      await breath()
    }
  }
}

/** What the database holds of what a file speaks of, read in whole tables. */
export async function readCatalogue(strapi: Core.Strapi, locating: { entries: Parameters<typeof locate>[1] }): Promise<{ catalogue: Catalogue } & Awaited<ReturnType<typeof locate>>> {
  const uids = [THEME, ...importedTypes.map((type) => contentTypeOf[type])] as const
  const known = new Map<string, Identities>()
  for (const uid of uids) known.set(uid, await identitiesIn(strapi, uid))
  const identities = (uid: string): Identities => {
    const found = known.get(uid)
    if (!found) throw new Error(`No document of ${uid} is imported or named by an import`)
    return found
  }
  const { located, problems } = await locate({ identities, newDocumentId }, locating.entries)
  const current = new Map<string, Current>()
  for (const type of importedTypes) await currentOf(strapi, type, idsOf(located, type), current)
  return { located, problems, catalogue: { models: modelsOf(strapi), identities, newDocumentId, current: (documentId) => current.get(documentId) } }
}

const idsOf = (located: readonly Located[], type: ImportedType): string[] => located.filter(({ isNew, entry }) => !isNew && entry.type === type).map(({ documentId }) => documentId)

/** The row of each draft (or of each document, for a type without drafts): what links between tables are made of. */
export async function draftRows(strapi: Core.Strapi, uid: UID.ContentType): Promise<Map<string, number>> {
  const rows = new Map<string, number>()
  for await (const { id, documentId } of draftsOf(strapi, uid, ['id', 'documentId'])) rows.set(documentId, id)
  return rows
}
