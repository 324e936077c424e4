import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'

const COUNT = 'api::feedback.feedback-count'
const answer = { page: '/opportunites/prix-exemple', kind: 'opportunity', answer: 'useful' }

describe('readers’ answers', () => {
  let cms: TestCms
  const post = (body: unknown, token: string | undefined = cms.feedbackToken, headers: Record<string, string> = {}) => cms.request('/api/feedback', { method: 'POST', body, token, headers })
  const rows = () => cms.strapi.db.query(COUNT).findMany({})

  beforeAll(async () => {
    cms = await startCms()
  })
  beforeEach(() => cms.strapi.db.query(COUNT).deleteMany({}))
  afterAll(() => cms.stop())

  it('are counted by page, answer and day, and nothing else is kept', async () => {
    expect((await post(answer)).status).toBe(204)
    expect((await post(answer)).status).toBe(204)
    expect((await post({ ...answer, answer: 'closed' })).status).toBe(204)
    const [first, ...others] = await cms.strapi.db.connection('feedback_counts').select()
    expect(others).toHaveLength(1)
    expect(first).toMatchObject({ ...answer, answers: 2 })
    expect(first.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const known = Object.entries(first).filter(([, value]) => value !== null).map(([name]) => name)
    expect(known.sort()).toEqual(['answer', 'answers', 'day', 'id', 'kind', 'page'])
  })

  it('given at the same instant all count', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(answer)))
    expect(answers.every(({ status }) => status === 204)).toBe(true)
    expect(await rows()).toMatchObject([{ answers: 50 }])
  })

  it('are read back by month and by kind of page', async () => {
    await post(answer)
    await post({ ...answer, answer: 'not-useful' })
    await post({ page: '/a-propos', kind: 'page', answer: 'useful' })
    const { json } = await cms.request('/api/feedback/summary', { token: cms.readToken })
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date())
    expect(json).toEqual({
      since: today,
      months: [{ month: today.slice(0, 7), useful: 2, notUseful: 1, closed: 0 }],
      kinds: [{ kind: 'opportunity', useful: 1, notUseful: 1, closed: 0 }, { kind: 'page', useful: 1, notUseful: 0, closed: 0 }],
    })
  })

  it('are taken from the site’s own token only, and read with the other one only', async () => {
    for (const token of [undefined, 'f'.repeat(64)]) expect([401, 403]).toContain((await cms.request('/api/feedback', { method: 'POST', body: answer, ...(token ? { token } : {}) })).status)
    expect([401, 403]).toContain((await post(answer, cms.readToken)).status)
    expect([401, 403]).toContain((await cms.request('/api/feedback/summary', { token: cms.feedbackToken })).status)
    expect([401, 403]).toContain((await cms.request('/api/feedback/summary')).status)
    expect([401, 403]).toContain((await cms.request('/api/published', { token: cms.feedbackToken })).status)
    expect(await rows()).toEqual([])
  })

  it('never enter the feed of published content', async () => {
    await post(answer)
    expect((await cms.request('/api/published', { token: cms.readToken })).text).not.toContain('prix-exemple')
  })

  it.each([
    [{ ...answer, page: '/opportunites/prix?x=1' }], [{ ...answer, page: 'https://exemple.fr/a' }], [{ ...answer, page: `/${'a'.repeat(300)}` }], [{ ...answer, answer: 'peut-être' }], [{ ...answer, email: 'a@exemple.fr' }],
    [{ ...answer, documentId: 'x' }], [{}], [[]],
  ])('%j is refused with a French sentence', async (body) => {
    const { status, headers, json } = await post(body)
    expect([status, headers.get('content-type')?.split(';')[0], json.title]).toEqual([400, 'application/problem+json', 'Cette réponse n’est pas reconnue.'])
    expect(await rows()).toEqual([])
  })

  it('a body that would change what every object inherits is refused before it is read', async () => {
    const response = await fetch(`${cms.url}/api/feedback`, { method: 'POST', headers: { authorization: `Bearer ${cms.feedbackToken}`, 'content-type': 'application/json' }, body: '{"page":"/a","kind":"page","answer":"useful","__proto__":{"x":1}}' })
    expect(response.status).toBe(400)
  })

  it('another format than JSON is refused', async () => {
    const response = await fetch(`${cms.url}/api/feedback`, { method: 'POST', headers: { authorization: `Bearer ${cms.feedbackToken}`, 'content-type': 'application/x-www-form-urlencoded' }, body: 'page=/a&kind=page&answer=useful' })
    expect(response.status).toBe(415)
  })

  it('whatever is sent, the answer is never a failure of the server, and says nothing of what was sent', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (body) => {
      const { status, text } = await post({ marker: 'CANARI', body })
      expect(status).toBe(400)
      expect(text).not.toContain('CANARI')
    }), { numRuns: 200 })
  })
})
