import { isValues, type Problem, type Values } from '../documents/publication/problem.ts'
import type { EntryPlan, FieldPlan } from './plan.ts'

function groupIn(tree: Values, name: string): Values {
  const held = tree[name]
  if (isValues(held)) return held
  const group: Values = {}
  tree[name] = group
  return group
}

/** The document that some units make: groups and lists put together again. */
export function treeOf(units: Iterable<readonly [string, unknown]>): Values {
  const tree: Values = {}
  for (const [unit, value] of units) {
    const [path = '', line] = unit.split('#')
    const [first = '', second] = path.split('.')
    const holder = second === undefined ? tree : groupIn(tree, first)
    const name = second ?? first
    const held: unknown = holder[name]
    if (line !== undefined && Array.isArray(held)) held.push(value)
    else holder[name] = line === undefined ? value : [value]
  }
  return tree
}

/** The unit of the file that a problem of the whole document points at; undefined when the file does not speak of it. */
export function unitOf({ path }: Problem, entry: EntryPlan['entry']): string | undefined {
  const [first, second, third] = path.map(String)
  const units = [...entry.values.keys()]
  const exact = [`${first}.${second}`, String(first)].find((unit) => units.includes(unit))
  if (exact) return exact
  const list = units.filter((unit) => unit.startsWith(`${first}#`))
  if (list.length > 0) return list[Number(second)]
  return units.filter((unit) => unit.startsWith(`${first}.${second}#`))[Number(third)]
}

export const isWritten = ({ outcome }: FieldPlan): boolean => outcome === 'set' || outcome === 'changed'
