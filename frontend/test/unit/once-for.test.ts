import { expect, it, vi } from 'vitest'
import { onceFor } from '../../server/once-for.ts'

it('computes once for each object, an empty answer too, and again for another that is alike', () => {
  const compute = vi.fn(({ title }: { title: string }) => title)
  const titleOf = onceFor(compute)
  const [one, alike, empty] = [{ title: 'A' }, { title: 'A' }, { title: '' }]
  expect([one, one, alike, empty, empty].map(titleOf)).toEqual(['A', 'A', 'A', '', ''])
  expect(compute).toHaveBeenCalledTimes(3)
})
