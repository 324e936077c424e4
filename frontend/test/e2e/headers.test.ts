import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { scorePage } from '../../measure/observatory.ts'
import { directivesOf } from '../../measure/policy.ts'
import { templates } from './support/pages.ts'
import { useStack } from './support/use-stack.ts'
import { read } from './support/wait.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** Asks for a path exactly as written: `fetch` would tidy it. */
function ask(siteUrl: string, path: string, { method = 'GET', accept = 'text/html' }: { method?: string; accept?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(siteUrl)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { accept, connection: 'close' } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => { body += part }).once('end', () => {
        const headers = new Headers(Object.entries(response.headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])))
        resolve({ status: response.statusCode ?? 0, headers, body })
      })
    })
    sent.once('error', reject).end()
  })
}

/** What every response carries, to the letter. */
const always: Readonly<Record<string, string | null>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'access-control-allow-origin': null,
  'set-cookie': null,
  'x-powered-by': null,
  'server': null,
}
const INERT = { 'default-src': "'none'", 'frame-ancestors': "'none'", 'base-uri': "'none'", 'form-action': "'none'" }
const PAGE = { 'default-src': "'none'", 'frame-ancestors': "'none'", 'base-uri': "'none'", 'form-action': "'self'", 'style-src': "'self'", 'connect-src': "'self'" }
const PUBLIC = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

interface Case {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly method?: string
  readonly accept?: string
  /** A page runs scripts; the rest runs nothing. */
  readonly isPage?: boolean
  readonly but?: Readonly<Record<string, string>>
}

/** Addresses in braces are found on the site: they change with content or build. */
const cases: readonly Case[] = [
  { name: 'a page', path: '/opportunites', status: 200, isPage: true },
  { name: 'a page by HEAD', path: '/opportunites', method: 'HEAD', status: 200, isPage: true },
  { name: 'a page not found', path: '/nulle-part', status: 404, isPage: true },
  { name: 'a page not found, asked by a script', path: '/nulle-part', accept: 'application/json', status: 404 },
  { name: 'an encoded slash', path: '/opportunites%2fx', status: 400, isPage: true },
  { name: 'an encoded slash, asked by a script', path: '/opportunites%2fx', accept: 'application/json', status: 400 },
  { name: 'a backslash', path: '/\\exemple.fr', status: 400, isPage: true },
  { name: 'broken UTF-8', path: '/%c0%af', status: 404, isPage: true },
  { name: 'a page that is posted to', path: '/opportunites', method: 'POST', status: 405, isPage: true },
  { name: 'a page that is posted to by a script', path: '/opportunites', method: 'POST', accept: 'application/json', status: 405 },
  { name: 'an answer in no format', path: '/avis', method: 'POST', status: 415, isPage: true },
  { name: 'a former address', path: '/opportunites/', status: 301 },
  { name: 'a script', path: '{script}', accept: '*/*', status: 200 },
  { name: 'a style sheet', path: '{style}', accept: 'text/css', status: 200 },
  { name: 'a font', path: '{font}', accept: '*/*', status: 200 },
  { name: 'a build file that is gone', path: '/_nuxt/nothing.js', accept: 'application/json', status: 404 },
  { name: 'an image', path: '{image}', accept: 'image/*', status: 200 },
  { name: 'an image that is gone', path: '/media/abc/nothing.webp', status: 404, isPage: true },
  { name: 'an image that is gone, asked by a script', path: '/media/abc/nothing.webp', accept: 'application/json', status: 404 },
  { name: 'data', path: '/api/suggestions?q=prix', accept: 'application/json', status: 200 },
  { name: 'data not found, read as a page', path: '/api/nothing', status: 404 },
  // Scripts of other sites read the public API, its failures too.
  { name: 'public data', path: '/api/opportunities', accept: 'application/json', status: 200, but: PUBLIC },
  { name: 'public data not found', path: '/api/opportunities/nulle-part', accept: 'application/json', status: 404, but: PUBLIC },
  { name: 'a calendar', path: '/opportunites/agenda.ics', accept: '*/*', status: 200 },
  { name: 'an export', path: '/opportunites/export.csv', accept: '*/*', status: 200 },
  { name: 'data that nothing serves', path: '/api/nothing', accept: 'application/json', status: 404 },
  { name: 'data that is deleted', path: '/api/suggestions', method: 'DELETE', accept: 'application/json', status: 405 },
  { name: 'a feed', path: '/ressources/flux.xml', accept: '*/*', status: 200 },
  { name: 'the site map', path: '/sitemap.xml', accept: '*/*', status: 200 },
  { name: 'robots.txt', path: '/robots.txt', accept: '*/*', status: 200 },
  { name: 'security.txt', path: '/.well-known/security.txt', accept: '*/*', status: 200 },
  { name: 'the manifest', path: '/manifest.webmanifest', accept: '*/*', status: 200 },
  { name: 'an icon', path: '/favicon.svg', accept: 'image/*', status: 200 },
  { name: 'a probe', path: '/healthz/ready', accept: '*/*', status: 200 },
  // Other sites show it beside a link to ours: that is what it is for.
  { name: 'the picture of a shared page', path: '{picture}', accept: 'image/*', status: 200, but: { 'cross-origin-resource-policy': 'cross-origin' } },
  { name: 'a picture of nothing', path: '/partage/site/nothing.0000000000000000.png', status: 404, isPage: true },
]

