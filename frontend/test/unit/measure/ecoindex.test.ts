import { describe, expect, it } from 'vitest'
import { ecoIndex, positionIn } from '../../../measure/ecoindex.ts'

const sizes = [0, 1.37, 144.7, 319.53, 479.46]

describe('EcoIndex', () => {
  it('places a value between two bounds in proportion', () => {
    expect(positionIn(sizes, 0)).toBe(0)
    expect(positionIn(sizes, 144.7)).toBe(2)
    expect(positionIn(sizes, (319.53 + 479.46) / 2)).toBeCloseTo(3.5)
    expect(positionIn(sizes, 1_000_000)).toBe(4)
  })

  // Reference values that the method's authors publish with their own calculator.
  it.each([
    [100, 100, 100, 72, 'B'],
    [100, 100, 1000, 67, 'C'],
    [100, 100, 10_000, 58, 'C'],
    [200, 200, 10_000, 46, 'D'],
    [2355, 267, 2493, 10, 'G'],
    [240, 20, 331, 83, 'A'],
    [2240, 100, 310_182.902, 16, 'F'],
    [0, 0, 0, 100, 'A'],
  ])('of %d elements, %d requests and %d kB is %d, %s', (elements, requests, kilobytes, score, grade) => {
    expect(ecoIndex({ elements, requests, kilobytes })).toEqual({ score, grade })
  })
})
