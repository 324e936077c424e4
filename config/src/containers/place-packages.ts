import { copyFileSync, linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { neededBy, readLock } from '../image/lock.ts'

/**
 * What `npm ci --workspace` leaves in `application`, without a network: the packages that the lock gives this workspace,
 * each in its place, out of those installed in `installed`.
 */
export function placePackages(installed: string, application: string, workspace: string): void {
  const lock = readLock(join(application, 'package-lock.json'))
  const needed = neededBy(lock, workspace, { development: true })
  for (const path of [...needed].filter((one) => one.includes('node_modules/')).toSorted()) {
    placeFolder(join(installed, path), join(application, path))
  }
  for (const [path, { link, resolved }] of Object.entries(lock)) {
    if (!link || resolved === undefined || !needed.has(resolved)) continue
    mkdirSync(dirname(join(application, path)), { recursive: true })
    symlinkSync(relative(dirname(path), resolved), join(application, path))
  }
}

/** Every file under another name of the same bytes; what lies in its node_modules is a package of its own. */
function placeFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isFile()) place(source, target)
    else if (entry.isDirectory() && entry.name !== 'node_modules') placeFolder(source, target)
  }
}

/** A file under a second name, or a copy where another disk or a strict system forbids that. */
function place(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
