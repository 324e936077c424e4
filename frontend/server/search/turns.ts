interface Turn {
  readonly at: number
  readonly slot: number
}

/** What must be read again, and when: the nearest instant is known at once (a binary heap), so that time costs nothing between two turns. */
export class Turns {
  readonly #heap: Turn[] = []

  /** The nearest instant, Infinity when nothing waits. */
  get next(): number {
    return this.#heap[0]?.at ?? Infinity
  }

  add(slot: number, at: number): void {
    if (at === Infinity) return
    const heap = this.#heap
    let index = heap.push({ at, slot }) - 1
    while (index > 0) {
      const parent = (index - 1) >>> 1
      if ((heap[parent]?.at ?? 0) <= at) break
      swap(heap, index, parent)
      index = parent
    }
  }

  /** Takes out everything whose instant has come. */
  due(now: number): number[] {
    const slots: number[] = []
    while (this.next <= now) slots.push(this.#takeFirst())
    return slots
  }

  /** Forgets everything. */
  clear(): void {
    this.#heap.length = 0
  }

  #takeFirst(): number {
    const heap = this.#heap
    const slot = heap[0]?.slot ?? 0
    const last = heap.pop()
    if (heap.length === 0 || !last) return slot
    heap[0] = last
    for (let index = 0; ;) {
      const left = 2 * index + 1
      const nearest = (heap[left + 1]?.at ?? Infinity) < (heap[left]?.at ?? Infinity) ? left + 1 : left
      if ((heap[nearest]?.at ?? Infinity) >= last.at) return slot
      swap(heap, index, nearest)
      index = nearest
    }
  }
}

function swap(heap: Turn[], a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]]
  if (first && second) [heap[a], heap[b]] = [second, first]
}
