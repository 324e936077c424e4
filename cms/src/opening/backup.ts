import { DAY_MS } from '@elles/domain/time'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Core } from '@strapi/strapi'

/** A backup a week, and a day for whoever makes it. */
const FRESH_DAYS = 8

/**
 * What the last command of a backup touches, once the others have ended (docs/operations.md). Beside the uploads, the only folder of the
 * CMS that lasts; its name keeps it from being served.
 */
export const BACKUP_MARK = '.last-backup'

/** When the last backup ended, as far as the mark tells; null when none was seen. The mark says that a backup was made, not that it can be restored. */
async function lastBackup(strapi: Core.Strapi): Promise<Date | null> {
  try {
    return (await stat(join(strapi.dirs.static.public, 'uploads', BACKUP_MARK))).mtime
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whether no backup was seen, or only an old one; null when all is well. */
export async function backupFault(strapi: Core.Strapi, now: Date): Promise<'none' | 'old' | null> {
  const last = await lastBackup(strapi)
  if (last === null) return 'none'
  return now.getTime() - last.getTime() > FRESH_DAYS * DAY_MS ? 'old' : null
}
