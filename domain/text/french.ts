import { fold } from './fold.ts'
import { stem } from './stem.ts'
import { elided, stopWords } from './stop-words.ts'
import { synonymGroups } from './synonyms.ts'

/** A word as search reads it. */
export interface Token {
  /** As written, in lower case: what a reader may be shown. */
  readonly shown: string
  /** Without accents: what the beginning of a word and its spelling are compared with. */
  readonly folded: string
  readonly stem: string
}

function tokenOf(shown: string): Token | null {
  const folded = fold(shown).replace(/[^a-z0-9]/g, '')
  const isWord = folded.length > 1 || /\d/.test(folded)
  return isWord && !stopWords.has(folded) ? { shown, folded, stem: stem(folded) } : null
}

/** The parts of a word around its apostrophes, without what is elided: « l’été » is « été », « aujourd’hui » is one word. */
function withoutElision(word: string): readonly string[] {
  if (!/['’ʼ]/.test(word)) return [word]
  const parts = word.split(/['’ʼ]/)
  return parts[0] === 'aujourd' ? [parts.join('')] : parts.filter((part, index) => index === parts.length - 1 || !elided.has(part))
}

function readPiece(piece: string): readonly Token[] {
  const words = piece.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu) ?? []
  return words.flatMap(withoutElision).flatMap((part) => tokenOf(part) ?? [])
}

/** What stands between two spaces; a text repeats the same pieces, and reading each of them once makes an index five times faster to build. */
const REMEMBERED = 20_000
/** A longer piece is hardly a word: whoever writes it must not fill the memory with it. */
const LONGEST = 40
const known = new Map<string, readonly Token[]>()

function tokensOfPiece(piece: string): readonly Token[] {
  if (piece.length > LONGEST) return readPiece(piece)
  const before = known.get(piece)
  if (before !== undefined) return before
  const tokens = readPiece(piece)
  if (known.size >= REMEMBERED) known.clear()
  known.set(piece, tokens)
  return tokens
}

/** What « sans » takes away is not what the text is about: « sans frais » is one word, which « frais » does not find. */
function joinNegations(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    if (joined.at(-1)?.folded !== 'sans') {
      joined.push(token)
      continue
    }
    joined[joined.length - 1] = { shown: `sans ${token.shown}`, folded: `sans${token.folded}`, stem: `sans${token.stem}` }
  }
  return joined.filter(({ folded }) => folded !== 'sans')
}

/** The words of a French text that say something, in their order: the one reading that index and questions share. */
export function tokensOf(text: string): Token[] {
  const tokens = text.split(' ').flatMap(tokensOfPiece)
  return tokens.some(({ folded }) => folded === 'sans') ? joinNegations(tokens) : tokens
}

/** « plus de 35 ans », « j’ai 50 ans » say who asks, not what is sought: « 35 » would find what is for those under it. */
const seniority = /(?<![\p{L}\p{N}'’])(?:(?:de )?plus de|au moins|après|âgée? de|j['’]ai|à|(?<!(?:moins|plus) )de) \d{2,3} ans(?![\p{L}\p{N}])/giu

/** How old the person who asks says that she is, or is at least, in her words; null when she does not. */
export function seniorityIn(question: string): string | null {
  return question.match(seniority)?.[0] ?? null
}

/** The words of a question: those of a text, without what it says of the age of who asks, unless it says nothing else. */
export function questionTokensOf(question: string): Token[] {
  const sought = tokensOf(question.replace(seniority, ' '))
  return sought.length > 0 ? sought : tokensOf(question)
}

const synonyms = new Map<string, ReadonlySet<string>>()
for (const group of synonymGroups) {
  const stems = new Set(group.flatMap((word) => tokensOf(word).map((token) => token.stem)))
  for (const one of stems) synonyms.set(one, new Set([...(synonyms.get(one) ?? []), ...stems].filter((other) => other !== one)))
}
const none: ReadonlySet<string> = new Set()

/** The stems that readers use for a stem. */
export function synonymsOf(stemmed: string): ReadonlySet<string> {
  return synonyms.get(stemmed) ?? none
}
