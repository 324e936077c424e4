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
/** Below this, what two opportunities share says nothing: nearly all of them give a sum of money to anyone. */
const LEAST_ALIKE = 4

/** One thing that opportunities are compared by: the value of each, below `size`, and what two values are worth side by side. */
interface Trait {
  readonly values: Uint16Array
  readonly size: number
  readonly worth: (here: number, there: number) => number
}

const NOTHING = 0

/** One code, or none: what is not named is like nothing. */
function sameCode<Code extends string>({ codes }: Vocabulary<Code>, named: readonly (Code | null)[], points: number): Trait {
  const values = Uint16Array.from(named, (code) => (code === null ? NOTHING : codes.indexOf(code) + 1))
  return { values, size: codes.length + 1, worth: (here, there) => (here === there && here !== NOTHING ? points : 0) }
}

/** As many codes as a value has bits. */
const MOST_CODES = 16

/** A list of codes, one bit each: so much for each that both have. Throws RangeError for a vocabulary of too many codes. */
function sharedCodes<Code extends string>({ codes }: Vocabulary<Code>, lists: readonly (readonly Code[])[], points: number, most = Infinity): Trait {
  if (codes.length > MOST_CODES) throw new RangeError(`${codes.length} codes are more than ${MOST_CODES} bits hold`)
  const values = Uint16Array.from(lists, (list) => list.reduce((bits, code) => bits | (1 << codes.indexOf(code)), 0))
  return { values, size: 2 ** codes.length, worth: (here, there) => Math.min(most, points * weightOf(here & there)) }
}

/** For who hesitates between two opportunities: what they are first, then what they give, where and to whom. */
export function traitsOf(opportunities: readonly Opportunity[]): readonly Trait[] {
  const each = <Value>(valueOf: (opportunity: Opportunity) => Value): Value[] => opportunities.map(valueOf)
  return [
    sameCode(kind, each((opportunity) => opportunity.kind), 3),
    sharedCodes(benefit, each(({ benefits }) => benefits), 2),
    sharedCodes(discipline, each(({ eligibility }) => eligibility.disciplines), 1, 2),
    sameCode(region, each(({ place }) => place.region), 2),
    // Nearly all are for « toutes et tous ».
    sameCode(audience, each(({ eligibility }) => (eligibility.audience === 'all' ? null : eligibility.audience)), 1),
  ]
}

/** How much each has in common with one of them, all named by their places. Ten thousand are compared for one page: what each value is worth is worked out once. */
export function likenessTo(traits: readonly Trait[], one: number): Uint8Array {
  const likeness = new Uint8Array(traits[0]?.values.length ?? 0)
  for (const { values, size, worth } of traits) {
    const here = values[one] ?? NOTHING
    const worths = new Uint8Array(size).map((_, there) => worth(here, there))
    for (let place = 0; place < values.length; place += 1) likeness[place] = (likeness[place] ?? 0) + (worths[values[place] ?? NOTHING] ?? 0)
  }
  return likeness
}

const byTitle = (one: Opportunity, other: Opportunity): number => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0)

/** Every opportunity by title, with its traits, prepared once for each state of them. */
const compared = onceFor((documents: Edition['documents']['opportunity']) => {
  const opportunities = [...documents.values()].toSorted(byTitle)
  return { opportunities, traits: traitsOf(opportunities) }
})

/** The places of what is alike enough, the most alike first. */
function* mostAlike(likeness: Uint8Array): Generator<number> {
  let most = 0
  for (const points of likeness) if (points > most) most = points
  for (let points = most; points >= LEAST_ALIKE; points -= 1) {
    for (let place = likeness.indexOf(points); place >= 0; place = likeness.indexOf(points, place + 1)) yield place
  }
}

const openNow: ReadonlySet<string> = new Set(['open', 'closing-soon', 'rolling'])

/**
 * The cards of the opportunities most like this one: those that can be applied for now, then those that will open. All are compared, in numbers; calendars are
 * read from the most alike on, until there are enough: to sort ten thousand or to read all their calendars would cost more than the rest of the page.
 */
export function similarCards(edition: Edition, { document }: Entry<'opportunity'>, now: Date): OpportunityCard[] {
  const [open, upcoming]: [Opportunity[], Opportunity[]] = [[], []]
  const { opportunities, traits } = compared(edition.documents.opportunity)
  for (const place of mostAlike(likenessTo(traits, opportunities.indexOf(document)))) {
    const opportunity = opportunities[place]
    if (!opportunity || opportunity === document) continue
    const { status } = calendarAt(opportunity, now)
    if (openNow.has(status)) open.push(opportunity)
    else if (status === 'upcoming') upcoming.push(opportunity)
    if (open.length === SIMILAR) break
  }
  return [...open, ...upcoming].slice(0, SIMILAR).map((opportunity) => opportunityCard(edition, opportunity, now))
}
