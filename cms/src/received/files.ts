import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { excessMessage, excessOf, requestBounds } from '@elles/domain/contract'
import { counted } from '@elles/domain/text'
import type { Core } from '@strapi/strapi'
import { LARGEST } from '../media/file-types.ts'
import { refuse } from '../refuse.ts'
import { turns } from './turns.ts'

/** Files of one request: the library's screen sends them one by one. */
const MOST_FILES = 20
/** Bytes of the words that come with files. */
const WORDS = 256 * 1024
/**
 * Requests whose files are being received, and those that wait before anything of them is read: 80 MB at most
 * on a disk of 256.
 */
const [AT_ONCE, WAITING] = [4, 20]
const RETRY_SECONDS = 30
const MEGABYTE = 1024 * 1024

const places = turns(AT_ONCE, WAITING)

type Context = Parameters<Core.MiddlewareHandler>[0]

/** A body that the parser does not take. */
class Unreadable extends Error {
  override name = 'Unreadable'
  readonly status: number
  constructor(error: Error & { readonly httpCode?: unknown }) {
    super('The files of a request cannot be read', { cause: error })
    this.status = typeof error.httpCode === 'number' ? error.httpCode : 500
  }
}

function tellUnreadable(context: Context, error: Unreadable): void {
  if (error.status === 413) return refuse(context, 413, `Ces fichiers pèsent plus de ${LARGEST / MEGABYTE} Mo. Réduisez-les ou envoyez-les en plusieurs fois, puis recommencez.`)
  if (error.status < 500) return refuse(context, 400, 'Cet envoi n’est pas lisible : recommencez.')
  throw error
}

/** What is wrong with the words that came with the files: JSON in a field is as deep as its sender likes. */
function wordsFault(body: unknown): string | null {
  const fields: unknown[] = Object.values(typeof body === 'object' && body !== null ? body : {}).flat()
  for (const field of fields) {
    const excess = typeof field === 'string' && /^\s*[[{]/.test(field) ? excessOf(parsed(field), requestBounds) : null
    if (excess) return excessMessage(excess.bound, requestBounds)
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The files of a request in a folder of its own, which goes with it whatever becomes of it. Strapi's parser,
 * which is not asked anywhere else.
 */
async function receive(strapi: Core.Strapi, context: Context, next: () => Promise<unknown>): Promise<void> {
  const uploadDir = await mkdtemp(join(tmpdir(), 'elles-received-'))
  let count = 0
  const filter = ({ name }: { name?: string | null }): boolean => {
    count += 1
    return name === 'files' && count <= MOST_FILES
  }
  const formidable = { uploadDir, filter, maxFileSize: LARGEST, maxFields: 100, maxFieldsSize: WORDS }
  const onError = (error: Error): never => { throw new Unreadable(error) }
  const read = strapi.middleware('strapi::body')({ multipart: true, formidable, onError }, { strapi }) as Core.MiddlewareHandler
  try {
    // Whoever went away while waiting sends nothing more: the parser would wait for it for ever.
    if (context.req.destroyed) return
    // Strapi's parser takes the files away once what it calls has ended.
    await read(context, async () => {
      const fault = count > MOST_FILES ? `Envoyez ${counted(MOST_FILES, 'fichier')} au plus à la fois.` : wordsFault(context.request.body)
      if (fault !== null) return refuse(context, 400, fault)
      await next()
    })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    tellUnreadable(context, error)
  } finally {
    await rm(uploadDir, { recursive: true, force: true })
  }
}

/**
 * Reads the files that a route takes: it stands behind the rights of that route, so that nothing of a
 * stranger is read.
 */
export async function receiveFiles(strapi: Core.Strapi, context: Context, next: () => Promise<unknown>): Promise<unknown> {
  if (!context.is('multipart')) return next()
  const giveBack = await places.take()
  if (!giveBack) return refuse(context, 503, 'Trop de fichiers arrivent en même temps : recommencez dans une minute.', RETRY_SECONDS)
  try {
    return await receive(strapi, context, next)
  } finally {
    giveBack()
  }
}
