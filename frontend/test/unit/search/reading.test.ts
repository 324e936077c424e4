import { describe, expect, test } from 'vitest'
import { mergedReading, readingOf } from '../../../server/search/reading.ts'
import { TextIndex } from '../../../server/search/text-index.ts'

const indexOf = (...texts: readonly string[]): TextIndex => {
  const index = new TextIndex()
  for (const [slot, text] of texts.entries()) index.add(slot, [{ text, weight: 1 }])
  return index
}
const read = (index: TextIndex, q: string) => readingOf(q, index.find(q, () => true))

describe('what is said of the reading of a question', () => {
  test.each([
    ['phtographie', 'photographie'],
    ['phtographi-phtographie', 'photographie-photographie'],
    ['Brestphtographie, phtographie !', 'brestphtographie, photographie !'],
    ['l’expositon de phtographie', 'l’exposition de photographie'],
  ])('%j is corrected as %j: whole words only', (q, corrected) => {
    expect(read(indexOf('photographie', 'exposition'), q).corrected).toBe(corrected)
  })

  test('several indexes: a word is unknown when none holds it, misspelt when none holds it as written', () => {
    const q = 'bousre montagne neige'
    const readings = [read(indexOf('bourse'), q), read(indexOf('montagne'), q)]
    expect(mergedReading(q, readings)).toMatchObject({ relaxed: true, corrected: 'bourse montagne neige', unknown: ['neige'] })
    expect(mergedReading(q, [...readings, read(indexOf('bousre'), q)])).toMatchObject({ corrected: null, unknown: ['neige'] })
    expect(mergedReading(q, [])).toMatchObject({ relaxed: false, widened: false, corrected: null, unknown: [], words: [] })
  })
})
