import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Of a layer of an image: a file takes whole blocks, and a header before it. */
const BLOCK = 512

/** The millions of bytes that a folder makes an image heavier by, as engines count them. */
export function megabytesIn(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const { size } = lstatSync(join(entry.parentPath, entry.name))
    bytes += BLOCK + (entry.isFile() ? Math.ceil(size / BLOCK) * BLOCK : 0)
  }
  return Math.round(bytes / 1e6)
}
