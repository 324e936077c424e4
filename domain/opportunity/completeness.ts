/** What is known of an opportunity, as the editors' form holds it: anything may be missing. */
export type Described = Readonly<Record<string, unknown>>

/** A fact that readers look for; any of its fields tells it. */
interface Fact {
  readonly fields: readonly string[]
  /** From 1, good to know, to 5: nobody decides without it. */
  readonly weight: 1 | 2 | 3 | 4 | 5
  /** Whether it has a meaning for this opportunity; it has when nothing is said here. */
  readonly concerns?: (described: Described) => boolean
}

const kindIs = (...kinds: readonly string[]) => ({ kind }: Described): boolean => typeof kind === 'string' && kinds.includes(kind)
const teaches = kindIs('mentoring', 'portfolio-review', 'training')
const pays = (described: Described): boolean => !teaches(described)
const isDated = ({ rhythm }: Described): boolean => rhythm !== 'rolling'

/** What the score counts, and what it asks for first: the heaviest, then in this order. */
const facts: readonly Fact[] = [
  { fields: ['tagline'], weight: 5 },
  { fields: ['description'], weight: 5 },
  { fields: ['windows'], weight: 5, concerns: isDated },
  { fields: ['application.applyUrl', 'application.applyEmail', 'application.postalAddress'], weight: 5 },
  { fields: ['funding.amountMax', 'funding.amountMin'], weight: 4, concerns: pays },
  { fields: ['cost.applicationFee', 'cost.participationFee'], weight: 4 },
  { fields: ['application.documents'], weight: 4 },
  { fields: ['verifiedOn'], weight: 4 },
  { fields: ['application.rulesUrl'], weight: 3 },
  { fields: ['eligibility.residence'], weight: 3 },
  { fields: ['eligibility.disciplines'], weight: 3 },
  { fields: ['rights.assignment'], weight: 3 },
  { fields: ['place.durationDays'], weight: 3, concerns: kindIs('residency', 'training') },
  { fields: ['place.city', 'place.mode'], weight: 3 },
  { fields: ['funding.coveredCosts'], weight: 2, concerns: pays },
  { fields: ['application.effort'], weight: 2 },
  { fields: ['eligibility.careerStages'], weight: 2 },
  { fields: ['eligibility.professionalStatuses'], weight: 2 },
  { fields: ['family.children'], weight: 2, concerns: kindIs('residency', 'training') },
  { fields: ['family.stepFree'], weight: 2, concerns: kindIs('residency', 'training', 'portfolio-review') },
  { fields: ['usualOpeningMonth'], weight: 2, concerns: isDated },
  { fields: ['transparency.juryTotal'], weight: 2 },
  { fields: ['transparency.editions'], weight: 2 },
  { fields: ['funding.laureateCount'], weight: 1 },
  { fields: ['application.advice'], weight: 1 },
  { fields: ['transparency.feedbackToCandidates'], weight: 1 },
]

/** How many missing facts are named: more would be a list that nobody reads. */
const NAMED = 3

const isDescribed = (value: unknown): value is Described => typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt(described: Described, field: string): unknown {
  return field.split('.').reduce<unknown>((value, name) => (isDescribed(value) ? value[name] : undefined), described)
}

/** Zero is an answer; « non précisé », blank text, rich text without a word and an empty list are none. */
function isKnown(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && value !== 'unspecified'
  if (Array.isArray(value)) return value.some(isKnown)
  if (isDescribed(value)) return 'children' in value ? isKnown(value['children']) : 'text' in value ? isKnown(value['text']) : true
  return value !== null && value !== undefined
}

export interface Completeness {
  /** 0 to 100: the weight of what is known over the weight of what readers look for. */
  readonly score: number
  /** The fields that would help most, the heaviest first: the first field of each missing fact. */
  readonly missing: readonly string[]
}

/** How much of what readers look for an opportunity says. */
export function completenessOf(described: Described): Completeness {
  const asked = facts.filter(({ concerns }) => concerns?.(described) ?? true)
  const missing = asked.filter(({ fields }) => !fields.some((field) => isKnown(valueAt(described, field))))
  const weightOf = (some: readonly Fact[]): number => some.reduce((sum, { weight }) => sum + weight, 0)
  const named = [...missing].sort((a, b) => b.weight - a.weight).slice(0, NAMED)
  return { score: Math.round(100 * (1 - weightOf(missing) / weightOf(asked))), missing: named.flatMap(({ fields }) => fields.slice(0, 1)) }
}

/** The first fields of the facts that the score knows, for who names them to people. */
export const completenessFields: readonly string[] = facts.flatMap(({ fields }) => fields.slice(0, 1))
