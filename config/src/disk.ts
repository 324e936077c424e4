import { accessSync, constants, mkdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from './environment.ts'
import { Failure } from './failure.ts'
import { root } from './paths.ts'

/** What the two builds write, with room for a database to grow. */
const NEEDED_MEGABYTES = 500
/** Only the owner reads the database and the accounts. */
const PRIVATE_FOLDER = 0o700

/** Makes the folders of DATA_DIR, or throws a Failure that says why they cannot be written. */
export function prepareDataDir({ dataDir, logsDir }: Settings): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: PRIVATE_FOLDER })
    for (const folder of [logsDir, join(dataDir, 'public', 'uploads'), join(dataDir, 'site')]) mkdirSync(folder, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Failure(`${dataDir} cannot be written (${code}): change its owner, or choose another folder with DATA_DIR.`)
  }
}

/** Throws a Failure when there is too little room to build. */
export async function checkDiskSpace(): Promise<void> {
  const { bavail, bsize } = await statfs(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < NEEDED_MEGABYTES) throw new Failure(`The disk has ${free} MB left and the builds need ${NEEDED_MEGABYTES} MB: free some space and run the same command again.`)
}
