import { questionTokensOf, synonymsOf, tokensOf, type Token } from '@elles/domain/text/french'
import { Lexicon } from './lexicon.ts'

/** Something a document says, and how much a word found there tells about it. */
export interface WeightedText {
  readonly text: string | null | undefined
  readonly weight: number
}

/** How a word of the question was read. */
export interface WordReading {
  readonly token: Token
  /** The stems under which it is looked for, with what each is worth: 1 for the word itself. */
  readonly stems: ReadonlyMap<string, number>
  /** The word that was meant, when the one written is in no document. */
  readonly corrected: string | null
}

/** What a question finds in a text index. */
export interface TextMatch {
  readonly words: readonly WordReading[]
  /** Numbers of the documents found, in no order. */
  readonly slots: readonly number[]
  /** By the number of each document found: how well it answers, in whole grades; within one grade answers are worth the same. */
  readonly grades: Uint16Array
  /** Whether no document holds all the words: these hold most of them. */
  readonly relaxed: boolean
  /** Whether few documents hold all the words of a long question, so that those that hold most of them follow. */
  readonly widened: boolean
  /** Whether what holds all of them is not offered: only what holds most of them can be shown. */
  readonly unoffered: boolean
}

const WORTH = { synonym: 0.45, beginning: 0.8, fault: 0.3 } as const
/** A posting is a document's number and the weight of the word in it, in one small integer. */
const WEIGHT_BITS = 8
const HEAVIEST = (1 << WEIGHT_BITS) - 1
/** Weights are sums of the weights of texts: the finest difference that is kept. */
const SCALE = 8
/** Grades between the best answer and none: finer differences of score mean nothing, and what is open then comes first. */
const GRADES = 20

/** Words → documents: an inverted index that documents join and leave one by one. It knows numbers, not documents. */
export class TextIndex {
  readonly #postings = new Map<string, number[]>()
  readonly #lexicon = new Lexicon()
  #size = 0

  /** Makes a document findable. Numbers only grow: a changed document comes back under a new one, and its owner forgets the former. */
  add(slot: number, texts: readonly WeightedText[]): void {
    const weights = new Map<string, number>()
    for (const { text, weight } of texts) {
      if (!text) continue
      const tokens = tokensOf(text)
      // A word among few tells more: a title of three words is about each of them.
      const share = weight * (0.6 + 0.4 / Math.sqrt(Math.max(1, tokens.length)))
      for (const stem of new Set(tokens.map((token) => token.stem))) weights.set(stem, (weights.get(stem) ?? 0) + share)
      for (const token of tokens) this.#lexicon.add(token)
    }
    for (const [stem, weight] of weights) {
      const posting = (slot << WEIGHT_BITS) | Math.max(1, Math.min(HEAVIEST, Math.round(weight * SCALE)))
      const known = this.#postings.get(stem)
      if (known) known.push(posting)
      else this.#postings.set(stem, [posting])
    }
    this.#size = Math.max(this.#size, slot + 1)
  }

  /** The documents among `alive` that answer a question; null when the question holds no word. Answers that are not `offered` are not counted when one asks whether there are few. */
  find(question: string, alive: (slot: number) => boolean, offered: (slot: number) => boolean = () => true): TextMatch | null {
    const tokens = [...new Map(questionTokensOf(question).map((token) => [token.stem, token])).values()]
    if (tokens.length === 0) return null
    const words = tokens.map((token, index) => this.#read(token, index === tokens.length - 1))
    return { words, ...this.#collect(words, alive, offered) }
  }

  /** A word as the index knows it: itself and its synonyms; the words that it begins; failing that, those it is nearly. */
  #read(token: Token, isLast: boolean): WordReading {
    const stems = new Map<string, number>()
    const look = (stem: string, worth: number): void => {
      if (this.#postings.has(stem)) stems.set(stem, Math.max(worth, stems.get(stem) ?? 0))
    }
    look(token.stem, 1)
    if (isLast || stems.size === 0) for (const { stem, share } of this.#lexicon.beginningWith(token.folded)) look(stem, WORTH.beginning * share)
    for (const stem of synonymsOf(token.stem)) look(stem, WORTH.synonym)
    if (stems.size > 0) return { token, stems, corrected: null }
    const near = this.#lexicon.near(token.folded)
    for (const { stem } of near) look(stem, WORTH.fault)
    return { token, stems, corrected: near[0]?.shown ?? null }
  }

  #collect(words: readonly WordReading[], alive: (slot: number) => boolean, offered: (slot: number) => boolean): Reach {
    const scores = new Float32Array(this.#size)
    const held = new Uint8Array(this.#size)
    const found: number[] = []
    for (const { stems } of words) {
      const best = new Float32Array(this.#size)
      const touched: number[] = []
      let frequency = 0
      for (const [stem, worth] of stems) {
        const postings = this.#postings.get(stem) ?? []
        frequency = Math.max(frequency, postings.length)
        for (const posting of postings) {
          const slot = posting >>> WEIGHT_BITS
          const value = (posting & HEAVIEST) * worth
          const before = best[slot] ?? 0
          if (before === 0) touched.push(slot)
          if (value > before) best[slot] = value
        }
      }
      // A rare word tells more than one that half of the catalogue holds.
      const rarity = Math.log(1 + this.#size / (1 + frequency))
      for (const slot of touched) {
        if (held[slot] === 0) found.push(slot)
        held[slot] = (held[slot] ?? 0) + 1
        scores[slot] = (scores[slot] ?? 0) + (best[slot] ?? 0) * rarity
      }
    }
    return settle(words.length, found.filter(alive), offered, held, scores)
  }
}

type Reach = Pick<TextMatch, 'slots' | 'grades' | 'relaxed' | 'widened' | 'unoffered'>

/** A sentence of that many words says some of them by habit: « mon travail », « de photographie ». */
const SENTENCE = 3
/** Answers under which a sentence is read again. */
const FEW = 3

/**
 * Keeps the documents that hold every word. When there are none, those that hold at least half of them; when a sentence finds few, those that
 * hold two thirds of it come after. Those that hold most come first.
 */
function settle(asked: number, found: readonly number[], offered: (slot: number) => boolean, held: Uint8Array, scores: Float32Array): Reach {
  let most = 0
  for (const slot of found) most = Math.max(most, held[slot] ?? 0)
  const whole = found.filter((slot) => held[slot] === asked)
  const relaxed = most < asked
  const shown = whole.filter(offered).length
  const widened = !relaxed && asked >= SENTENCE && shown <= FEW
  const least = relaxed ? Math.min(most, Math.ceil(asked / 2)) : widened ? Math.ceil((asked * 2) / 3) : asked
  const slots = found.filter((slot) => (held[slot] ?? 0) >= least)
  return { slots, grades: gradesOf(slots, held, scores), relaxed: relaxed && most > 0, widened: widened && slots.length > whole.length, unoffered: !relaxed && whole.length > 0 && shown === 0 }
}

/** Those that hold more words stand higher; then the score, in whole grades. */
function gradesOf(slots: readonly number[], held: Uint8Array, scores: Float32Array): Uint16Array {
  let best = 0
  for (const slot of slots) best = Math.max(best, scores[slot] ?? 0)
  const grades = new Uint16Array(scores.length)
  for (const slot of slots) grades[slot] = (held[slot] ?? 0) * (GRADES + 1) + Math.round((GRADES * (scores[slot] ?? 0)) / best)
  return grades
}
