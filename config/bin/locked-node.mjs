import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, sentence } from './root.mjs'

/** better-sqlite3's binary and TypeScript without a build both need it. */
const NEEDED_NODE = 24

/** What the binary of the package was linked with, as nodejs.org states it. */
const OLDEST_GLIBC = [2, 28]

/** The package that holds Node for this kind of machine. */
export const nodePackage = `node-${process.platform}-${process.arch}`

/** Node's path below a folder that has its package: npm 10 takes `.bin/node` away, the package stays. */
export const nodeIn = (folder) => join(folder, 'node_modules', nodePackage, 'bin', 'node')

/** The packages of a lock file by their path; undefined when there is no such file or it is half-written. */
export function readLock(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
  } catch {
    return undefined
  }
}

/** The packages of this project's lock. */
export function projectLock() {
  const lock = readLock(join(root, 'package-lock.json'))
  if (!lock) throw sentence('package-lock.json is missing or damaged: get it back with git checkout package-lock.json.')
  return lock
}

/**
 * Whether the lock has a Node that runs on this machine. Where it has none, the Node that runs us serves when it is new enough.
 * Throws a sentence where neither does, before anything is installed.
 */
export function hasLockedNode(lock = projectLock()) {
  const obstacle = lock[`node_modules/${nodePackage}`] ? libcObstacle() : `the lock has none for ${process.platform} ${process.arch}`
  if (!obstacle) return true
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return false
  throw sentence(
    `This project runs on Node ${NEEDED_NODE}; you have ${process.versions.node}, and it cannot bring its own: ${obstacle}.\n`
    + `Install Node ${NEEDED_NODE} (https://nodejs.org), then run the same command again.`,
  )
}

/** Undefined where the C library is another (musl). */
let glibcVersion
const readGlibc = () => (glibcVersion ??= process.report.getReport().header.glibcVersionRuntime)

/** Whether this machine's C library is glibc: packages with binaries exist for one or the other. */
export const isGlibc = () => readGlibc() !== undefined

/** Why a binary linked with glibc would not start on this Linux, if it would not. */
function libcObstacle() {
  const version = readGlibc()
  if (!version) return 'this system has no glibc (Alpine, for example), which its binary is linked with'
  const [major, minor] = version.split('.').map(Number)
  const isOld = major < OLDEST_GLIBC[0] || (major === OLDEST_GLIBC[0] && minor < OLDEST_GLIBC[1])
  return isOld ? `its binary needs glibc ${OLDEST_GLIBC.join('.')} and this system has ${version}` : undefined
}

/** The Node that runs every command: the locked one, or ours on a machine that the lock has none for. */
export function findNode() {
  const locked = nodeIn(root)
  if (!hasLockedNode()) return process.execPath
  const { status, error, signal } = spawnSync(locked, ['--version'])
  if (status === 0) return locked
  throw sentence(`${locked} does not start (${error?.code ?? signal ?? `exit status ${status}`}): remove node_modules, then run the same command again.`)
}

/** An environment in which `node` is the given one, also for a child's child. */
export function withNode(node, environment = process.env) {
  const folders = [join(node, '..'), join(root, 'node_modules', '.bin'), environment.PATH]
  return { ...environment, PATH: folders.filter(Boolean).join(delimiter) }
}
