import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedEncoding } from '../../../server/encoding/accepted.ts'
import { bytesOf } from '../../../server/encoding/bytes.ts'
import { createEncoder } from '../../../server/encoding/encoder.ts'

describe('the coding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['zstd, deflate', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['br;q=rien', null],
  ])('for « %s » is %s', (header, expected) => expect(acceptedEncoding(header)).toBe(expected))

  it('gives the body back', async () => {
    const { encode } = createEncoder({ maxBytes: 10_000 })
    const body = 'Les femmes photographes. '.repeat(100)
    expect(brotliDecompressSync(await encode(Buffer.from(body), 'a', 'br')).toString()).toBe(body)
    expect(gunzipSync(await encode(Buffer.from(body), 'a', 'gzip')).toString()).toBe(body)
    expect((await encode(Buffer.from(body), 'a', 'identity')).toString()).toBe(body)
  })
})

describe('a text as bytes', () => {
  it('is the same as Buffer.from makes, small or large, and its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 100_000), (text, times) => {
      const whole = text.repeat(times)
      return bytesOf(whole).equals(Buffer.from(whole))
    }), { numRuns: 50 })
    const first = bytesOf('é’'.repeat(5000))
    bytesOf('x'.repeat(15_000))
    expect(first.toString()).toBe('é’'.repeat(5000))
  })
})

describe('the encoder', () => {
  it.each(['br', 'gzip', 'identity'] as const)('holds of a small body no more memory than it counts: %s', async (form) => {
    const { encode, heldBytes } = createEncoder({ maxBytes: 10_000 })
    const encoded = await encode(Buffer.from('Les femmes photographes. '.repeat(100)), 'a', form)
    expect([encoded.buffer.byteLength, heldBytes()]).toEqual([encoded.length, encoded.length])
  })

  /** One byte a character, and the list of what was compressed. */
  const counting = (maxBytes: number) => {
    const compressed: string[] = []
    const compress = async (body: Buffer) => {
      compressed.push(body.toString())
      return Buffer.alloc(body.length)
    }
    const encoder = createEncoder({ maxBytes, compress: { br: compress, gzip: compress, identity: compress } })
    return { compressed, encoder, ask: (body: string) => encoder.encode(Buffer.from(body), body, 'br') }
  }

  it('compresses a body once, also when many ask at the same time', async () => {
    const { ask, compressed } = counting(100)
    await Promise.all(Array.from({ length: 50 }, () => ask('page')))
    await ask('page')
    expect(compressed).toEqual(['page'])
  })

  it('holds no more than its limit, and forgets first what was used longest ago', async () => {
    const { ask, compressed, encoder } = counting(10)
    for (const page of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) await ask(page)
    expect(compressed).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb'])
    expect(encoder.heldBytes()).toBe(8)
    for (let index = 0; index < 10_000; index += 1) await ask(`${index}`)
    expect(encoder.heldBytes()).toBeLessThanOrEqual(10)
  })

  it('tries again after a failure', async () => {
    let isBroken = true
    const compress = async () => {
      if (isBroken) throw new Error('no memory')
      return Buffer.from('ok')
    }
    const { encode } = createEncoder({ maxBytes: 10, compress: { br: compress, gzip: compress, identity: compress } })
    await expect(encode(Buffer.from('page'), 'page', 'br')).rejects.toThrow('no memory')
    isBroken = false
    expect((await encode(Buffer.from('page'), 'page', 'br')).toString()).toBe('ok')
  })
})
