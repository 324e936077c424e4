import { Readable } from 'node:stream'
import { issuesOfSubmissionRequest, submissionRequest } from '@elles/domain/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSubmission } from '../../../../domain/test/support.ts'
import { submissionProblem } from '../../../server/submissions/problem.ts'
import { receiveEntry } from '../../../server/submissions/receive.ts'

const request = { ...aSubmission(), protection: { proof: null, trap: '', elapsedMs: 60_000 } }
const usual = { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': 'a'.repeat(32), 'sec-fetch-site': 'same-origin' }

function receive(text: string, headers: Readonly<Record<string, string | undefined>> = {}) {
  const body = Object.assign(Readable.from([Buffer.from(text)]), { headers: {} })
  const all: Readonly<Record<string, string | undefined>> = { ...usual, ...headers }
  return receiveEntry({ body, header: (name) => all[name], siteUrl: 'https://www.exemple.fr' }, submissionRequest, issuesOfSubmissionRequest)
}

describe('an entry', () => {
  it('is read whole, with its key', async () => {
    expect(await receive(JSON.stringify(request))).toMatchObject({ key: 'a'.repeat(32), body: { opportunity: { title: 'Prix d’essai' }, protection: { proof: null } } })
  })

  it.each<[string, number, string, Record<string, string | undefined>]>([
    ['from another site', 403, JSON.stringify(request), { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', 403, JSON.stringify(request), { 'sec-fetch-site': undefined, origin: 'https://ailleurs.example' }],
    ['as a form', 415, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as JSON that only looks like it', 415, JSON.stringify(request), { 'content-type': 'application/jsonx' }],
    ['of a megabyte, in pieces', 413, JSON.stringify({ x: 'x'.repeat(1_000_000) }), {}],
    ['that is no JSON', 400, '{', {}],
    ['that is a list', 400, '[]', {}],
    ['without a key', 400, JSON.stringify(request), { 'idempotency-key': undefined }],
    ['with a key too short', 400, JSON.stringify(request), { 'idempotency-key': 'a' }],
    ['with an unknown field', 422, JSON.stringify({ ...request, publishedAt: '2026-01-01' }), {}],
    ['deeper than any function may call itself', 422, `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, {}],
    ['with an answer as deep', 422, `{"structure":{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`, {}],
  ])('%s is refused with %i', async (_what, status, text, headers) => {
    expect(await receive(text, headers)).toMatchObject({ problem: { status, title: expect.stringMatching(/\.$/) as string } })
  })

  it('says where and why, and repeats nothing of what was sent', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      const answer = await receive(JSON.stringify({ CANARI: value }))
      expect(answer).toMatchObject({ problem: { status: 422, errors: expect.any(Array) as unknown } })
      expect(JSON.stringify(answer)).not.toContain('CANARI')
    }))
  })
})

describe('a problem of the CMS', () => {
  it('is passed on when it is one', () => {
    const problem = { status: 422, title: 'Certains champs sont à corriger.', errors: [{ pointer: '/contact/email', code: 'not-an-email', detail: 'x' }] }
    expect(submissionProblem(problem)).toEqual(problem)
  })
  it.each([[null], [{ status: 500, title: 'x' }], [{ error: { message: 'secret' } }], [{ status: 422, title: 'x', errors: [{ pointer: '', code: 'toString', detail: '' }] }]])('is none: %j', (answered) => {
    expect(submissionProblem(answered)).toBeNull()
  })
})
