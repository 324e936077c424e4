/** The documents in one order, kept up to date as some of them change: sorting the whole catalogue for each question would cost more than finding. */
export class Order {
  readonly #compare: (a: number, b: number) => number
  #slots: number[] = []
  #positions: Uint32Array = new Uint32Array(0)

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare
  }

  /** The documents' numbers, in order. */
  get slots(): readonly number[] {
    return this.#slots
  }

  /** Where a document stands, from 0. */
  positionOf(slot: number): number {
    return this.#positions[slot] ?? 0
  }

  /** Takes out `moved`, puts `kept` back where they now belong: a merge, linear in the size of the catalogue. */
  place(moved: ReadonlySet<number>, kept: readonly number[], size: number): void {
    if (moved.size === 0) return
    const coming = kept.toSorted(this.#compare)
    const merged: number[] = []
    let next = 0
    for (const slot of this.#slots) {
      if (moved.has(slot)) continue
      for (let candidate = coming[next]; candidate !== undefined && this.#compare(candidate, slot) < 0; candidate = coming[next]) {
        merged.push(candidate)
        next += 1
      }
      merged.push(slot)
    }
    for (; next < coming.length; next += 1) merged.push(coming[next] ?? 0)
    this.#slots = merged
    this.#positions = new Uint32Array(size)
    for (let index = 0; index < merged.length; index += 1) this.#positions[merged[index] ?? 0] = index
  }
}
