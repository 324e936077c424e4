import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work between two turns of the event loop: who else asks meanwhile waits no longer. */
const SLICE_MS = 20

/**
 * To be awaited between two pieces of a long work: lets everybody else have a turn once the work has taken
 * long enough.
 */
export type Breath = () => Promise<void>

/** A Breath for one work. */
export function breathing(clock: () => number = () => performance.now()): Breath {
  let since = clock()
  return async () => {
    if (clock() - since < SLICE_MS) return
    await nextTurn()
    since = clock()
  }
}

/** What `each` makes of every item, in their order, leaving turns to everybody else. */
export async function inTurns<Item, Made>(items: readonly Item[], breath: Breath, each: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const item of items) {
    made.push(each(item))
    await breath()
  }
  return made
}
