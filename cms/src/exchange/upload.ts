import { readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { importLimits, importedTypes } from '../import/model.ts'
import { DEFAULT_SOURCE, type ImportFile, type ReadingOptions } from '../import/read-file.ts'

/** Why a request holds no file to import, in French. */
export class BadUpload extends Error {
  override name = 'BadUpload'
}

const LONGEST_SOURCE = 200
const fields = v.object({
  type: v.optional(v.union([v.literal(''), v.picklist(importedTypes)]), ''),
  source: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_SOURCE)), ''),
  fingerprint: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
})

const received = v.object({ filepath: v.string(), originalFilename: v.nullish(v.string(), '') })

interface Upload {
  readonly file: ImportFile
  readonly options: ReadingOptions
  /** The preview that was agreed to; null for a preview. */
  readonly fingerprint: string | null
}

interface Request {
  readonly body?: unknown
  readonly files?: unknown
}

/** The file of a form and what was chosen with it. Its temporary file goes with the request (src/received). Throws BadUpload. */
export async function readUpload({ body, files }: Request): Promise<Upload> {
  const told = v.safeParse(fields, body ?? {})
  const found = v.safeParse(v.object({ files: received }), files ?? {})
  if (!found.success) throw new BadUpload('Choisissez un fichier à importer.')
  const { filepath, originalFilename } = found.output.files
  if (!told.success) throw new BadUpload('Cette demande n’est pas lisible.')
  if ((await stat(filepath)).size > importLimits.bytes) throw new BadUpload(`Ce fichier pèse plus de ${importLimits.bytes / 1024 / 1024} Mo : coupez-le en plusieurs.`)
  const { type, source, fingerprint } = told.output
  return { file: { name: originalFilename, bytes: await readFile(filepath) }, options: { type: type === '' ? null : type, source: source === '' ? DEFAULT_SOURCE : source }, fingerprint: fingerprint === '' ? null : fingerprint }
}
