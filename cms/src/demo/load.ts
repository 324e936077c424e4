import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { isAsDelivered, pageDocument } from '../service-pages/index.ts'
import { servicePages } from '../service-pages/texts.ts'
import { artworkFor } from './artwork.ts'
import { checkDemonstration, type DemonstrationEntry, placeholder } from './check.ts'
import { readDemonstration } from './files.ts'

export interface LoadingReport {
  created: number
  unchanged: number
}

/** How often progress is told: every so many entries. */
const PROGRESS_STEP = 40

/** The service's own pages belong to the demonstration too, with the texts that any installation begins with. */
const pageEntries = (today: Date): DemonstrationEntry[] => servicePages.map((page) => ({ type: 'page', slug: page.slug, document: pageDocument(page, today) }))

/**
 * Loads the demonstration content of a folder: checks everything first, then creates and publishes in one transaction what the
 * catalogue does not hold yet. An entry whose slug exists is left as it is, so that loading twice changes nothing; but a page of the
 * service that nobody has touched since it was laid down is published.
 */
export async function loadDemonstration(strapi: Core.Strapi, root: string, today: Date, tell: (message: string) => void): Promise<LoadingReport> {
  const entries = [...checkDemonstration(strapi, readDemonstration(root), today), ...pageEntries(today)]
  const covers = await uploadCovers(strapi, entries)
  return strapi.db.transaction(async () => {
    const report: LoadingReport = { created: 0, unchanged: 0 }
    const documentIds = new Map<string, string>()
    for (const [index, entry] of entries.entries()) {
      const existing = await findExisting(strapi, entry)
      documentIds.set(placeholder(entry.type, entry.slug), existing ?? await createAndPublish(strapi, withCover(entry, covers), documentIds))
      report[existing && !(await publishDelivered(strapi, entry, existing)) ? 'unchanged' : 'created'] += 1
      if ((index + 1) % PROGRESS_STEP === 0) tell(`${index + 1} / ${entries.length}`)
    }
    return report
  })
}

async function findExisting(strapi: Core.Strapi, { type, document }: DemonstrationEntry): Promise<string | undefined> {
  const uid = contentTypeOf[type]
  const key = 'slug' in document ? 'slug' : 'from'
  const filters = strapi.contentType(uid).kind === 'singleType' ? {} : { [key]: String(document[key]) }
  const found = await strapi.documents(uid).findFirst({ filters })
  return found?.documentId
}

/** Publishes a page that waits as it was delivered; answers whether there was one. */
async function publishDelivered(strapi: Core.Strapi, { slug, type }: DemonstrationEntry, documentId: string): Promise<boolean> {
  const page = type === 'page' ? servicePages.find((one) => one.slug === slug) : undefined
  if (!page || !(await isAsDelivered(strapi, documentId, page))) return false
  await strapi.documents('api::page.page').publish({ documentId })
  return true
}

async function createAndPublish(strapi: Core.Strapi, entry: DemonstrationEntry, documentIds: ReadonlyMap<string, string>): Promise<string> {
  const uid = contentTypeOf[entry.type]
  const data = resolve(entry.document, documentIds)
  const { documentId } = await strapi.documents(uid).create({ data })
  if (hasDrafts(strapi, uid)) await strapi.documents(uid).publish({ documentId })
  return documentId
}

/** Replaces every placeholder by the documentId of its target. */
function resolve<Value>(value: Value, documentIds: ReadonlyMap<string, string>): Value
function resolve(value: unknown, documentIds: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return documentIds.get(value) ?? value
  if (Array.isArray(value)) return value.map((part: unknown) => resolve(part, documentIds))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part, documentIds)]))
}

/** Which generated cover an entry wears: one for each kind of opportunity and one for each theme of resources, shared by many. */
function coverName({ type, document }: DemonstrationEntry): string | null {
  if (type === 'opportunity') return `opportunite-${String(document['kind'])}`
  if (type !== 'resource') return null
  const [theme] = Array.isArray(document['themes']) ? document['themes'] : []
  return `ressource-${String(theme).split('/').at(-1)}`
}

function withCover(entry: DemonstrationEntry, covers: ReadonlyMap<string, number>): DemonstrationEntry {
  const name = coverName(entry)
  return name === null ? entry : { ...entry, document: { ...entry.document, cover: covers.get(name) } }
}

async function uploadCovers(strapi: Core.Strapi, entries: readonly DemonstrationEntry[]): Promise<Map<string, number>> {
  const names = new Set(entries.flatMap((entry) => coverName(entry) ?? []))
  const folder = mkdtempSync(join(tmpdir(), 'covers-'))
  const covers = new Map<string, number>()
  try {
    for (const name of names) covers.set(name, await findOrUpload(strapi, name, folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
  return covers
}

async function findOrUpload(strapi: Core.Strapi, name: string, folder: string): Promise<number> {
  const fileName = `illustration-${name}.webp`
  const known = await strapi.db.query('plugin::upload.file').findOne({ where: { name: fileName } })
  if (known) return known.id
  const filepath = join(folder, fileName)
  const image = await artworkFor(name)
  writeFileSync(filepath, image)
  const [file] = await strapi.plugin('upload').service('upload').upload({
    data: { fileInfo: { name: fileName, alternativeText: 'Illustration abstraite\u00a0: les lames d’un diaphragme', caption: 'Illustration générée pour la démonstration. Crédit\u00a0: équipe du site. Licence\u00a0: CC0' } },
    files: { filepath, originalFilename: fileName, mimetype: 'image/webp', size: image.length },
  })
  return file.id
}
