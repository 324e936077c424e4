import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { BrowserName, CompatData, Identifier, SupportStatement } from '@mdn/browser-compat-data'
import browserslist from 'browserslist'

const require = createRequire(import.meta.url)
/** Mozilla's data on what each browser brought, and when. */
export const compat = require('@mdn/browser-compat-data') as CompatData

const frontend = fileURLToPath(new URL('../..', import.meta.url))

/** The names of browserslist for what Mozilla's data calls otherwise. */
const names: Readonly<Record<string, BrowserName>> = {
  chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios', samsung: 'samsunginternet_android',
}

const toNumber = (version: string): number => {
  const [major = 0, minor = 0] = version.replace(/^≤/, '').split(/[.-]/).map(Number)
  return major + minor / 100
}

/** The oldest version of each supported browser, from the one list that is written in `frontend/package.json`. */
export function oldestSupported(): Map<BrowserName, string> {
  const oldest = new Map<BrowserName, string>()
  for (const line of browserslist(undefined, { path: frontend })) {
    const [browser = '', range = ''] = line.split(' ')
    const [version = ''] = range.split('-')
    const name = names[browser]
    if (!name) throw new Error(`Mozilla’s data has no browser named ${browser}: give its name in browser-floor.ts`)
    const known = oldest.get(name)
    if (known === undefined || toNumber(version) < toNumber(known)) oldest.set(name, version)
  }
  return oldest
}

/** The version that brought a feature to a browser without a prefix or a setting; null when none did. */
export function versionOf(support: SupportStatement | undefined): string | null {
  const whole = [support ?? []].flat().find(({ prefix, alternative_name, flags }) => !prefix && !alternative_name && !flags)
  return typeof whole?.version_added === 'string' && whole.version_added !== 'preview' ? whole.version_added : null
}

/** The supported browsers that lack a feature, each with the version that brings it. */
export function lackedBy({ __compat }: Identifier): string[] {
  if (!__compat) return []
  return [...oldestSupported()].flatMap(([browser, floor]) => {
    const since = versionOf(__compat.support[browser])
    return since !== null && toNumber(since) <= toNumber(floor) ? [] : [`${browser} ${since ?? 'never'}`]
  })
}

/** What Mozilla's data says at a path of it, undefined when it has no such feature. */
export function featureAt(...path: readonly string[]): Identifier | undefined {
  let found = compat as unknown as Identifier | undefined
  for (const name of path) found = found && Object.hasOwn(found, name) ? found[name] as Identifier : undefined
  return found
}
