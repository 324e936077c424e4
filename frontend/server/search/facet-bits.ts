import { addBit, bitsFor, countIn, grown, hasBit, removeBit, unionOf, type Bits, type Sieve } from './bits.ts'
import { facetNamed, facetNames, forEachFacet, type FacetName } from './facets.ts'
import type { Selections } from './query.ts'

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/** For each value of each facet, the documents that have it. */
export class FacetBits {
  #size: number
  readonly #sets = new Map<FacetName, Map<string, Bits>>()

  constructor(size: number) {
    this.#size = size
    for (const name of facetNames) this.#sets.set(name, new Map(facetNamed(name).vocabulary.codes.map((code) => [code, bitsFor(size)])))
  }

  /** Makes room for more documents. */
  grow(size: number): void {
    this.#size = size
    for (const sets of this.#sets.values()) for (const [code, bits] of sets) sets.set(code, grown(bits, size))
  }

  /** Says which values a document has from now on. Throws RangeError for a value that the facet does not list. */
  set(name: FacetName, slot: number, codes: readonly string[]): void {
    const sets = this.#setsOf(name)
    for (const bits of sets.values()) if (hasBit(bits, slot)) removeBit(bits, slot)
    for (const code of codes) {
      const bits = sets.get(code)
      if (!bits) throw new RangeError(`"${code}" is not a value of ${name}`)
      addBit(bits, slot)
    }
  }

  /** The documents that satisfy a facet's choice, null when everything does: one of the chosen values, else none of those that are hidden by default. */
  passing(name: FacetName, selections: Selections, alive: Bits): Bits | null {
    const chosen = selections[name]
    if (chosen.length > 0) return this.#having(name, chosen)
    const hidden = this.hidden(name)
    return hidden && alive.map((word, index) => word & ~(hidden[index] ?? 0))
  }

  /** The documents that a facet leaves out unless it is asked for them; null when there is no such value. */
  hidden(name: FacetName): Bits | null {
    const { hiddenByDefault } = facetNamed(name)
    return hiddenByDefault ? this.#having(name, [...hiddenByDefault]) : null
  }

  /** How many one would see by choosing each value of each facet (a value without any is left out), given what passes all of the other facets. */
  counts(sieveFor: (name: FacetName) => Sieve): FacetCounts {
    return forEachFacet((name) => {
      const sieve = sieveFor(name)
      return new Map([...this.#setsOf(name)].map(([code, bits]) => [code, countIn(sieve, bits)] as const).filter(([, count]) => count > 0))
    })
  }

  #setsOf(name: FacetName): Map<string, Bits> {
    return this.#sets.get(name) ?? new Map<string, Bits>()
  }

  #having(name: FacetName, codes: readonly string[]): Bits {
    const sets = this.#setsOf(name)
    return unionOf(this.#size, codes.flatMap((code) => sets.get(code) ?? []))
  }
}
