/** A document as it is saved: attributes, components and lists of them. */
export type Draft = Readonly<Record<string, unknown>>

/** What every draft made of a proposal holds, whatever is chosen. */
const alwaysKept = ['source', 'externalId'] as const

const isComponent = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value says nothing: « non précisé » is no answer. */
export function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 'unspecified' || (Array.isArray(value) && value.length === 0)
}

/** The fields of a draft that say something, by their path: an attribute (`title`), or one of a component's (`funding.amountMax`). */
export function leavesOf(draft: Draft): Map<string, unknown> {
  const leaves = Object.entries(draft).flatMap(([name, value]): [string, unknown][] => (isComponent(value) ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each]) : [[name, value]]))
  return new Map(leaves.filter(([path, value]) => !saysNothing(value) && !alwaysKept.some((kept) => kept === path)))
}

/** The value of a path in a document, or undefined. */
export function valueAt(document: Draft, path: string): unknown {
  const [name = '', inner] = path.split('.')
  const value = document[name]
  return inner === undefined ? value : isComponent(value) ? value[inner] : undefined
}

/** The same value, whatever identifiers the database gave to its parts and whatever it left empty. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isComponent(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name, inner]) => name !== 'id' && !saysNothing(inner)).toSorted(([one], [other]) => one.localeCompare(other)).map(([name, inner]) => [name, plain(inner)]))
}

const withoutId = ({ id: _id, ...rest }: Draft): Draft => rest

/** What to save of a draft when only these paths are chosen. A component keeps what `current` already holds of it. */
export function chosenOf(draft: Draft, paths: ReadonlySet<string>, current: Draft = {}): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [path, value] of leavesOf(draft)) {
    if (!paths.has(path)) continue
    const [name = '', inner] = path.split('.')
    if (inner === undefined) data[name] = value
    else data[name] = { ...(isComponent(data[name]) ? data[name] : isComponent(current[name]) ? withoutId(current[name]) : {}), [inner]: value }
  }
  return data
}
