import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseAnswer } from '../../../server/feedback/answer.ts'
import { createSummaryReader } from '../../../server/feedback/summary.ts'
import { createLimiter } from '../../../server/forms/limiter.ts'
import { readBodyText } from '../../../server/forms/read-body.ts'
import { isSameSite } from '../../../server/forms/same-site.ts'
import { editionOf, rawOpportunity, rawResource, rawStructure, upsert } from '../../fixtures/documents.ts'

const edition = editionOf(
  upsert('opportunity', 'o-1', rawOpportunity), upsert('resource', 'r-1', rawResource), upsert('partner-structure', 'org-1', rawStructure),
  upsert('page', 'p-1', { title: 'À propos', slug: 'a-propos', content: [], publishedAt: '2026-11-01T10:00:00.000Z' }),
)
const parse = (fields: Readonly<Record<string, string>>) => parseAnswer(edition, String(new URLSearchParams(fields)))

describe('an answer', () => {
  test.each([['/opportunites/prix-exemple', 'closed', 'opportunity'], ['/ressources/ecrire-sa-note', 'not-useful', 'resource'], ['/structures/les-exemples', 'useful', 'structure'], ['/a-propos', 'useful', 'page']])('on %s (%s) is about a %s', (page, answer, kind) => {
    expect(parse({ page, answer })).toEqual({ page, answer, kind })
  })

  test.each([
    { page: '/opportunites/nulle-part', answer: 'useful' }, { page: '/opportunites', answer: 'useful' }, { page: '/', answer: 'useful' }, { page: '/ressources/ecrire-sa-note', answer: 'closed' }, { page: '/a-propos', answer: 'maybe' },
    { page: '/a-propos', answer: 'useful', more: 'x' }, { page: '/constructor/x', answer: 'useful' }, { page: '/opportunites/prix-exemple/x', answer: 'useful' },
  ])('%j is not one', (fields) => {
    expect(parse(fields as Record<string, string>)).toBeNull()
  })

  test('whatever is sent, it is an answer of the contract or nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => parseAnswer(edition, text) === null))
  })
})

describe('where an answer comes from', () => {
  const site = 'https://elles.exemple.fr'
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true], [{ 'sec-fetch-site': 'cross-site' }, false], [{ 'sec-fetch-site': 'same-site' }, false], [{ origin: site }, true], [{ origin: 'https://exemple.fr' }, false], [{ origin: 'null' }, false], [{}, true],
    [{ 'sec-fetch-site': 'cross-site', origin: site }, false],
  ])('%j: %s', (headers, expected) => {
    expect(isSameSite(headers, site)).toBe(expected)
  })
})

describe('the limit', () => {
  test('lets ten through at once, then one every six seconds', () => {
    const limiter = createLimiter()
    const at = (now: number) => limiter.accepts('192.0.2.1', now)
    expect(Array.from({ length: 11 }, () => at(0))).toEqual([...Array.from({ length: 10 }, () => true), false])
    expect([at(5_999), at(6_000), at(6_001)]).toEqual([false, true, false])
    expect(limiter.accepts('192.0.2.2', 0)).toBe(true)
  })

  test('counts a whole IPv6 network as one', () => {
    const limiter = createLimiter()
    const accepted = Array.from({ length: 11 }, (_, index) => limiter.accepts(`2001:db8::${index.toString(16)}`, 0))
    expect(accepted.filter(Boolean)).toHaveLength(10)
    limiter.giveBack('2001:db8::ffff')
    expect(limiter.accepts('2001:db8::1', 0)).toBe(true)
  })
})

describe('the body of a request', () => {
  const request = (parts: readonly string[], headers: Record<string, string> = {}) => Object.assign(Readable.from(parts.map((part) => Buffer.from(part))), { headers })

  test('is read whole when it is short, and given up when it is announced or found to be long', async () => {
    expect(await readBodyText(request(['page=', '/a']), 10)).toBe('page=/a')
    expect(await readBodyText(request(['x'], { 'content-length': '11' }), 10)).toBeNull()
    expect(await readBodyText(request(['12345', '678901']), 10)).toBeNull()
  })
})

describe('the counts', () => {
  const counts = { since: '2026-10-01', months: [], kinds: [] }
  let directory: string
  beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'feedback-')) })
  afterEach(() => rmSync(directory, { recursive: true }))

  test('are asked for at most once a minute', async () => {
    const ask = vi.fn(() => Promise.resolve(counts))
    const reader = createSummaryReader(directory, ask)
    expect([await reader.read(0), await reader.read(59_999), await reader.read(60_000)]).toEqual([counts, counts, counts])
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('outlive a restart with the CMS down', async () => {
    await createSummaryReader(directory, () => Promise.resolve(counts)).read(0)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await createSummaryReader(directory, () => Promise.reject(new Error('down'))).read(0)).toEqual(counts)
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
