import { describe, expect, test } from 'vitest'
import { TextIndex } from '../../../server/search/text-index.ts'

const documents = [
  { title: 'Bourse de la mer', body: 'Une résidence à Brest, avec des photographies.' },
  { title: 'Résidence du port', body: 'Sans frais. Une bourse pour des photographes.' },
  { title: 'Prix du livre', body: 'Frais de dossier : dix euros.' },
  { title: 'Exposition des phares', body: 'Le pirx est une faute.' },
]
const index = new TextIndex()
for (const [slot, { title, body }] of documents.entries()) index.add(slot, [{ text: title, weight: 10 }, { text: body, weight: 1 }])

function found(q: string, alive: (slot: number) => boolean = () => true): string[] {
  const match = index.find(q, alive)
  return [...(match?.slots ?? [])].sort((a, b) => (match?.grades[b] ?? 0) - (match?.grades[a] ?? 0)).map((slot) => documents[slot]?.title ?? '')
}

describe('finding by words', () => {
  test.each([
    ['bourse', ['Bourse de la mer', 'Résidence du port']],
    ['RÉSIDENCES', ['Résidence du port', 'Bourse de la mer']],
    ['photographique', ['Bourse de la mer', 'Résidence du port']],
    ['brest', ['Bourse de la mer']],
    ['bre', ['Bourse de la mer']],
    ['bourse brest', ['Bourse de la mer']],
    ['frais', ['Prix du livre']],
    ['sans frais', ['Résidence du port']],
    ['séjour', ['Résidence du port', 'Bourse de la mer']],
  ])('%j', (q, titles) => {
    expect(found(q)).toEqual(titles)
  })

  test.each([['bousre', 'bourse'], ['expositon', 'exposition'], ['photografies', 'photographies']])('%j is read as %j', (q, meant) => {
    expect(index.find(q, () => true)?.words[0]?.corrected).toBe(meant)
    expect(found(q)).toEqual(found(meant))
  })

  test('a fault never outranks the word itself: what is written so is all that is found', () => {
    expect(found('pirx')).toEqual(['Exposition des phares'])
    expect(index.find('pirx', () => true)?.words[0]?.corrected).toBeNull()
  })

  test('a short word and a number are taken as written', () => {
    expect([found('mre'), found('12345')]).toEqual([[], []])
  })

  test('all the words first; when nothing holds them, what holds at least half of them, and it is known', () => {
    expect(index.find('bourse brest', () => true)?.relaxed).toBe(false)
    expect(index.find('bourse brest montagne neige', () => true)).toMatchObject({ relaxed: true, slots: [0] })
    expect(found('montagne bourse')).toEqual(found('bourse'))
    expect(index.find('montagne', () => true)).toMatchObject({ relaxed: false, slots: [] })
  })

  test('a sentence that few answer is widened to two thirds of its words, whole answers first; a short question is not', () => {
    const sentences = new TextIndex()
    const texts = ['aide livre photographie', 'aide dernier livre photographie', 'aide photographie', 'nature']
    for (const [slot, text] of texts.entries()) sentences.add(slot, [{ text, weight: 1 }])
    const answer = sentences.find('une aide pour mon dernier livre de photographie', () => true)
    expect(answer).toMatchObject({ relaxed: false, widened: true })
    expect([...answer?.slots ?? []].sort((a, b) => (answer?.grades[b] ?? 0) - (answer?.grades[a] ?? 0))).toEqual([1, 0])
    expect(sentences.find('dernier livre', () => true)).toMatchObject({ widened: false, slots: [1] })
  })

  test('what has left is not found, and does not keep others from being found', () => {
    expect(found('bourse brest', (slot) => slot !== 0)).toEqual(['Résidence du port'])
  })

  test.each(['', '  ', 'de la', '« ! »'])('%j holds no word', (q) => {
    expect(index.find(q, () => true)).toBeNull()
  })
})
