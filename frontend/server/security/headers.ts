import { createHash } from 'node:crypto'
import { themeBootstrap } from '../../shared/theme-bootstrap.ts'

const sources = new Map<string, string>()

/** The CSP source that allows one inline script by its content. The few that there are come with every page: each is read once. */
export function hashSource(script: string): string {
  const source = sources.get(script) ?? `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  sources.set(script, source)
  return source
}

/** The policy of a page: nothing but this site, and the inline scripts whose content is known. */
export function pagePolicy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${[themeBootstrap, ...inlineScripts].map(hashSource).join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every response carries, pages, assets and errors alike. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const configScript = /<script>(window\.__NUXT__=\{\};window\.__NUXT__\.config=[^<]*)<\/script>/g

/**
 * The inline script by which Nuxt hands its public configuration to the browser, found in what Nuxt itself appended to the page (never in
 * rendered content, where a forged one could be). Throws when there is more than one: its hash would allow something unknown.
 */
export function inlineConfigScripts(appended: readonly string[]): string[] {
  const scripts = [...appended.join('').matchAll(configScript)].flatMap((match) => match[1] ?? [])
  if (scripts.length > 1) throw new Error('More than one configuration script in the page: refusing to allow them all')
  return scripts
}
