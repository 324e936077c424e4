import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionTokensOf, seniorityIn, synonymsOf, tokensOf } from '../text/french.ts'
import { editDistance, faultsAllowed } from '../text/spelling.ts'

const stems = (text: string) => tokensOf(text).map((token) => token.stem)

describe('reading a French text', () => {
  test.each([
    ['Œuvres d’ÉTÉ', ['oeuvres', 'ete']],
    ['jusqu’à l’aube, qu’elle aujourd’hui', ['aube', 'aujourdhui']],
    ["l'Afdas, L’AFDAS", ['afdas', 'afdas']],
    ['Circulation(s) – 4 mains', ['circulation', '4', 'mains']],
    ['pour une ou un de la des', []],
    ['Prix sans frais, sans', ['prix', 'sansfrais']],
    ['sans l’avis', ['sansavis']],
  ])('%j', (text, words) => {
    expect(tokensOf(text).map(({ folded }) => folded)).toEqual(words)
  })

  test.each([
    ['résidence', 'Résidences'], ['photographie', 'photographique'], ['financière', 'financier'], ['exposée', 'exposés'], ['créatrice', 'créateur'], ['journaux', 'journal'],
    ['portfolio', 'portfolios'], ['lauréate', 'lauréats'], ['document', 'documents'], ['première', 'premiers'], ['créative', 'créatif'], ['étudiante', 'étudiants'],
  ])('%s and %s are one word', (one, other) => {
    expect(stems(one)).toEqual(stems(other))
  })

  test.each([['prix', 'pris'], ['pays', 'payée'], ['mode', 'moderne'], ['2026', '2027']])('%s and %s are two', (one, other) => {
    expect(stems(one)).not.toEqual(stems(other))
  })

  test('accents typed or not, composed or not, read the same', () => {
    expect(stems('Résidence éphémère')).toEqual(stems('RESIDENCE EPHEMERE'))
    expect(stems('Résidence éphémère'.normalize('NFD'))).toEqual(stems('residence ephemere'))
  })

  test('synonyms go both ways and never lead to the word itself', () => {
    const [bourse = '', aide = ''] = stems('bourse aides')
    expect([synonymsOf(bourse).has(aide), synonymsOf(aide).has(bourse), synonymsOf(aide).has(aide)]).toEqual([true, true, false])
  })

  test.each([
    ['prix pour photographe de plus de 35 ans', ['prix', 'photographe'], 'de plus de 35 ans'], ['moins de 35 ans', ['35'], null], ['plus de 60 ans', ['60'], 'plus de 60 ans'],
    ['prix pour photographe de 50 ans', ['prix', 'photographe'], 'de 50 ans'], ['j’ai 52 ans, quel prix', ['prix'], 'j’ai 52 ans'], ['prix âgée de 40 ans', ['prix'], 'âgée de 40 ans'],
    ['jusqu’à 35 ans', ['35'], null], ['bourse de 3 ans', ['bourse', '3'], null],
  ])('%j asks for %j', (question, words, seniority) => {
    expect(questionTokensOf(question).map(({ folded }) => folded)).toEqual(words)
    expect(seniorityIn(question)).toBe(seniority)
  })

  test('any text can be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => tokensOf(text).every(({ folded, stem }) => /^[a-z0-9]+$/.test(folded) && stem.length > 0)))
  })
})

describe('spelling', () => {
  test.each([['prix', 0], ['bourse', 1], ['residence', 2], ['annee2026', 0]])('%s may hold %i faults', (word, faults) => {
    expect(faultsAllowed(word)).toBe(faults)
  })

  test.each([['bourse', 'bourse', 0], ['bousre', 'bourse', 1], ['borse', 'bourse', 1], ['residanse', 'residence', 2], ['abcdef', 'fedcba', 3]])('from %s to %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  test('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)))
  })
})