/** Every inline script of a page that a browser would run. */
const inlineScripts = (html: string): string[] => [...html.matchAll(/<script(?![^>]*\b(?:src|type="application)\b)[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code)

/** Throws unless the answer carries the whole set. */
function expectSet({ status, headers, body }: Answer, wanted: Case): void {
  expect(status).toBe(wanted.status)
  const set = { ...always, ...wanted.but }
  expect(Object.fromEntries(Object.keys(set).map((name) => [name, headers.get(name)]))).toEqual(set)
  const policy = directivesOf(headers.get('content-security-policy') ?? '')
  expect(Object.fromEntries([...policy].map(([name, sources]) => [name, sources.join(' ')]))).toMatchObject(wanted.isPage ? PAGE : INERT)
  const scripts = policy.get('script-src') ?? []
  for (const source of scripts) expect(source).toMatch(/^'(self|sha256-[A-Za-z0-9+/]{43}=)'$/)
  if (wanted.isPage) for (const code of inlineScripts(body)) expect(scripts).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  else expect(scripts).toEqual([])
  if (status >= 400) expect(headers.get('cache-control')).toBe('no-store')
}

describe('every response carries the security headers', () => {
  const stack = useStack()
  const found: Record<string, string> = {}

  beforeAll(async () => {
    const { text } = await read(`${stack().siteUrl}/ressources/droit-a-l-image`)
    const search = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
    Object.assign(found, {
      '{script}': search(/<script type="module" src="([^"]+)"/), '{style}': search(/<link rel="stylesheet" href="([^"]+)"/), '{font}': search(/as="font"[^>]* href="([^"]+)"/),
      '{image}': search(/<img[^>]* src="([^"]+)"/), '{picture}': new URL(search(/property="og:image" content="([^"]+)"/)).pathname,
    })
  })

  it.each(cases)('$name: $status', async (wanted) => {
    expectSet(await ask(stack().siteUrl, found[wanted.path] ?? wanted.path, wanted), wanted)
  })

  it('and nothing of what was asked comes back in a failure', async () => {
    const { body } = await ask(stack().siteUrl, '/api/<script>nothing', { accept: 'application/json' })
    expect(JSON.parse(body)).toEqual({ error: true, statusCode: 404, statusMessage: 'Not Found' })
  })

  it.each(templates)('$name: at least 120 by the rules of the Observatory', async ({ path }) => {
    const { headers, text } = await read(stack().siteUrl + path)
    expect(scorePage({ headers, html: text }).score).toBeGreaterThanOrEqual(120)
  })

  it('an image, while the CMS is away and nothing is kept of it: 503', async () => {
    await stack().stopCms()
    rmSync(join(stack().dataDir, 'site/media'), { recursive: true, force: true })
    const image = found['{image}'] ?? ''
    expectSet(await ask(stack().siteUrl, image, { accept: 'application/json' }), { name: 'image', path: image, status: 503 })
    expectSet(await ask(stack().siteUrl, image), { name: 'image', path: image, status: 503, isPage: true })
  })
})
