import { contractIssues, type ContractIssue, type PreviewType } from '@elles/domain/contract'
import { blanksOf, type Values } from './blanks.ts'

/** Each round mends every fault that the contract tells; a mended one may show another behind it, a few times. */
const ROUNDS = 30

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts a blank where a value is missing or wrong; a faulty item of a list leaves it. */
function mend(values: Values, blanks: Values, [first, ...rest]: readonly (string | number)[], isStubborn: boolean): void {
  const name = String(first)
  const value = values[name]
  const [next] = rest
  if (typeof next === 'number' && Array.isArray(value)) values[name] = value.toSpliced(next, 1)
  else if (typeof next === 'string' && isValues(value) && !isStubborn) mend(value, isValues(blanks[name]) ? blanks[name] : {}, rest, false)
  else values[name] = structuredClone(blanks[name] ?? null)
}

type Path = ContractIssue['path']

/** The places to mend, once each: a faulty item of a list leaves it whole, the last one first, since the others then keep their numbers. */
function placesOf(issues: readonly ContractIssue[]): Path[] {
  const places = new Map<string, Path>()
  for (const { path } of issues) {
    const item = path.findIndex((step) => typeof step === 'number')
    const place = item === -1 ? path : path.slice(0, item + 1)
    places.set(place.join('.'), place)
  }
  return [...places.values()].reverse()
}

/**
 * A draft with blanks where its contract asks for more than it says, so that its page can be drawn; the same draft when nothing is missing. Null when
 * even so the contract refuses it.
 */
export function completeDraft(type: PreviewType, draft: Readonly<Values>, today: string): { readonly document: Values; readonly isCompleted: boolean } | null {
  const document = structuredClone(draft)
  const blanks = blanksOf(type, today)
  const tried = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const issues = contractIssues(type, document)
    if (issues.length === 0) return { document, isCompleted: round > 0 }
    for (const path of placesOf(issues)) {
      const place = path.join('.')
      mend(document, blanks, path, tried.has(place))
      // An item that leaves a list leaves its place to the next one: only what is not in a list can be tried in vain.
      if (!path.some((step) => typeof step === 'number')) tried.add(place)
    }
  }
  return null
}
