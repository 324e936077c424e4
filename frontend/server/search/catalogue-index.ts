import type { Opportunity } from '@elles/domain/contract'
import { endOfDay, PARIS } from '@elles/domain/time'
import { Ages } from './ages.ts'
import { addBit, bitsFor, countBits, countIn, grown, hasBit, keepOnly, removeBit, sieveOf, type Bits } from './bits.ts'
import { calendarAt, deadlineOrder, nextTurnOf, readCalendar } from './calendar.ts'
import { FacetBits } from './facet-bits.ts'
import { facetNamed, facetNames, type FacetName } from './facets.ts'
import { Orders } from './orders.ts'
import { queryString, type CatalogueQuery } from './query.ts'
import { readingOf } from './reading.ts'
import type { CatalogueEntry, Match, SearchIndex, SearchResult } from './search-index.ts'
import { TextIndex, type WeightedText } from './text-index.ts'
import { Turns } from './turns.ts'

/** What a document says, for the words of a question. */
export type TextsOf = (opportunity: Opportunity) => readonly WeightedText[]

type Found = Omit<SearchResult, 'slice' | 'matches' | 'total'> & { readonly slots: Uint32Array }

/** Questions whose answer is kept until something changes; each keeps at most one number a document. */
const REMEMBERED = 64

/** The catalogue in memory: an inverted index for words, one set of bits for each value of each facet, and the orders in which it may be read. */
export class CatalogueIndex implements SearchIndex {
  readonly #textsOf: TextsOf
  readonly #text = new TextIndex()
  readonly #facets: FacetBits
  readonly #ages = new Ages()
  readonly #orders = new Orders()
  readonly #turns = new Turns()
  readonly #entries: (CatalogueEntry | null)[] = []
  readonly #slots = new Map<string, number>()
  readonly #answers = new Map<string, Found>()
  /** The zones whose midnights count. */
  readonly #zones = new Set<string>([PARIS])
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
    if (query.age !== null) this.#ages.keep(base, query.age)
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
      slots: this.#orders.sorted(passing, query.sort, match),
    }
  }

  #bitsOf(slots: readonly number[]): Bits {
    const bits = bitsFor(this.#capacity)
    for (const slot of slots) addBit(bits, slot)
    return bits
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
    this.#ages.add(opportunity.eligibility)
    this.#orders.add(opportunity)
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
    this.#orders.place(moved, kept)
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
      if (!entry) continue
      const calendar = readCalendar(entry.opportunity, now)
      for (const name of facetNames) {
        const { codesAt } = facetNamed(name)
        if (codesAt) this.#facets.set(name, slot, codesAt(calendar))
      }
      this.#orders.setDeadline(slot, deadlineOrder(entry.opportunity, calendar))
      this.#turns.add(slot, nextTurnOf(entry.opportunity, now.getTime()))
    }
  }
}
