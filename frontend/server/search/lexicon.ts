import type { Token } from '@elles/domain/text/french'
import { editDistance, faultsAllowed } from '@elles/domain/text/spelling'
import { weightOf } from './bits.ts'

interface Word {
  readonly folded: string
  readonly shown: string
  readonly stem: string
  /** Its letters as a set: words that differ by more letters than faults are allowed need not be compared. */
  readonly letters: number
  count: number
}

/** No word is spelt with it: numbers are never nearly right. */
const NUMBER = -1
const A = 'a'.charCodeAt(0)

/** The set of a folded word's letters, one bit each; null when it holds a digit. */
function lettersOf(folded: string): number | null {
  let letters = 0
  for (let index = 0; index < folded.length; index += 1) {
    const letter = folded.charCodeAt(index) - A
    if (letter < 0) return null
    letters |= 1 << letter
  }
  return letters
}

/** Stems that the beginning of a word may stand for: enough to type on, few enough to stay quick. */
const MOST_BEGUN = 60
/** Words that a misspelt one may stand for. */
const MOST_NEAR = 3
/** Misspelt words whose reading is kept: the same ones come back. */
const REMEMBERED = 500

/** Every word that the documents hold, as written: for beginnings and for spelling, which stems would distort. */
export class Lexicon {
  readonly #words = new Map<string, Word>()
  readonly #near = new Map<string, readonly Word[]>()
  #sorted: Word[] | null = null

  add({ folded, shown, stem }: Token): void {
    const known = this.#words.get(folded)
    if (known) {
      known.count += 1
      return
    }
    const word = { folded, shown, stem, letters: lettersOf(folded) ?? NUMBER, count: 1 }
    this.#words.set(folded, word)
    this.#sorted?.splice(firstFrom(this.#sorted, folded), 0, word)
    this.#near.clear()
  }

  /** The stems of the words that begin so, with how much of each is written, from 0 to 1. One letter begins nothing. */
  beginningWith(prefix: string): { stem: string; share: number }[] {
    if (prefix.length < 2) return []
    const words = (this.#sorted ??= [...this.#words.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1)))
    const begun: { stem: string; share: number }[] = []
    for (let index = firstFrom(words, prefix); index < words.length && begun.length < MOST_BEGUN; index += 1) {
      const word = words[index]
      if (!word?.folded.startsWith(prefix)) break
      begun.push({ stem: word.stem, share: prefix.length / word.folded.length })
    }
    return begun
  }

  /** The words that a misspelt one is nearest to, the most used first; none for a short word or a number. */
  near(misspelt: string): readonly Word[] {
    const known = this.#near.get(misspelt)
    if (known) return known
    const allowed = faultsAllowed(misspelt)
    const letters = lettersOf(misspelt) ?? NUMBER
    let [nearest, limit]: [Word[], number] = [[], allowed]
    for (const word of allowed === 0 ? [] : this.#words.values()) {
      if (word.letters === NUMBER || weightOf(word.letters ^ letters) > 2 * limit) continue
      const distance = editDistance(misspelt, word.folded, limit)
      if (distance > limit) continue
      if (distance < limit) [nearest, limit] = [[], distance]
      nearest.push(word)
    }
    const found = nearest.sort((a, b) => b.count - a.count).slice(0, MOST_NEAR)
    if (this.#near.size >= REMEMBERED) this.#near.clear()
    this.#near.set(misspelt, found)
    return found
  }
}

/** Where the words that do not come before `prefix` begin, by halving. */
function firstFrom(words: readonly Word[], prefix: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle]?.folded ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}
