import fs from 'node:fs/promises'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { hasLockedNode, isGlibc, projectLock, readLock, withNode } from './locked-node.mjs'
import { callersNpm, npmCi } from './npm.mjs'
import { root, sentence } from './root.mjs'

/** What node_modules takes, with npm's own cache. */
const NEEDED_MEGABYTES = 3000

/**
 * Installs what package-lock.json asks for, unless node_modules holds it already: first the locked Node and npm alone, then the rest with
 * these two. What the caller's own versions do to a lock (npm 10 removes a link, Node 18 leaves packages out) is then no matter.
 */
export async function installMissing() {
  const lock = projectLock()
  const isLocked = hasLockedNode(lock)
  if (isInstalled(lock)) return
  await checkDisk()
  const started = Date.now()
  process.stdout.write('… installing the dependencies (npm ci), a minute or two\n')
  if (isLocked) await installWithLockedNode(lock)
  else await npmCi(callersNpm(), { cwd: root })
  process.stdout.write(`✓ dependencies installed  ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

async function installWithLockedNode(lock) {
  const { node, npm, remove } = await bootstrap(lock)
  try {
    await npmCi([node, npm], { cwd: root, env: withNode(node) })
  } finally {
    await remove()
  }
}

/** npm keeps in node_modules the lock of what it installed: the same packages, or optional ones for other machines missing. */
function isInstalled(lock) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  return installed !== undefined && Object.entries(lock).every(([path, entry]) => path === '' || isSame(entry, installed[path]))
}

function isSame(wanted, installed) {
  if (!installed) return wanted.optional === true && !isForThisMachine(wanted)
  return wanted.version === installed.version && wanted.integrity === installed.integrity
}

/** Whether an optional package was made for this very kind of machine: without it something does not run. */
function isForThisMachine({ os, cpu, libc }) {
  const has = (list, own) => [list].flat().includes(own)
  return Boolean(os && cpu) && has(os, process.platform) && has(cpu, process.arch) && (!libc || has(libc, isGlibc() ? 'glibc' : 'musl'))
}

async function checkDisk() {
  if (!fs.statfs) return // Node before 18.15
  const { bavail, bsize } = await fs.statfs(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free >= NEEDED_MEGABYTES) return
  throw sentence(`The disk has ${free} MB left and the dependencies need about ${NEEDED_MEGABYTES} MB: free some space and run the same command again.`)
}
