import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { errors } from '@strapi/utils'
import sharp from 'sharp'
import { fileTypeOf, HEAD_BYTES, isMarkup, LARGEST } from './file-types.ts'

const MEGABYTE = 1024 * 1024
/** Pixels of a picture: past it, what is small on disk fills the memory. */
export const MOST_PIXELS = 80_000_000

/** A file as the body parser hands it over; the upload plugin stores the type that it finds in `detectedMimeType`. */
export interface SentFile {
  readonly filepath: string
  originalFilename?: string | null
  readonly size: number
  mimetype?: string | null
  detectedMimeType?: string
}

async function headOf({ filepath }: SentFile): Promise<Buffer> {
  const handle = await open(filepath)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function refuse(name: string, why: string): never {
  throw new errors.ValidationError(`«\u00A0${name}\u00A0» est refusé. ${why}`)
}

/** Refuses a picture by what its header says of its size, before anything decodes it. */
async function checkPicture(name: string, filepath: string): Promise<void> {
  const { width, height } = await sharp(filepath, { limitInputPixels: false }).metadata().catch(() => refuse(name, 'L’image est abîmée : enregistrez-la de nouveau, puis recommencez.'))
  if (width * height > MOST_PIXELS) refuse(name, 'L’image a trop de pixels : réduisez-la à 2400 pixels de large.')
}

/**
 * Refuses, in French, what the media library does not take, and names the file after what its bytes are: the extension and the type that a browser
 * sent prove nothing. Throws a ValidationError.
 */
export async function acceptFile(file: SentFile): Promise<void> {
  const name = file.originalFilename ?? 'fichier'
  if (file.size > LARGEST) refuse(name, `Il pèse ${Math.ceil(file.size / MEGABYTE)} Mo : la limite est de ${LARGEST / MEGABYTE} Mo. Réduisez-le, puis recommencez.`)
  const head = await headOf(file)
  if (isMarkup(head)) refuse(name, 'Les fichiers SVG et HTML peuvent contenir du code. Envoyez une image JPEG, PNG, WebP ou AVIF.')
  const type = fileTypeOf(head)
  if (!type) refuse(name, 'Son contenu n’est pas celui d’un fichier accepté : image JPEG, PNG, WebP ou AVIF, document PDF, sous-titres VTT, vidéo MP4 ou son MP3.')
  if (type.mime.startsWith('image/')) await checkPicture(name, file.filepath)
  file.originalFilename = basename(name, extname(name)) + type.extension
  file.mimetype = type.mime
  file.detectedMimeType = type.mime
}
