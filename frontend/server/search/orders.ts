import type { Opportunity } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { firstPublicationOf } from '../published/first-publication.ts'
import { countBits, hasBit, type Bits } from './bits.ts'
import { Order } from './order.ts'
import { amountOf, type Sort } from './sort.ts'
import type { TextMatch } from './text-index.ts'

/** What a document is sorted by; `rank` and `time` are its place among deadlines, which moves with time. */
interface Standing {
  readonly title: string
  readonly published: number
  readonly amount: number
  rank: number
  time: number
}

/** The orders in which the catalogue may be read. Documents are known by their number; equals follow their titles. */
export class Orders {
  readonly #standings: Standing[] = []
  readonly #deadline = this.#by(({ rank, time }) => [rank, time])
  readonly #newest = this.#by(({ published }) => [-published, 0])
  readonly #amount = this.#by(({ amount, rank }) => [-amount, rank])

  /** The next document: it has no place until `place`. */
  add(opportunity: Opportunity): void {
    this.#standings.push({ title: fold(opportunity.title), published: Date.parse(firstPublicationOf(opportunity)), amount: amountOf(opportunity.funding), rank: 0, time: 0 })
  }

  /** Notes where a document stands among deadlines; `place` moves it there. */
  setDeadline(slot: number, [rank, time]: readonly [rank: number, time: number]): void {
    const standing = this.#standings[slot]
    if (standing) Object.assign(standing, { rank, time })
  }

  /** Takes out `moved`, puts `kept` back where they now belong. */
  place(moved: ReadonlySet<number>, kept: readonly number[]): void {
    for (const order of [this.#deadline, this.#newest, this.#amount]) order.place(moved, kept, this.#standings.length)
  }

  /** What passes, in the order asked for; without words, relevance is the order of deadlines. */
  sorted(passing: Bits, sort: Sort, match: TextMatch | null): Uint32Array {
    if (sort === 'relevance' && match) return this.#byRelevance(passing, match)
    const slots = new Uint32Array(countBits(passing))
    let count = 0
    const order = { relevance: this.#deadline, deadline: this.#deadline, newest: this.#newest, amount: this.#amount }[sort]
    for (const slot of order.slots) if (hasBit(passing, slot)) slots[count++] = slot
    return slots
  }

  /** Best grade first, then the order of deadlines: one number holds both. */
  #byRelevance(passing: Bits, match: TextMatch): Uint32Array {
    const deadline = this.#deadline
    const size = deadline.slots.length
    const keys = new Float64Array(countBits(passing))
    let count = 0
    for (const slot of match.slots) if (hasBit(passing, slot)) keys[count++] = -(match.grades[slot] ?? 0) * size + deadline.positionOf(slot)
    keys.sort()
    return new Uint32Array(count).map((_, index) => deadline.slots[(((keys[index] ?? 0) % size) + size) % size] ?? 0)
  }

  #by(keysOf: (standing: Standing) => readonly [number, number]): Order {
    return new Order((a, b) => {
      const [first, second] = [this.#standings[a], this.#standings[b]]
      if (!first || !second) return a - b
      const [one, other] = [keysOf(first), keysOf(second)]
      return one[0] - other[0] || one[1] - other[1] || (first.title < second.title ? -1 : first.title > second.title ? 1 : a - b)
    })
  }
}
