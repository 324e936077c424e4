import { expect, it } from 'vitest'
import { hyphenated } from '../../../app/utils/hyphenated.ts'

it.each([
  ['Accompagnement', 'Accompagne\u00adment'],
  ['Accompagnements et photographie', 'Accompagne\u00adments et photographie'],
  ['Se former', 'Se former'],
  ['Publication', 'Publication'],
  ['Financement', 'Financement'],
])('%s may be cut where French cuts it, when it is long', (text, cut) => {
  expect(hyphenated(text)).toBe(cut)
})
