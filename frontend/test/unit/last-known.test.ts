import { describe, expect, it, vi } from 'vitest'
import { createLastKnown } from '../../server/last-known.ts'

const never = () => new Promise<number>(() => undefined)

describe('what a page says of the CMS', () => {
  it('is asked for once while it is fresh', async () => {
    const ask = vi.fn(() => Promise.resolve(1))
    const read = createLastKnown({ what: 'a number', ask, freshMs: 1000 })
    expect([await read(0), await read(999), await read(1000)]).toEqual([1, 1, 1])
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('is unknown while a CMS that hangs has told nothing: one reader waits for a moment, nobody after her', async () => {
    const ask = vi.fn(never)
    const read = createLastKnown({ what: 'a number', ask, freshMs: 1000, patienceMs: 1 })
    expect(await read(0)).toBeNull()
    expect(await Promise.all([read(1), read(60_000), read(10 ** 9)])).toEqual([null, null, null])
    expect(ask).toHaveBeenCalledOnce()
  })

  it('stays what it was when the CMS fails, which is not asked again for a while', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const ask = vi.fn<() => Promise<number>>().mockResolvedValueOnce(1).mockRejectedValue(new Error('down'))
    const read = createLastKnown({ what: 'a number', ask, freshMs: 1000 })
    expect([await read(0), await read(1000), await read(1001), await read(30_999)]).toEqual([1, 1, 1, 1])
    expect(ask).toHaveBeenCalledTimes(2)
    await read(31_000)
    expect(ask).toHaveBeenCalledTimes(3)
    expect(warn).toHaveBeenCalledWith('[cms] a number cannot be read again: down')
    warn.mockRestore()
  })

  it('is what came late, for who asks after it', async () => {
    let answer: (value: number) => void = () => undefined
    const read = createLastKnown({ what: 'a number', ask: () => new Promise<number>((resolve) => { answer = resolve }), freshMs: 1000, patienceMs: 1 })
    expect(await read(0)).toBeNull()
    answer(2)
    await Promise.resolve()
    expect(await read(1)).toBe(2)
  })
})
