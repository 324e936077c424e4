import { contractIssues, type PreviewType } from '@elles/domain/contract'
import { blanksOf, type Values } from './blanks.ts'

/** Each round mends one fault; a draft with more of them is not one that people write. */
const ROUNDS = 500

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

/**
 * A draft with blanks where its contract asks for more than it says, so that its page can be drawn; the same draft when nothing is missing. Null when
 * even so the contract refuses it.
 */
export function completeDraft(type: PreviewType, draft: Readonly<Values>, today: string): { readonly document: Values; readonly isCompleted: boolean } | null {
  const document = structuredClone(draft)
  const blanks = blanksOf(type, today)
  const tried = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const [issue] = contractIssues(type, document)
    if (!issue) return { document, isCompleted: round > 0 }
    const place = issue.path.join('.')
    mend(document, blanks, issue.path, tried.has(place))
    // An item that leaves a list leaves its place to the next one: only what is not in a list can be tried in vain.
    if (!issue.path.some((step) => typeof step === 'number')) tried.add(place)
  }
  return null
}
