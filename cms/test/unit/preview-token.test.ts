import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorLink, readToken, reviewerLink, sessionOf, type Subject } from '../../src/preview/token.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = Date.parse('2026-11-23T10:00:00Z')
const subject: Subject = { type: 'resource', documentId: 'abcdefgh12345678', turn: 0 }

describe('a signed link of a preview', () => {
  const before = process.env['ENCRYPTION_KEY']
  beforeAll(() => { process.env['ENCRYPTION_KEY'] = 'une clé pour les essais' })
  afterAll(() => { process.env['ENCRYPTION_KEY'] = before })

  const opened = (token: unknown, now = NOW) => readToken(token, now)
  const grantOf = (token: string) => readToken(token, NOW) ?? expect.fail('the link opens nothing')

  it('opens one draft, for five minutes; what it opens lasts two hours', () => {
    const link = editorLink(subject, NOW)
    expect(opened(link)).toMatchObject(subject)
    expect(opened(link, NOW + 5 * MINUTE)).not.toBeNull()
    expect(opened(link, NOW + 5 * MINUTE + 1)).toBeNull()
    const session = sessionOf(grantOf(link))
    expect(opened(session, NOW + 120 * MINUTE)).toMatchObject(subject)
    expect(opened(session, NOW + 120 * MINUTE + 1)).toBeNull()
  })

  it('of a reviewer lasts the days that were chosen, and no longer through what it opens', () => {
    const { token, until } = reviewerLink(subject, 7, NOW)
    expect(until).toBe(NOW + 7 * DAY)
    expect(opened(token, NOW + 7 * DAY)).not.toBeNull()
    expect(opened(token, NOW + 7 * DAY + 1)).toBeNull()
    expect(opened(sessionOf(grantOf(token)), NOW + 7 * DAY + 1)).toBeNull()
  })

  it('opens nothing once a letter of it has changed, or another key signs', () => {
    const link = editorLink(subject, NOW)
    const [body = '', signature = ''] = link.split('.')
    const other = Buffer.from(JSON.stringify({ ...subject, documentId: 'un-autre', until: NOW + DAY })).toString('base64url')
    expect([`${other}.${signature}`, `${body}.${'A'.repeat(43)}`, body, '', `${link}x`, null, 3, {}].map((token) => opened(token))).toEqual(Array(8).fill(null))
    process.env['ENCRYPTION_KEY'] = 'une autre clé'
    expect(opened(link)).toBeNull()
    process.env['ENCRYPTION_KEY'] = 'une clé pour les essais'
  })
})
