import type { PictureWords } from '@elles/domain/picture'
import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import { textAt, type Values } from '../documents/publication/problem.ts'
import type { Told } from '../published/published-row.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { mayPublish } from '../roles/may-publish.ts'
import { acceptFile, type SentFile } from './accept.ts'
import { publishedUsesOf } from './uses.ts'
import { refuseLosingWords, refuseWithoutWords, wordsAfter, wordsOnceReplaced } from './words.ts'

/** What the guard knows of Strapi's upload service, which is not typed: every change and removal of a file goes through these. */
interface UploadService {
  upload(sent: { files: SentFile | SentFile[]; data: { fileInfo?: PictureWords | PictureWords[] } }, ...rest: unknown[]): Promise<unknown>
  remove(file: { id: number }): Promise<unknown>
  replace(id: number | string, sent: { file: SentFile; data: { fileInfo?: PictureWords } }, ...rest: unknown[]): Promise<unknown>
  updateFileInfo(id: number | string, info: PictureWords, ...rest: unknown[]): Promise<unknown>
}

/** How many documents a message names; more are counted. */
const NAMED = 3

/**
 * Keeps the files of published documents whole, whoever asks and by whichever door: nobody removes them, and only who may publish a document changes what it shows.
 * What comes in is what it says it is (accept.ts), and a picture comes with its words and keeps them (words.ts). Called in register(), before anything asks for the service.
 */
export function guardMedia(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::upload.upload', (service: UploadService): UploadService => ({
    ...service,
    async upload(sent, ...rest) {
      const infos = [sent.data.fileInfo].flat()
      // All of them before any is stored: a request is kept whole or not at all.
      for (const [place, file] of [sent.files].flat().entries()) await acceptWithWords(file, infos[place] ?? {})
      return service.upload(sent, ...rest)
    },
    async remove(file) {
      await refuseRemoval(strapi, file.id)
      return service.remove(file)
    },
    async replace(id, sent, ...rest) {
      await refuseOthersWork(strapi, Number(id))
      await acceptWithWords(sent.file, wordsOnceReplaced(await wordsOf(strapi, id), sent.data.fileInfo))
      return service.replace(id, sent, ...rest)
    },
    async updateFileInfo(id, info, ...rest) {
      await refuseChange(strapi, Number(id), info)
      return service.updateFileInfo(id, info, ...rest)
    },
  }))
}

async function usesOf(strapi: Core.Strapi, fileId: number): Promise<Told[]> {
  return strapi.db.transaction(async ({ trx }) => publishedUsesOf(strapi, trx, fileId))
}

async function refuseOthersWork(strapi: Core.Strapi, fileId: number): Promise<void> {
  const uses = await usesOf(strapi, fileId)
  if (uses.some(({ type }) => !mayPublish(strapi, contentTypeOf[type]))) await refuse(strapi, uses, 'Demandez à une éditrice de le modifier.')
}

/** Refuses to remove a file that something published shows. Throws a ValidationError, in French. */
export async function refuseRemoval(strapi: Core.Strapi, fileId: number): Promise<void> {
  const uses = await usesOf(strapi, fileId)
  if (uses.length > 0) await refuse(strapi, uses, 'Remplacez-le, ou retirez-le de ce qui est publié avant de le supprimer.')
}

/** Refuses to write words of a file over those that it must keep, or that who asks may not change. Throws a ValidationError, in French. */
export async function refuseChange(strapi: Core.Strapi, fileId: number, info: PictureWords): Promise<void> {
  await refuseOthersWork(strapi, fileId)
  const before = await wordsOf(strapi, fileId)
  if (before.isPicture) refuseLosingWords(before, wordsAfter(before, info))
}

const isPicture = (mime: unknown): boolean => typeof mime === 'string' && mime.startsWith('image/')

async function acceptWithWords(file: SentFile, words: PictureWords): Promise<void> {
  await acceptFile(file)
  if (isPicture(file.mimetype)) refuseWithoutWords(file.originalFilename ?? 'fichier', words)
}

async function wordsOf(strapi: Core.Strapi, id: number | string): Promise<PictureWords & { isPicture: boolean }> {
  const file = await strapi.db.query('plugin::upload.file').findOne({ where: { id: Number(id) } })
  return { alternativeText: file?.alternativeText, caption: file?.caption, isPicture: isPicture(file?.mime) }
}

async function titleOf(strapi: Core.Strapi, { type, documentId }: Told): Promise<string> {
  const uid: UID.ContentType = contentTypeOf[type]
  const document: Values = (await strapi.documents(uid).findOne({ documentId, status: 'published' })) ?? {}
  return `«\u00A0${textAt(document, 'title') || textAt(document, 'name') || documentId}\u00A0»`
}

async function refuse(strapi: Core.Strapi, uses: readonly Told[], advice: string): Promise<never> {
  const titles = await Promise.all(uses.slice(0, NAMED).map((use) => titleOf(strapi, use)))
  const more = uses.length > NAMED ? '…' : ''
  const many = uses.length > 1
  throw new errors.ValidationError(`Ce fichier est utilisé par ${uses.length} fiche${many ? 's' : ''} publiée${many ? 's' : ''} : ${titles.join(', ')}${more}. ${advice}`)
}
