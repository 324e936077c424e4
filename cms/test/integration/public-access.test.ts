import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishOpportunity, publishStructure } from './support/content.ts'
import { startFirstCms, type TestCms } from './support/cms.ts'

const collections = ['opportunities', 'resources', 'partner-structures', 'testimonials', 'themes', 'pages', 'redirects', 'home', 'settings', 'changes', 'feed-states', 'feedback-counts', 'submissions', 'deliveries', 'audit-entries', 'audit-heads', 'reviews', 'review-notes', 'schedules', 'import-records', 'submission-guards', 'second-factors', 'users', 'upload/files']
const queries = ['', '?status=draft', '?populate=*', '?status=draft&populate=*', '?filters[createdBy][password][$startsWith]=a', '?fields=internalNote', '?_q=a', '?sort=createdBy.password']
const askers = [
  { who: 'a stranger', token: () => undefined },
  { who: 'the site’s read token', token: (cms: TestCms) => cms.readToken },
  { who: 'a forged token', token: () => 'f'.repeat(64) },
]

describe('the API of the CMS', () => {
  let cms: TestCms
  let opportunity: string

  beforeAll(async () => {
    cms = await startFirstCms()
    opportunity = await publishOpportunity(cms.strapi, await publishStructure(cms.strapi), { internalNote: 'CANARI' })
  })
  afterAll(() => cms.stop())

  it.each(askers)('gives $who no collection, whatever the query', async ({ token }) => {
    for (const collection of collections) {
      for (const query of queries) {
        for (const path of [`/api/${collection}${query}`, `/api/${collection}/${opportunity}${query}`]) {
          const answer = await cms.request(path, { token: token(cms), headers: { 'strapi-response-format': 'v4', 'strapi-encode-source-maps': 'true' } })
          expect([401, 403, 404], path).toContain(answer.status)
          expect(answer.text, path).not.toContain('CANARI')
        }
      }
    }
  })

  it.each(['POST', 'PUT', 'DELETE'])('lets nobody %s', async (method) => {
    for (const { token } of askers) {
      const path = method === 'POST' ? '/api/opportunities' : `/api/opportunities/${opportunity}`
      const answer = await cms.request(path, { method, token: token(cms), body: { data: { title: 'x', publishedAt: '2026-01-01', status: 'published' } } })
      expect([401, 403, 404, 405]).toContain(answer.status)
    }
    expect(await cms.strapi.documents('api::opportunity.opportunity').count({})).toBe(1)
  })

  it('gives the feed to the site’s token only', async () => {
    expect((await cms.request('/api/published', { token: cms.readToken })).status).toBe(200)
    expect((await cms.request('/api/published')).status).toBe(401)
    expect((await cms.request('/api/published', { token: 'f'.repeat(64) })).status).toBe(401)
  })

  it('answers 400 to a cursor that is not a number', async () => {
    for (const since of ['-1', '1.5', 'abc', '1e3', '9'.repeat(40)]) {
      expect((await cms.request(`/api/published?since=${since}`, { token: cms.readToken })).status, since).toBe(400)
    }
  })

  it('cannot be claimed by its first visitor', async () => {
    const body = { email: 'intruse@example.org', password: 'Abcdefgh1', firstname: 'Intruse' }
    for (const path of ['/admin/register-admin', '/admin/register-admin/', '/ADMIN/Register-Admin', '/admin//register-admin', '/admin/register-admin?x=1']) {
      const answer = await cms.request(path, { method: 'POST', body })
      expect([403, 404, 405], path).toContain(answer.status)
    }
    const { status, json } = await cms.request('/admin/register-admin', { method: 'POST', body })
    expect([status, json['error']?.['message']]).toEqual([403, 'Le premier compte se crée depuis le serveur, jamais depuis cette page.'])
    expect(await cms.strapi.db.query('admin::user').count({ where: { email: body.email } })).toBe(0)
  })

  it('has no public sign-up nor sign-in', async () => {
    const register = await cms.request('/api/auth/local/register', { method: 'POST', body: { username: 'x', email: 'x@example.org', password: 'Abcdefgh1' } })
    expect([400, 401, 403, 404]).toContain(register.status)
    const signIn = await cms.request('/api/auth/local', { method: 'POST', body: { identifier: 'x@example.org', password: 'Abcdefgh1' } })
    expect([400, 401, 403, 404]).toContain(signIn.status)
    expect(await cms.strapi.db.query('plugin::users-permissions.user').count()).toBe(0)
  })

  it('holds no permission for the Public and Authenticated roles', async () => {
    expect(await cms.strapi.db.query('plugin::users-permissions.permission').count()).toBe(0)
  })

  it('is ready only while its database answers', async () => {
    const answer = await cms.request('/healthz/ready')
    expect([answer.status, answer.text]).toEqual([200, '{"status":"ready"}'])
  })

  it('lets its pages load nothing from elsewhere and be framed by nobody', async () => {
    const policy = (await cms.request('/healthz/ready')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|\*|\.io|\.net/)
  })

  it('has an icon of its own', async () => {
    expect((await cms.request('/favicon.ico')).status).toBe(200)
  })

  it('lets no other origin read an answer', async () => {
    const answer = await cms.request('/api/published', { token: cms.readToken, headers: { origin: 'https://ailleurs.example' } })
    expect(answer.headers.get('access-control-allow-origin') ?? '').not.toContain('ailleurs')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })
})
