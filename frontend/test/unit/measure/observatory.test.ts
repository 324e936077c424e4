import { describe, expect, it } from 'vitest'
import { scorePage } from '../../../measure/observatory.ts'
import { judgePolicy } from '../../../measure/policy.ts'
import { commonHeaders, pagePolicy } from '../../../server/security/headers.ts'

const ours = { ...commonHeaders, 'content-security-policy': pagePolicy([]) }
const HTML = '<script>theme()</script><script type="module" src="/_nuxt/a.js"></script>'
const without = (name: string): Record<string, string> => Object.fromEntries(Object.entries(ours).filter(([key]) => key !== name))
const score = (headers: Record<string, string>, html = HTML): number => scorePage({ headers: new Headers(headers), html }).score

describe('the Observatory’s score', () => {
  it('of our own headers is 130, and says what a local server cannot show', () => {
    const { score: points, outcomes } = scorePage({ headers: new Headers(ours), html: HTML })
    expect(points).toBe(130)
    expect(outcomes.filter(({ modifier }) => modifier === null).map(({ test }) => test)).toEqual(['Redirection to https'])
  })

  it.each<[string, Record<string, string>, number]>([
    ['no header at all', {}, 30],
    ['no policy: no bonus from it, and framing is then X-Frame-Options’', without('content-security-policy'), 75],
    ['no HSTS: under 90, no bonus counts', without('strict-transport-security'), 80],
    ['a short HSTS', { ...ours, 'strict-transport-security': 'max-age=86400' }, 120],
    ['an unreadable HSTS', { ...ours, 'strict-transport-security': 'includeSubDomains' }, 80],
    ['no nosniff', without('x-content-type-options'), 125],
    ['no referrer policy', without('referrer-policy'), 125],
    ['a referrer policy that tells the address', { ...ours, 'referrer-policy': 'unsafe-url' }, 120],
    ['no CORP', without('cross-origin-resource-policy'), 120],
    ['CORP open to all', { ...ours, 'cross-origin-resource-policy': 'cross-origin' }, 120],
    ['any origin, with credentials', { ...ours, 'access-control-allow-origin': 'https://exemple.fr', 'access-control-allow-credentials': 'true' }, 50],
    ['any origin, without credentials', { ...ours, 'access-control-allow-origin': '*' }, 130],
    ['a careless cookie', { ...ours, 'set-cookie': 'session=1' }, 60],
    ['a careful cookie', { ...ours, 'set-cookie': 'session=1; Secure; HttpOnly; SameSite=Lax' }, 135],
  ])('%s', (_case, headers, expected) => expect(score(headers)).toBe(expected))

  it.each([
    ['<script src="https://cdn.exemple.fr/a.js"></script>', 125],
    ['<script src="//cdn.exemple.fr/a.js"></script>', 50],
    ['<script src="http://cdn.exemple.fr/a.js" integrity="sha384-x"></script>', 80],
    ['<script src="/a.js" integrity="sha384-x"></script>', 135],
    ['<p>Rien</p>', 130],
  ])('of a page with %s', (html, expected) => expect(score(ours, html)).toBe(expected))
})

describe('a Content-Security-Policy', () => {
  it.each([
    [null, 'missing'],
    ["default-src 'none'", 'safe, default-src none'],
    ["default-src 'self'", 'safe'],
    ["frame-ancestors 'none'", 'unsafe scripts'],
    ["default-src 'none'; script-src 'unsafe-inline'", 'unsafe scripts'],
    ["default-src 'none'; script-src 'unsafe-inline' 'sha256-abc='", 'safe, default-src none'],
    ["default-src 'none'; script-src data:", 'unsafe scripts'],
    ["script-src 'self'", 'unsafe scripts'],
    ["default-src 'none'; script-src http://exemple.fr", 'insecure scheme'],
    ["default-src 'none'; script-src 'self' 'unsafe-eval'", 'unsafe eval'],
    ["default-src 'none'; img-src http://exemple.fr", 'insecure images'],
    ["default-src 'none'; style-src 'unsafe-inline'", 'unsafe styles'],
    ["default-src 'none'; default-src *", 'safe, default-src none'],
  ])('%s is %s', (policy, verdict) => expect(judgePolicy(policy)).toBe(verdict))
})
