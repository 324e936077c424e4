import type { Opportunity } from '@elles/domain/contract'
import { audience, benefit, discipline, kind, region, type Vocabulary } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../../shared/catalogue.ts'
import { onceFor } from '../../once-for.ts'
import type { Edition } from '../../published/edition.ts'
import type { Entry } from '../../published/lookup.ts'
import { weightOf } from '../../search/bits.ts'
import { calendarAt } from '../../search/calendar.ts'
import { opportunityCard } from '../card.ts'

const SIMILAR = 3
/** No column holds it: what is not named is like nothing. */
const NOTHING = -1
/** Below this, what two opportunities share says nothing: nearly all of them give a sum of money to anyone. */
const LEAST_ALIKE = 4

/** What opportunities are compared by, in columns of numbers: ten thousand are compared for one page. Zero is what makes nothing alike. */
interface Traits {
  readonly opportunities: readonly Opportunity[]
  /** The places of each kind, by its number. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>
  readonly kinds: Uint8Array
  readonly regions: Uint8Array
  readonly audiences: Uint8Array
  /** Lists: one bit a code. */
  readonly benefits: Uint32Array
  readonly disciplines: Uint32Array
}

const numberOf = <Code extends string>({ codes }: Vocabulary<Code>, code: Code | null): number => (code === null ? 0 : codes.indexOf(code) + 1)
const bitsOf = <Code extends string>(vocabulary: Vocabulary<Code>, codes: readonly Code[]): number => codes.reduce((bits, code) => bits | (1 << vocabulary.codes.indexOf(code)), 0)

/** What of these opportunities is compared. */
export function traitsOf(opportunities: readonly Opportunity[]): Traits {
  const kinds = Uint8Array.from(opportunities, (opportunity) => numberOf(kind, opportunity.kind))
  return {
    opportunities,
    placesOf: Map.groupBy(kinds.keys(), (place) => kinds[place] ?? 0),
    kinds,
    regions: Uint8Array.from(opportunities, ({ place }) => numberOf(region, place.region)),
    // Nearly all are for « toutes et tous ».
    audiences: Uint8Array.from(opportunities, ({ eligibility }) => numberOf(audience, eligibility.audience === 'all' ? null : eligibility.audience)),
    benefits: Uint32Array.from(opportunities, ({ benefits }) => bitsOf(benefit, benefits)),
    disciplines: Uint32Array.from(opportunities, ({ eligibility }) => bitsOf(discipline, eligibility.disciplines)),
  }
}

const SAME_KIND = 3
const SHARED_BENEFIT = 2
const MOST_DISCIPLINES = 2
const SAME_REGION = 2
const SAME_AUDIENCE = 1

/** How much each of them, named by its place, has in common with one of them for who hesitates between the two: what they are first, then what they give, where and to whom. */
export function likenessTo({ kinds, regions, audiences, benefits, disciplines }: Traits, one: number): (other: number) => number {
  const named = (column: Uint8Array): number => column[one] || NOTHING
  const [kindHere, regionHere, audienceHere] = [named(kinds), named(regions), named(audiences)]
  const [benefitsHere, disciplinesHere] = [benefits[one] ?? 0, disciplines[one] ?? 0]
  return (other) => (kinds[other] === kindHere ? SAME_KIND : 0)
    + SHARED_BENEFIT * weightOf((benefits[other] ?? 0) & benefitsHere)
    + Math.min(MOST_DISCIPLINES, weightOf((disciplines[other] ?? 0) & disciplinesHere))
    + (regions[other] === regionHere ? SAME_REGION : 0)
    + (audiences[other] === audienceHere ? SAME_AUDIENCE : 0)
}

/** The most that one of another kind can have in common with it. */
const mostOfAnotherKind = ({ benefits, disciplines }: Traits, one: number): number =>
  SHARED_BENEFIT * weightOf(benefits[one] ?? 0) + Math.min(MOST_DISCIPLINES, weightOf(disciplines[one] ?? 0)) + SAME_REGION + SAME_AUDIENCE

/** The traits of every opportunity, prepared once for each state of them. */
const allTraits = onceFor((documents: Edition['documents']['opportunity']) => traitsOf([...documents.values()]))

interface Candidate {
  readonly opportunity: Opportunity
  readonly score: number
}

const isBetter = (one: Candidate, other: Candidate): boolean => one.score > other.score || (one.score === other.score && one.opportunity.title < other.opportunity.title)
/** Whether a list of the best, best first, has a place for one more. */
const hasPlaceFor = (best: readonly Candidate[], candidate: Candidate): boolean => best.length < SIMILAR || best.some((other) => isBetter(candidate, other))

function insert(best: Candidate[], candidate: Candidate): void {
  if (!hasPlaceFor(best, candidate)) return
  const index = best.findIndex((other) => isBetter(candidate, other))
  best.splice(index < 0 ? best.length : index, 0, candidate)
  best.length = Math.min(best.length, SIMILAR)
}

const openNow: ReadonlySet<string> = new Set(['open', 'closing-soon', 'rolling'])

/**
 * The cards of the opportunities most like this one: those that can be applied for now, then those that will open. One pass that keeps the
 * best: sorting ten thousand, or reading all their calendars, would cost more than the rest of the page. Its own kind is looked at first: most often
 * three of them are more like it than any of another kind can be.
 */
export function similarCards(edition: Edition, { document }: Entry<'opportunity'>, now: Date): OpportunityCard[] {
  const [open, upcoming]: [Candidate[], Candidate[]] = [[], []]
  const traits = allTraits(edition.documents.opportunity)
  const self = traits.opportunities.indexOf(document)
  const likeness = likenessTo(traits, self)
  let least = LEAST_ALIKE
  const lookAt = (places: readonly number[]): void => {
    for (const other of places) {
      const score = likeness(other)
      const opportunity = score < least || other === self ? undefined : traits.opportunities[other]
      if (!opportunity) continue
      const candidate = { opportunity, score }
      if (!(hasPlaceFor(open, candidate) || (open.length < SIMILAR && hasPlaceFor(upcoming, candidate)))) continue
      const { status } = calendarAt(opportunity, now)
      if (openNow.has(status)) insert(open, candidate)
      else if (status === 'upcoming') insert(upcoming, candidate)
      least = Math.max(LEAST_ALIKE, open[SIMILAR - 1]?.score ?? 0)
    }
  }
  const own = traits.kinds[self] ?? 0
  lookAt(traits.placesOf.get(own) ?? [])
  if (mostOfAnotherKind(traits, self) >= least) for (const [other, places] of traits.placesOf) if (other !== own) lookAt(places)
  return [...open, ...upcoming].slice(0, SIMILAR).map(({ opportunity }) => opportunityCard(edition, opportunity, now))
}
