import { readFileSync } from 'node:fs'

/** What we read of a package in package-lock.json. */
interface Entry {
  /** Of a workspace's link: the folder of the workspace. */
  readonly resolved?: string
  readonly link?: boolean
  readonly dependencies?: Names
  readonly optionalDependencies?: Names
  readonly peerDependencies?: Names
  readonly devDependencies?: Names
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

type Names = Readonly<Record<string, string>>

/** Every package by its folder below the repository: `cms`, `node_modules/pg`, `cms/node_modules/altcha-lib`. */
export type Lock = Readonly<Record<string, Entry>>

export const readLock = (file: string): Lock => (JSON.parse(readFileSync(file, 'utf8')) as { packages: Lock }).packages

/** Whether a package needs another that it names. */
export type Follows = (from: string, name: string) => boolean

interface Asked {
  /** With what it takes to build and test the workspace. */
  readonly development?: boolean
  readonly follows?: Follows
}

/**
 * The folders of what a workspace needs, as npm lays them out for `--workspace`: its own folder and those of other
 * workspaces among them. What is for another kind of machine is left out.
 */
export function neededBy(lock: Lock, workspace: string, { development = false, follows = () => true }: Asked = {}): Set<string> {
  const needed = new Set<string>()
  const waiting = [workspace]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (needed.has(folder)) continue
    needed.add(folder)
    const { dependencies, optionalDependencies, peerDependencies, devDependencies } = lock[folder] ?? {}
    const own = development && folder === workspace ? devDependencies : undefined
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies, ...own })) {
      const found = follows(folder, name) ? resolveName(lock, folder, name) : undefined
      if (found !== undefined && fitsHere(lock[found])) waiting.push(found)
    }
  }
  return needed
}

/** Where Node finds `name` from the package in `folder`; nothing when it is optional and not in the lock. */
function resolveName(lock: Lock, folder: string, name: string): string | undefined {
  for (let from = folder; ; from = parentOf(from)) {
    const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`
    const entry = lock[path]
    if (entry) return entry.link ? entry.resolved : path
    if (from === '') return undefined
  }
}

/** The folder that holds the `node_modules` in which `folder` lies; the root's, `''`, of a workspace. */
function parentOf(folder: string): string {
  const end = folder.lastIndexOf('/node_modules/')
  return end === -1 ? '' : folder.slice(0, end)
}

/** Whether npm installs it on this machine; the C library is the one that Node itself was built for. */
function fitsHere({ os, cpu, libc }: Entry = {}): boolean {
  const fits = (allowed: readonly string[] | undefined, mine: string): boolean => {
    if (!allowed) return true
    return allowed.includes(mine) || (allowed.every((name) => name.startsWith('!')) && !allowed.includes(`!${mine}`))
  }
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, libcHere)
}

const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
const libcHere = header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
