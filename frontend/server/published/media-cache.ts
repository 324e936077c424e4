import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes; the CMS refuses larger uploads. */
export const MEDIA_LIMIT = 20 * 1024 * 1024

/** One file name of letters, digits, dots, dashes and underscores, with a type that browsers only display. */
const fileName = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,199}\.(webp|avif|jpe?g|png|vtt|pdf)$/

const contentTypes: Readonly<Record<string, string>> = {
  webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', vtt: 'text/vtt; charset=utf-8', pdf: 'application/pdf',
}

/** The content type of a media file by its name, or null when the site does not serve such a file. */
export function mediaTypeOf(name: string): string | null {
  const extension = fileName.exec(name)?.[1]
  return extension === undefined ? null : (contentTypes[extension] ?? null)
}

/** Reads a file from the disk cache, or fetches it once and keeps it. Null when nobody has it. */
export async function readMedia(directory: string, name: string, fetchFile: (name: string, limit: number) => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const path = join(directory, 'media', name)
  const cached = await readFile(path).catch(() => null)
  if (cached) return cached
  const bytes = await fetchFile(name, MEDIA_LIMIT)
  if (!bytes) return null
  await mkdir(join(directory, 'media'), { recursive: true })
  // Two visitors may ask for the same new file at once: each writes its own copy, the last rename wins.
  const temporary = `${path}.${randomUUID()}.tmp`
  await writeFile(temporary, bytes)
  await rename(temporary, path)
  return bytes
}
