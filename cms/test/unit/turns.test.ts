import { describe, expect, it } from 'vitest'
import { turns } from '../../src/received/turns.ts'

describe('places', () => {
  it('are given to a few at once, then to those who wait, in their order, and to nobody else', async () => {
    const places = turns(2, 2)
    const [first, second] = [await places.take(), await places.take()]
    const order: string[] = []
    const waiting = ['third', 'fourth'].map((name) => places.take().then((back) => {
      order.push(name)
      return back
    }))
    expect(await places.take()).toBeNull()
    first?.()
    // Given back twice, it is one place all the same.
    first?.()
    const third = await waiting[0]
    await Promise.resolve()
    expect(order).toEqual(['third'])
    second?.()
    third?.()
    await waiting[1]
    expect(order).toEqual(['third', 'fourth'])
  })
})
