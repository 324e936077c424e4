import type { Opportunity } from '@elles/domain/contract'
import { endOfDay } from '@elles/domain/opportunity'
import { fold } from '@elles/domain/text'
import { firstPublicationOf } from '../published/first-publication.ts'
import { addBit, bitsFor, countBits, countIn, grown, hasBit, keepOnly, removeBit, sieveOf, type Bits } from './bits.ts'
import { calendarAt, deadlineOrder, nextTurnOf, readCalendar } from './calendar.ts'
import { FacetBits } from './facet-bits.ts'
import { facetNamed, facetNames, type FacetName } from './facets.ts'
import { Order } from './order.ts'
import { queryString, type CatalogueQuery } from './query.ts'
import { readingOf } from './reading.ts'
import type { CatalogueEntry, Match, SearchIndex, SearchResult } from './search-index.ts'
import { amountOf } from './sort.ts'
import { TextIndex, type TextMatch, type WeightedText } from './text-index.ts'
import { Turns } from './turns.ts'

/** What a document says, for the words of a question. */
export type TextsOf = (opportunity: Opportunity) => readonly WeightedText[]

type Found = Omit<SearchResult, 'slice' | 'matches' | 'total'> & { readonly slots: Uint32Array }

/** Questions whose answer is kept until something changes; each keeps at most one number a document. */
const REMEMBERED = 64
const UNKNOWN_AGE = -1

/** The catalogue in memory: an inverted index for words, one set of bits for each value of each facet, and the orders in which it may be read. */
export class CatalogueIndex implements SearchIndex {
  readonly #textsOf: TextsOf
  readonly #text = new TextIndex()
  readonly #facets: FacetBits
  readonly #turns = new Turns()
  readonly #entries: (CatalogueEntry | null)[] = []
  readonly #slots = new Map<string, number>()
  readonly #facts: { title: string; published: number; amount: number; rank: number; time: number; ageMin: number; ageMax: number }[] = []
  readonly #answers = new Map<string, Found>()
  /** The zones whose midnights count. */
  readonly #zones = new Set(['Europe/Paris'])
  readonly #orders = { deadline: this.#orderBy(({ rank, time }) => [rank, time]), newest: this.#orderBy(({ published }) => [-published, 0]), amount: this.#orderBy(({ amount, rank }) => [-amount, rank]) }
  #alive: Bits
  #capacity: number
  #now = -Infinity

  constructor(textsOf: TextsOf, capacity: number) {
    this.#textsOf = textsOf
    this.#capacity = Math.max(32, capacity)
    this.#facets = new FacetBits(this.#capacity)
    this.#alive = bitsFor(this.#capacity)
  }

  get size(): number {
    return this.#slots.size
  }

  /** Numbers given to documents that have changed or left since: memory to win by building anew. */
  get forgotten(): number {
    return this.#entries.length - this.#slots.size
  }

  /** Puts changed documents in and takes removed ones out. */
  update(changed: readonly CatalogueEntry[], removed: readonly string[]): void {
    const moved = new Set<number>()
    for (const documentId of [...removed, ...changed.map((entry) => entry.documentId)]) this.#remove(documentId, moved)
    const added = changed.map((entry) => this.#add(entry))
    for (const slot of added) moved.add(slot)
    // Until a first question says what time it is, there is no order to keep.
    if (this.#now === -Infinity) return
    this.#readTime(added, new Date(this.#now))
    this.#placeAll(moved)
  }

  search(query: CatalogueQuery, now: Date): SearchResult {
    this.#turnTo(now)
    const found = this.#remembered(query)
    const slice = (from: number, to: number): Match[] => [...found.slots.subarray(from, to)].flatMap((slot) => {
      const entry = this.#entries[slot]
      return entry ? [{ entry, calendar: calendarAt(entry.opportunity, now) }] : []
    })
    let all: readonly Match[] | null = null
    return {
      total: found.slots.length, counts: found.counts, hidden: found.hidden, reading: found.reading, slice,
      get matches() { return (all ??= slice(0, found.slots.length)) },
    }
  }

  count(query: CatalogueQuery, now: Date): number {
    this.#turnTo(now)
    return countBits(this.#pass(query).passing)
  }

  nextChange(now: Date): number {
    this.#turnTo(now)
    return Math.min(this.#turns.next, ...[...this.#zones].map((zone) => endOfDay(now, zone).getTime() + 1))
  }

  #remembered(query: CatalogueQuery): Found {
    const key = queryString({ ...query, page: 1 })
    const known = this.#answers.get(key)
    const found = known ?? this.#find(query)
    this.#answers.delete(key)
    this.#answers.set(key, found)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest)
    return found
  }

  /** What answers the words and the age, what each facet then lets through, and what passes them all. */
  #pass(query: CatalogueQuery) {
    const closed = query.selections.statut.length === 0 ? this.#facets.hidden('statut') : null
    const match = this.#text.find(query.q, (slot) => hasBit(this.#alive, slot), (slot) => !(closed && hasBit(closed, slot)))
    const base = match ? this.#bitsOf(match.slots) : this.#alive.slice()
    if (query.age !== null) this.#keepAge(base, query.age)
    const masks = new Map<FacetName, Bits>()
    for (const name of facetNames) {
      const mask = this.#facets.passing(name, query.selections, this.#alive)
      if (mask) masks.set(name, mask)
    }
    return { match, base, masks, passing: keepOnly(base.slice(), [...masks.values()]) }
  }

  #find(query: CatalogueQuery): Found {
    const { match, base, masks, passing } = this.#pass(query)
    const sieve = sieveOf(passing)
    const sieveFor = (name: FacetName) => (masks.has(name) ? sieveOf(keepOnly(base.slice(), [...masks].flatMap(([other, mask]) => (other === name ? [] : [mask])))) : sieve)
    const hiddenBits = query.selections.statut.length === 0 ? this.#facets.hidden('statut') : null
    return {
      counts: this.#facets.counts(sieveFor),
      hidden: hiddenBits ? countIn(sieveFor('statut'), hiddenBits) : 0,
      reading: readingOf(query.q, match),
      slots: this.#sorted(passing, query, match),
    }
  }

  #sorted(passing: Bits, { sort }: CatalogueQuery, match: TextMatch | null): Uint32Array {
    const slots = new Uint32Array(countBits(passing))
    let count = 0
    if (sort === 'relevance' && match) {
      const { deadline } = this.#orders
      const size = deadline.slots.length
      // Best grade first, then the order of deadlines: one number holds both.
      const keys = new Float64Array(slots.length)
      for (const slot of match.slots) if (hasBit(passing, slot)) keys[count++] = -(match.grades[slot] ?? 0) * size + deadline.positionOf(slot)
      keys.sort()
      return slots.map((_, index) => deadline.slots[(((keys[index] ?? 0) % size) + size) % size] ?? 0)
    }
    for (const slot of this.#orders[sort === 'relevance' ? 'deadline' : sort].slots) if (hasBit(passing, slot)) slots[count++] = slot
    return slots
  }

  #bitsOf(slots: readonly number[]): Bits {
    const bits = bitsFor(this.#capacity)
    for (const slot of slots) addBit(bits, slot)
    return bits
  }

  /** A known limit excludes; an unknown one does not. */
  #keepAge(bits: Bits, age: number): void {
    for (const [slot, { ageMin, ageMax }] of this.#facts.entries()) {
      if ((ageMin !== UNKNOWN_AGE && age < ageMin) || (ageMax !== UNKNOWN_AGE && age > ageMax)) removeBit(bits, slot)
    }
  }

