/** Bounds of what one document, or one request, may hold: no reader of it may be exhausted by its shape. */
export const documentBounds = {
  /**
   * Objects and lists in one another: a link in a list, five lists deep, in a step of a part of a resource is
   * at 21.
   */
  levels: 32,
  /** Objects, lists and values, all counted. */
  values: 20_000,
  /** Items of one list. */
  items: 1000,
  /** Characters of all texts together: a book of two hundred pages. */
  characters: 500_000,
} as const

export type Bound = keyof typeof documentBounds

type Bounds = Readonly<Record<Bound, number>>

/** The same of a request's body: a form of the admin holds a document, and what Strapi adds to it. */
export const requestBounds: Bounds = { levels: 40, values: 100_000, items: 5000, characters: 2_000_000 }

/** What is too large, and the way to it: as far down as a person would look. */
export interface Excess {
  readonly bound: Bound
  readonly path: readonly (string | number)[]
}

interface Visit {
  readonly value: object
  readonly level: number
  readonly name: string | number | null
  readonly parent: Visit | null
}

function pathOf(visit: Visit | null, last: readonly (string | number)[] = []): (string | number)[] {
  const path = [...last]
  for (let at = visit; at !== null && at.name !== null; at = at.parent) path.unshift(at.name)
  return path
}

/** Plain JSON is looked into; a date or a file is a value. */
const isContainer = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/** The bound that a list or an object goes past by itself. */
function ownBound({ value, level }: Visit, bounds: Bounds): Bound | null {
  if (level > bounds.levels) return 'levels'
  return Array.isArray(value) && value.length > bounds.items ? 'items' : null
}

interface Walk {
  readonly bounds: Bounds
  readonly waiting: Visit[]
  values: number
  characters: number
}

/**
 * Counts what is in a list or an object, and leaves what is inside of it to be visited; stops at the bound
 * that the whole goes past.
 */
function look(walk: Walk, visit: Visit): Excess | null {
  const isList = Array.isArray(visit.value)
  // Whoever sends an object of a million names waits for no more than those that are looked at.
  for (const key in visit.value) {
    const value: unknown = (visit.value as Readonly<Record<string, unknown>>)[key]
    const name = isList ? Number(key) : key
    walk.values += 1
    walk.characters += (isList ? 0 : key.length) + (typeof value === 'string' ? value.length : 0)
    if (walk.values > walk.bounds.values) return { bound: 'values', path: pathOf(visit, [name]) }
    if (walk.characters > walk.bounds.characters) return { bound: 'characters', path: pathOf(visit, [name]) }
    if (isContainer(value)) walk.waiting.push({ value, level: visit.level + 1, name, parent: visit })
  }
  return null
}

/**
 * The first bound that a value goes past, or null. The value may come from anybody: it is walked without
 * recursion, and no further than the bounds.
 */
export function excessOf(root: unknown, bounds: Bounds = documentBounds): Excess | null {
  if (typeof root === 'string' && root.length > bounds.characters) return { bound: 'characters', path: [] }
  if (!isContainer(root)) return null
  const walk: Walk = { bounds, waiting: [{ value: root, level: 1, name: null, parent: null }], values: 1, characters: 0 }
  for (let visit = walk.waiting.pop(); visit; visit = walk.waiting.pop()) {
    const own = ownBound(visit, bounds)
    const excess = own ? { bound: own, path: pathOf(visit) } : look(walk, visit)
    if (excess) return excess
  }
  return null
}

/**
 * Whether a value is deeper than any document: what reads each level by a call of its own would not come back
 * from it.
 */
export const isTooDeep = (value: unknown): boolean =>
  excessOf(value, { levels: documentBounds.levels, values: Infinity, items: Infinity, characters: Infinity }) !== null
