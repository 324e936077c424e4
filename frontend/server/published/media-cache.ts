import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../write-whole.ts'

/** Bytes; the CMS refuses larger uploads. */
export const MEDIA_LIMIT = 20 * 1024 * 1024

/**
 * A version, which the change feed puts before each name, then one file name of letters, digits, dots, dashes and underscores, with a
 * type that browsers only display. An edition written by an older build has names without a version.
 */
const mediaPath = /^(?:[0-9a-z]{1,16}\/)?((?!.*\.\.)[a-z0-9][a-z0-9._-]{0,199}\.(webp|avif|jpe?g|png|vtt|pdf))$/i

/** Milliseconds: a half-written file older than this belongs to nobody any more. */
const ABANDONED = 3_600_000

const contentTypes: Readonly<Record<string, string>> = {
  webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', vtt: 'text/vtt; charset=utf-8', pdf: 'application/pdf',
}

/** The content type of a media file by its path, or null when the site does not serve such a file. */
export function mediaTypeOf(path: string): string | null {
  const extension = mediaPath.exec(path)?.[2]
  return extension === undefined ? null : (contentTypes[extension.toLowerCase()] ?? null)
}

/** The CMS's name of a file: its path without the version. */
export const mediaNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const folderOf = (directory: string): string => join(directory, 'media')
const cacheName = (path: string): string => path.replace('/', '-')

/** Reads a file from the disk cache, or fetches it by its name once and keeps it under its path. Null when nobody has it. */
export async function readMedia(directory: string, path: string, fetchFile: (name: string, limit: number) => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const target = join(folderOf(directory), cacheName(path))
  const cached = await readFile(target).catch(() => null)
  if (cached) return cached
  const bytes = await fetchFile(mediaNameOf(path), MEDIA_LIMIT)
  if (!bytes) return null
  // What came is shown, whether or not it can be kept.
  await writeWhole(target, bytes).catch((error: unknown) => console.error(`[media] ${cacheName(path)} could not be kept: ${error instanceof Error ? error.message : String(error)}`))
  return bytes
}

/** Removes from the disk cache what published documents no longer show, and what a crash left half-written. Answers how many files went. */
export async function sweepMedia(directory: string, published: ReadonlySet<string>, now: Date): Promise<number> {
  const kept = new Set([...published].map(cacheName))
  const names = await readdir(folderOf(directory)).catch(() => [])
  let removed = 0
  for (const name of names.filter((candidate) => !kept.has(candidate))) {
    const file = join(folderOf(directory), name)
    if (name.endsWith('.tmp') && now.getTime() - ((await stat(file).catch(() => null))?.mtimeMs ?? 0) < ABANDONED) continue
    await rm(file, { force: true })
    removed += 1
  }
  return removed
}
