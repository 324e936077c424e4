import { describe, expect, test } from 'vitest'
import { shorten } from '../../../shared/shorten.ts'

describe('a shortened text', () => {
  test('stays as it is when it fits, on one line', () => {
    expect(shorten(' Deux bourses\n pour des photographes. ', 160)).toBe('Deux bourses pour des photographes.')
  })

  test.each([
    ['Deux bourses pour des photographes', 20, 'Deux bourses pour…'],
    ['Une bourse, une exposition et un livre', 13, 'Une bourse…'],
    ['Une dotation de 8\u00a0000\u00a0€ par an', 20, 'Une dotation de…'],
    ['Anticonstitutionnellement', 10, 'Anticonst…'],
    ['📷📷📷📷', 4, '📷…'],
  ])('%j in %i characters is cut after a whole word: %j', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected)
    expect(shorten(text, limit).length).toBeLessThanOrEqual(limit)
  })
})
