import { createHash } from 'node:crypto'
import type { Leaf } from './content.ts'

/** One field that reads differently in two versions; an empty text means that it was not filled in. */
export interface Difference {
  readonly label: string
  readonly before: string
  readonly after: string
  /** The words are the same: titles, bold, links or order changed. */
  readonly isFormOnly: boolean
}

/** What changed from one version to the other, field by field, in the order of the schema; what was removed comes last. */
export function differencesOf(before: readonly Leaf[], after: readonly Leaf[]): Difference[] {
  const [old, now] = [byPath(before), byPath(after)]
  const paths = new Set([...after.map(({ path }) => path), ...before.map(({ path }) => path)])
  return [...paths].flatMap((path): Difference[] => {
    const [was, is] = [old.get(path), now.get(path)]
    if (was?.value === is?.value) return []
    return [{ label: (is ?? was)?.label ?? path, before: was?.text ?? '', after: is?.text ?? '', isFormOnly: was?.text === is?.text }]
  })
}

const byPath = (leaves: readonly Leaf[]): Map<string, Leaf> => new Map(leaves.map((leaf) => [leaf.path, leaf]))

/** What tells whether a text is still the one that was read: a hash of all that is filled in. */
export function digestOf(leaves: readonly Leaf[]): string {
  return createHash('sha256').update(JSON.stringify(leaves.map(({ path, value }) => [path, value]))).digest('hex')
}
