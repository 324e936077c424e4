import type { Redirect } from '@elles/domain/contract'
import { legacyTarget } from './redirects.ts'

/** Only gives addresses something to be relative to. */
const HERE = 'http://site.invalid'

/** A path as redirects compare it: decoded, composed accents, no final slash. Null when it cannot be decoded. */
export function comparablePath(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC').replace(/(?<=.)\/+$/, '')
  } catch {
    return null
  }
}

/** An address of this site, written as a Location header wants it; null when it would lead elsewhere. */
function localAddress(to: string): URL | null {
  if (!/^\/(?![/\\])/.test(to) || !URL.canParse(to, HERE)) return null
  const url = new URL(to, HERE)
  if (url.origin !== HERE || url.pathname.startsWith('//')) return null
  url.pathname = url.pathname.replace(/(?<=.)\/+$/, '')
  return url
}

interface EditorsTable {
  readonly targets: ReadonlyMap<string, URL>
  /** What of the editors' redirects is not followed, and why: for the log. */
  readonly refused: readonly string[]
}

/** The address that comes after a path: the editors' first, then the former site's. */
function stepFrom(path: string, targets: ReadonlyMap<string, URL>): URL | undefined {
  const legacy = targets.has(path) ? undefined : legacyTarget(path)
  return targets.get(path) ?? (legacy === undefined ? undefined : new URL(legacy, HERE))
}

/** The last address of a chain, or null when the chain bites its tail. */
function endOf(path: string, targets: ReadonlyMap<string, URL>): URL | null | undefined {
  const seen = new Set([path])
  let last: URL | undefined
  for (let next = stepFrom(path, targets); next !== undefined; next = stepFrom(comparablePath(next.pathname) ?? '', targets)) {
    const key = comparablePath(next.pathname) ?? ''
    if (seen.has(key)) return null
    seen.add(key)
    last = next
  }
  return last
}

/** The editors' redirects, ready to be looked up: those that lead off the site or in a circle are left out. */
export function editorsTable(redirects: readonly Redirect[]): EditorsTable {
  const targets = new Map<string, URL>()
  const refused: string[] = []
  for (const { from, to } of redirects) {
    const path = from.includes('?') ? null : comparablePath(from)
    const target = localAddress(to)
    if (path === null || target === null) refused.push(`${from} → ${to}: ${target === null ? 'not an address of this site' : 'not a path'}`)
    else targets.set(path, target)
  }
  const circular = [...targets.keys()].filter((path) => endOf(path, targets) === null)
  for (const path of circular) {
    refused.push(`${path} → ${targets.get(path)?.pathname ?? ''}: leads back to itself`)
    targets.delete(path)
  }
  return { targets, refused }
}

const addressOf = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`

/**
 * Where an address leads (301), or null when it is to be answered as it is. A chain is followed to its end. The question mark and what
 * follows it are kept when only the final slash goes; a former address's own parameters mean nothing here.
 */
export function redirectOf(address: string, targets: ReadonlyMap<string, URL>): string | null {
  const [rawPath = '', ...query] = address.split('?')
  const path = comparablePath(rawPath)
  if (path === null) return null
  const target = endOf(path, targets)
  if (target) return addressOf(target)
  if (rawPath === '/' || !rawPath.endsWith('/')) return null
  const straight = localAddress(`/${rawPath.replace(/^\/+/, '')}`)
  return straight && `${straight.pathname}${query.length > 0 ? `?${query.join('?')}` : ''}`
}
