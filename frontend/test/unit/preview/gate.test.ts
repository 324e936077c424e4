import { describe, expect, test } from 'vitest'
import type { PreviewAnswer } from '@elles/domain/contract'
import { createGate, TooManyQuestions } from '../../../server/preview/gate.ts'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const MINUTE = 60_000
const draft: PreviewAnswer = { type: 'resource', documentId: 'abcdefgh12345678', session: 'session', until: '2026-11-24T10:00:00.000Z', problems: [], document: {} }

/** A gate before a CMS that knows these texts, and what it was asked. */
function gateTo(good: Set<string>) {
  const asked: string[] = []
  const gate = createGate((token) => {
    asked.push(token)
    return token === 'panne' ? Promise.reject(new Error('away')) : Promise.resolve(good.has(token) ? draft : null)
  })
  return { asked, open: (token: string, { address = '192.0.2.1', at = NOW } = {}) => gate.open(token, address, at).catch((error: unknown) => (error as Error).name) }
}

describe('what signed texts open', () => {
  test('a refused text is not asked about again for a minute', async () => {
    const { asked, open } = gateTo(new Set())
    for (let again = 0; again < 50; again += 1) expect(await open('x')).toBeNull()
    expect(asked).toEqual(['x'])
    await open('x', { at: NOW + MINUTE })
    expect(asked).toHaveLength(2)
  })

  test('an address that tries many texts is stopped before the CMS, and nobody else is', async () => {
    const { asked, open } = gateTo(new Set(['lien']))
    const answers = await Promise.all(Array.from({ length: 100 }, (_, number) => open(`x${number}`)))
    expect([answers.filter((answer) => answer === null).length, asked.length]).toEqual([10, 10])
    expect(await open('lien')).toBe(new TooManyQuestions().name)
    expect(await open('lien', { address: '192.0.2.2' })).toBe(draft)
    expect(await open('lien', { at: NOW + MINUTE })).toBe(draft)
  })

  test('what opens a draft costs nothing, its page and its files neither, even to an address that tried too much', async () => {
    const { asked, open } = gateTo(new Set(['lien', 'session']))
    for (let again = 0; again < 30; again += 1) expect(await open('lien')).toBe(draft)
    expect(await Promise.all(Array.from({ length: 30 }, () => open('session')))).toEqual(Array.from({ length: 30 }, () => draft))
    for (let number = 0; number < 30; number += 1) await open(`x${number}`)
    expect(await open('session')).toBe(draft)
    expect(asked.filter((token) => token.startsWith('x'))).toHaveLength(10)
  })

  test('a link that was withdrawn is refused like any other', async () => {
    const good = new Set(['lien'])
    const { asked, open } = gateTo(good)
    await open('lien')
    good.clear()
    expect([await open('lien'), await open('lien')]).toEqual([null, null])
    expect(asked).toHaveLength(2)
  })

  test('a CMS that is away costs its reader nothing', async () => {
    const { open } = gateTo(new Set())
    for (let again = 0; again < 30; again += 1) expect(await open('panne')).toBe('Error')
  })

  test('what is remembered is bounded', async () => {
    const { asked, open } = gateTo(new Set())
    for (let number = 0; number < 1001; number += 1) await open(`x${number}`, { address: `10.0.${number >> 8}.${number & 255}` })
    await open('x0', { address: '192.0.2.2' })
    await open('x1000', { address: '192.0.2.2' })
    expect(asked.slice(1001)).toEqual(['x0'])
  })
})
