import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Follows, neededBy, readLock } from './lock.ts'

/** The desk's pages are built: what they were built from goes. */
const ofTheDeskAlone: ReadonlySet<string> = new Set([
  'react', 'react-dom', 'react-router-dom', 'styled-components', '@strapi/design-system', '@strapi/icons',
])

/** Half of a Strapi package is the desk's pages, and Strapi itself can build them. Its command line loads two files of them. */
const ofTheDesk = [
  '@strapi/strapi/dist/src/node/{vite,webpack}',
  '@strapi/!(admin)/dist/admin',
  '@strapi/admin/dist/admin/!(src)',
  '@strapi/admin/dist/admin/src/!(components)',
  '@strapi/admin/dist/admin/src/components/!(DefaultDocument.js|NoJavascript.js)',
]

/** What no server reads: SQLite's sources, it built for other kinds of machine, maps and types of any package. */
const ofNoServer = [
  'better-sqlite3/{deps,src}',
  `better-sqlite3/prebuilds/!(${process.platform}-${process.arch}.node)`,
  '**/*.{map,d.ts,d.mts,d.cts}',
]

/**
 * Takes out of an application, where a workspace was installed and built, what its server does not run: packages for
 * development, packages that only the desk's pages name, and what nobody reads of those that stay.
 */
export function lighten(application: string, workspace: string): void {
  const lock = readLock(join(application, 'package-lock.json'))
  remove(application, ofTheDesk)
  const needed = neededBy(lock, workspace, { follows: namedByServers(application, workspace) })
  for (const [path, { link }] of Object.entries(lock)) {
    const isPackage = path.includes('node_modules/') && !link
    // What lies inside a package that nobody needs is needed by nobody.
    if (isPackage && !needed.has(path)) rmSync(join(application, path), { recursive: true, force: true })
  }
  remove(application, ofNoServer)
}

function remove(application: string, patterns: readonly string[]): void {
  for (const pattern of patterns) {
    for (const path of globSync(`node_modules/${pattern}`, { cwd: application })) {
      rmSync(join(application, path), { recursive: true, force: true })
    }
  }
}

/**
 * The packages of Strapi say of no dependency whether their server or their pages need it: those of which a file that
 * is left speaks, and Strapi's own, which it also finds by names put together. All that other packages name is followed.
 */
function namedByServers(application: string, workspace: string): Follows {
  const found = new Map<string, ReadonlySet<string>>()
  return (folder, name) => {
    if (folder === workspace) return !ofTheDeskAlone.has(name)
    if (!/(^|\/)node_modules\/@strapi\/[^/]+$/.test(folder)) return true
    if (name.startsWith('@strapi/')) return !ofTheDeskAlone.has(name)
    const names = found.get(folder) ?? namesIn(join(application, folder))
    found.set(folder, names)
    return names.has(name)
  }
}

/** A package in a call of require, import or resolve, without the path inside it. */
const named = /\b(?:require|import|resolve)\(\s*['"`]((?:@[^/'"`]+\/)?[^./'"`][^/'"`]*)/g

/** The packages that the scripts of a folder ask for. */
function namesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^(?!node_modules\/|.*\/node_modules\/).*\.c?js$/.test(path))
  return new Set(scripts.flatMap((script) => [...readFileSync(join(folder, script), 'utf8').matchAll(named)].map(([, name = '']) => name)))
}

const [application, workspace] = process.argv.slice(2)
if (import.meta.main && application !== undefined && workspace !== undefined) lighten(application, workspace)