  #orderBy(keysOf: (facts: { published: number; amount: number; rank: number; time: number }) => readonly [number, number]): Order {
    return new Order((a, b) => {
      const [first, second] = [this.#facts[a], this.#facts[b]]
      if (!first || !second) return a - b
      const [one, other] = [keysOf(first), keysOf(second)]
      return one[0] - other[0] || one[1] - other[1] || (first.title < second.title ? -1 : first.title > second.title ? 1 : a - b)
    })
  }

  #add(entry: CatalogueEntry): number {
    const { opportunity } = entry
    const slot = this.#entries.push(entry) - 1
    if (slot >= this.#capacity) this.#grow()
    this.#slots.set(entry.documentId, slot)
    addBit(this.#alive, slot)
    this.#text.add(slot, this.#textsOf(opportunity))
    for (const { timezone } of opportunity.windows) this.#zones.add(timezone)
    for (const name of facetNames) {
      const { codesOf } = facetNamed(name)
      if (codesOf) this.#facets.set(name, slot, codesOf(opportunity))
    }
    const { funding, eligibility } = opportunity
    this.#facts.push({
      title: fold(opportunity.title), published: Date.parse(firstPublicationOf(opportunity)), amount: amountOf(funding),
      rank: 0, time: 0, ageMin: eligibility.ageMin ?? UNKNOWN_AGE, ageMax: eligibility.ageMax ?? UNKNOWN_AGE,
    })
    return slot
  }

  #grow(): void {
    this.#capacity *= 2
    this.#alive = grown(this.#alive, this.#capacity)
    this.#facets.grow(this.#capacity)
  }

  #remove(documentId: string, moved: Set<number>): void {
    const slot = this.#slots.get(documentId)
    if (slot === undefined) return
    this.#slots.delete(documentId)
    this.#entries[slot] = null
    removeBit(this.#alive, slot)
    moved.add(slot)
  }

  #placeAll(moved: ReadonlySet<number>): void {
    this.#answers.clear()
    const kept = [...moved].filter((slot) => hasBit(this.#alive, slot))
    for (const order of Object.values(this.#orders)) order.place(moved, kept, this.#entries.length)
  }

  /** Reads again what time has changed since the last question; everything when the clock went back. */
  #turnTo(now: Date): void {
    const time = now.getTime()
    const isAhead = time >= this.#now && this.#now > -Infinity
    if (isAhead && this.#turns.next > time) return
    if (!isAhead) this.#turns.clear()
    const due = isAhead ? this.#turns.due(time).filter((slot) => hasBit(this.#alive, slot)) : [...this.#slots.values()]
    this.#now = time
    this.#readTime(due, now)
    this.#placeAll(new Set(due))
  }

  #readTime(slots: readonly number[], now: Date): void {
    for (const slot of slots) {
      const entry = this.#entries[slot]
      const facts = this.#facts[slot]
      if (!entry || !facts) continue
      const calendar = readCalendar(entry.opportunity, now)
      for (const name of facetNames) {
        const { codesAt } = facetNamed(name)
        if (codesAt) this.#facets.set(name, slot, codesAt(calendar))
      }
      const [rank, time] = deadlineOrder(entry.opportunity, calendar)
      Object.assign(facts, { rank, time })
      this.#turns.add(slot, nextTurnOf(entry.opportunity, now.getTime()))
    }
  }
}
