import { counted } from '../text/counted.ts'
import type { Block } from '../contract/blocks.ts'
import { plainWords } from './jargon.ts'

/** What could be clearer in a text, and how: advice, never a refusal. */
export interface Advice {
  readonly kind: 'long-sentence' | 'passive' | 'jargon' | 'middle-dot' | 'heading-order'
  /** The words that it is about. */
  readonly excerpt: string
  /** A French sentence that says what to do. */
  readonly message: string
}

/** Words. The guide asks for fifteen to twenty; a reader stumbles past this. */
export const LONGEST_SENTENCE = 25
const EXCERPT = 60

const excerptOf = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\s+\S*$/u, '')}…`)
/** An end of sentence is a mark, then a space and a capital or a quotation: not « art. 3 » nor « 8.5 ». */
const sentencesOf = (text: string): string[] => text.split(/\n+|(?<=[.!?…])\s+(?=[«"“(]?\s?\p{Lu})/u).map((sentence) => sentence.trim()).filter(Boolean)
const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []

function longSentences(text: string): Advice[] {
  return sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence).length
    return count <= LONGEST_SENTENCE ? [] : [{ kind: 'long-sentence', excerpt: excerptOf(sentence), message: `Cette phrase compte ${counted(count, 'mot')}. Coupez-la\u00a0: une idée par phrase, vingt mots au plus.` }]
  })
}

/** Past participles that follow « être » without being done by somebody: « elle est née », « les dossiers sont arrivés ». */
const movers = 'all|arriv|décéd|entr|mont|n|pass|rentr|rest|retourn|tomb'
const passive = new RegExp(`(?<!\\p{L})(?:est|sont|était|étaient|sera|seront|soit|soient|(?:a|ont|aura|auront|avait|avaient) été|être)\\s+(?:\\p{L}+ment\\s+)?(?!(?:${movers})é)\\p{L}{2,}ée?s?(?!\\p{L})`, 'giu')

function passives(text: string): Advice[] {
  return [...text.matchAll(passive)].map(([excerpt]) => ({ kind: 'passive', excerpt, message: 'Qui le fait\u00a0? Dites-le\u00a0: «\u00a0le jury lit les dossiers\u00a0», plutôt que «\u00a0les dossiers sont lus\u00a0».' }))
}

const escaped = Object.keys(plainWords).sort((a, b) => b.length - a.length).map((words) => words.replace(/ de$/, ' (?:de|du|des|d’)').replace(/ à$/, ' (?:à|au|aux)').replaceAll('’', '[’\']'))
const jargon = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?:(?<=[’'])|(?!\\p{L}))`, 'giu')
/** The line of the list that the words found come from. */
const keyOf = (found: string): string => found.toLowerCase().replaceAll('\'', '’').replace(/ (?:du|des|d’)$/, ' de').replace(/ (?:au|aux)$/, ' à')

function jargonWords(text: string): Advice[] {
  return [...text.matchAll(jargon)].flatMap(([excerpt]) => {
    const plain = plainWords[keyOf(excerpt)]
    return plain ? [{ kind: 'jargon', excerpt, message: `Plus simple\u00a0: ${plain}.` }] : []
  })
}

/** « photographe·s », « étudiant.e.s », « lauréat(e)s »: what readers with dyslexia and screen readers stumble upon. */
const doubled = /\p{L}+(?:[·•‧⋅]\p{L}+(?:[·•‧⋅]\p{L}+)*|\.(?:e|es|ne|nes|trice|trices|euse|euses|rice|rices)(?:\.s)?(?![\p{L}/])|\((?:e|es|ne|trice|euse)\)s?)/giu

function doubledForms(text: string): Advice[] {
  return [...text.matchAll(doubled)].map(([excerpt]) => ({ kind: 'middle-dot', excerpt, message: 'Sans point médian ni parenthèses\u00a0: écrivez le féminin, ou les deux mots («\u00a0candidates et candidats\u00a0»).' }))
}

/** What could be clearer in plain text, in the order of the checks. Pure; the text is read as French. */
export const adviceOn = (text: string): Advice[] => [...longSentences(text), ...passives(text), ...jargonWords(text), ...doubledForms(text)]

const textOf = (block: Block): string => block.children.map((child) => ('text' in child ? child.text : child.children.map((leaf) => ('text' in leaf ? leaf.text : '')).join(''))).join('')

/** The headings of rich text go down one level at a time, from level 2: a screen reader's outline has no hole (RGAA 9.1). */
export function headingAdvice(content: readonly Block[]): Advice[] {
  let above = 1
  return content.flatMap((block) => {
    if (block.type !== 'heading') return []
    const expected = above + 1
    above = block.level
    return block.level <= expected ? [] : [{ kind: 'heading-order', excerpt: excerptOf(textOf(block)), message: `Titre de niveau ${block.level}\u00a0: choisissez le niveau ${expected}, les titres se suivent sans trou.` }]
  })
}
