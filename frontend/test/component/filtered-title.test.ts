import { describe, expect, test } from 'vitest'
import { chosenOf, filteredTitle, selectedOf } from '../../app/utils/filtered-title'

describe('the title of a list', () => {
  test.each([
    [[], '12 structures'],
    [['Festival'], '12 structures\u00a0: Festival'],
    [['Bretagne', 'Ouvertes', 'Prix', 'Sans frais'], '12 structures\u00a0: Bretagne, Ouvertes, Prix…'],
  ])('names what it is narrowed to: %j', (filters, title) => {
    expect(filteredTitle('12 structures', filters)).toBe(title)
  })

  test('« all » is not a choice', () => {
    expect(chosenOf([{ label: 'Tous', isCurrent: true }, { label: 'Vidéo', isCurrent: false }])).toEqual([])
    expect(chosenOf([{ label: 'Tous', isCurrent: false }, { label: 'Vidéo', isCurrent: true }])).toEqual(['Vidéo'])
    expect(selectedOf([{ label: 'Bretagne', selected: true }, { label: 'Corse', selected: false }])).toEqual(['Bretagne'])
  })
})
