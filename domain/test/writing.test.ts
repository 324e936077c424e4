import { describe, expect, it } from 'vitest'
import { adviceOn, headingAdvice, LONGEST_SENTENCE, plainWords } from '../writing/index.ts'

const kinds = (text: string): string[] => adviceOn(text).map(({ kind }) => kind)
const excerpts = (text: string): string[] => adviceOn(text).map(({ excerpt }) => excerpt)
const words = (count: number): string => `Mot ${'mot '.repeat(count - 1)}`.trim()

describe('the help to write clearly', () => {
  it.each([
    'Le jury lit les dossiers en avril. Vous recevez une réponse en mai.',
    'Une bourse de 8 000 € pour terminer un reportage en cours.',
    'Elle est née à Arles, puis est arrivée à Paris. Les photographes sont restées deux mois.',
    'Voir l’article 3. Écrivez à contact@exemple.fr ou lisez https://www.exemple.fr/page.',
    'Si vous êtes retenue, vous êtes logée sur place.',
    'Candidates et candidats écrivent jusqu’au 15 mai à 12 h.',
    '',
  ])('has nothing to say of %j', (text) => {
    expect(adviceOn(text)).toEqual([])
  })

  it('counts the words of each sentence', () => {
    expect(kinds(`${words(LONGEST_SENTENCE)}. ${words(LONGEST_SENTENCE)}.`)).toEqual([])
    expect(adviceOn(`${words(LONGEST_SENTENCE + 1)}. Courte.`)[0]).toMatchObject({ kind: 'long-sentence', message: expect.stringContaining(`${LONGEST_SENTENCE + 1}\u00a0mots`) as string })
    expect(kinds(`${words(20)} à 8.5 € selon l’art. 3 du règlement`)).toEqual(['long-sentence'])
    expect(kinds(`${words(20)}\n${words(20)}`)).toEqual([])
  })

  it.each([
    ['Les dossiers sont examinés par le jury.', 'sont examinés'], ['La bourse a été attribuée.', 'a été attribuée'], ['Les œuvres seront ensuite exposées. Le prix sera directement versé.', 'sera directement versé'],
    ['Le texte doit être signé.', 'être signé'],
  ])('asks who does it: %s', (text, excerpt) => {
    expect(excerpts(text)).toEqual([excerpt])
  })

  it.each([
    ['Afin de candidater, écrivez.', 'Afin de', 'pour'], ['Dans le cadre du festival, lisez.', 'Dans le cadre du', 'pour, pendant ou avec'], ['Lisez afin d’écrire.', 'afin d’', 'pour'], ['Les modalités suivent.', 'modalités', 'comment faire, conditions'],
  ])('offers plainer words: %s', (text, excerpt, plain) => {
    expect(adviceOn(text)).toEqual([{ kind: 'jargon', excerpt, message: `Plus simple\u00a0: ${plain}.` }])
  })

  it('knows every word of its own list', () => {
    expect(Object.keys(plainWords).filter((jargon) => !excerpts(`Voici ${jargon} autre`).includes(jargon))).toEqual([])
  })

  it.each(['les photographe·s', 'les étudiant·e·s', 'les étudiant.e.s', 'les lauréat(e)s', 'une directeur.trice', 'tou•te•s'])('offers another way than %s', (text) => {
    expect(kinds(text)).toEqual(['middle-dot'])
  })
})

describe('the headings of a text', () => {
  const heading = (level: 2 | 3 | 4, text = 'Un titre') => ({ type: 'heading' as const, level, children: [{ type: 'text' as const, text }] })
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Texte' }] }

  it('go down one level at a time, and up as they like', () => {
    expect(headingAdvice([paragraph, heading(2), heading(3), heading(4), heading(2), heading(3)])).toEqual([])
    expect(headingAdvice([heading(3, 'Trop bas')])).toMatchObject([{ excerpt: 'Trop bas', message: expect.stringContaining('choisissez le niveau 2') as string }])
    expect(headingAdvice([heading(2), paragraph, heading(4), heading(4)])).toHaveLength(1)
  })
})
