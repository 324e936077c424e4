import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../src/paths.ts'

const caddyfile = readFileSync(inRoot('config/caddy/Caddyfile'), 'utf8').replaceAll(/^\s*#.*$/gm, '')

/** The block of a site, from its address to the brace that closes it at the start of a line. */
function siteBlock(address: string): string {
  const start = caddyfile.indexOf(`\n${address} {`)
  return caddyfile.slice(start, caddyfile.indexOf('\n}', start))
}

const cms = siteBlock('{$CMS_DOMAIN}')
const site = siteBlock('{$SITE_DOMAIN}')

/** What a named path matcher of the CMS lists. */
const paths = (name: string): string[] => new RegExp(`@${name} path (.+)`).exec(cms)?.[1]?.split(' ') ?? []

/** Whether a path matcher takes the path: in Caddy a final star takes anything, and letters have no case. */
const takes = (name: string, path: string): boolean => paths(name).some((pattern) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))

describe('the proxy, for the host of the CMS', () => {
  it.each(['/api', '/api/published', '/api/opportunities', '/_health', '/healthz/ready', '/graphql'])('does not route %s', (path) => {
    expect(takes('files', path) || takes('editing', path)).toBe(false)
  })

  it.each(['/admin', '/admin/login', '/content-manager/init', '/content-type-builder/schema', '/upload', '/upload/files', '/uploads/a.webp', '/i18n/locales', '/users-permissions/roles', '/email/settings'])('routes %s, which the admin needs', (path) => {
    expect(takes('files', path) || takes('editing', path)).toBe(true)
  })

  it.each(['/admin/register-admin', '/admin/transfer/runner/push'])('refuses %s before anything else', (path) => {
    expect(takes('never', path)).toBe(true)
    expect(cms.indexOf('handle @never')).toBeLessThan(cms.indexOf('handle @editing'))
  })

  it('answers 404 to what is not named', () => {
    expect(cms).toMatch(/handle \{\s*respond 404\s*\}\s*$/)
  })

  it('passes on nothing outside a named route', () => {
    const routes = [...cms.matchAll(/handle (\S+) \{(?:[^{}]|\{[^{}]*\})*\}/g)]
    const passing = routes.filter(([block]) => block.includes('reverse_proxy')).map(([, matcher]) => matcher)
    expect(passing).toEqual(['@files', '@editing'])
    expect(cms.match(/reverse_proxy/g)).toHaveLength(passing.length)
  })
})

describe('the proxy, for both hosts', () => {
  it.each([['CMS', cms], ['site', site]])('asks browsers of the %s to keep to HTTPS', (_name, block) => {
    expect(block).toContain('import strict_transport')
    expect(caddyfile).toContain('Strict-Transport-Security "max-age=63072000; includeSubDomains"')
  })

  it.each([['CMS', cms], ['site', site]])('limits what can be sent to the %s', (_name, block) => {
    expect(block.match(/max_size/g)).toHaveLength(block.match(/reverse_proxy/g)?.length ?? 0)
  })

  it('trusts no header of the client, compresses nothing of the site and listens to no orders', () => {
    expect(caddyfile).not.toContain('trusted_proxies')
    expect(site).not.toContain('encode')
    expect(caddyfile).toContain('admin off')
  })
})

describe('the page shown while the site is down', () => {
  const page = readFileSync(inRoot('config/caddy/maintenance.html'), 'utf8')

  it('is answered as a 503 that is neither kept nor listed, and says when to ask again', () => {
    expect(site).toMatch(/handle_errors \{[^}]*err\.status_code\} in \[502, 503, 504\]/)
    expect(site).toContain('rewrite * /maintenance.html')
    expect(site).toMatch(/file_server \{\s*status 503\s*\}/)
    for (const header of ['Retry-After 60', 'Cache-Control no-store', 'X-Robots-Tag noindex', 'X-Content-Type-Options nosniff']) expect(site).toContain(header)
  })

  it('needs nothing but itself, and its style is the one that the policy allows', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    expect(site).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(page).not.toMatch(/<script|<link|<img|style="|url\(|https?:/)
  })

  it('is in French, with one title and one heading', () => {
    expect(page).toContain('<html lang="fr">')
    expect(page.match(/<title>|<h1>|<main>/g)).toHaveLength(3)
  })
})
