import { describe, expect, it } from 'vitest'
import { rowToText, textToRow, textToRows } from '../../src/admin/text-fields/cells.ts'

describe('the cells of a table written as text', () => {
  it('are separated by bars, whatever the spaces around', () => {
    expect(textToRow('Lieu|  Montant ')).toEqual(['Lieu', 'Montant'])
  })

  it('ignore the bars that Markdown puts at both ends', () => {
    expect(textToRow('| Lieu | Montant |')).toEqual(['Lieu', 'Montant'])
  })

  it('keep an empty cell in the middle of a row', () => {
    expect(textToRow('Galerie | | 500 €')).toEqual(['Galerie', '', '500 €'])
  })

  it('skip blank lines', () => {
    expect(textToRows('Centre d’art | 1 000 €\n\nGalerie | 500 €\n')).toEqual([
      ['Centre d’art', '1 000 €'],
      ['Galerie', '500 €'],
    ])
  })

  it('read back as they were written', () => {
    expect(textToRow(rowToText(['Lieu', 'Montant']))).toEqual(['Lieu', 'Montant'])
  })
})
