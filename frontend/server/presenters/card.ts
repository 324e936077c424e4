import type { Opportunity } from '@elles/domain/contract'
import { describeAge, describeCost, describeReward } from '@elles/domain/opportunity'
import { audience, benefit, kind, region } from '@elles/domain/vocabulary'
import type { CardFact, OpportunityCard } from '../../shared/catalogue.ts'
import type { Edition } from '../published/edition.ts'
import { calendarAt } from '../search/calendar.ts'
import { criteriaText } from './opportunity/criteria.ts'
import { badgeOf, deadlineInWords } from './status.ts'

/** With its first letter in lower case. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Whether each laureate gets the whole amount: said when there are several. */
function sharing({ perPerson, laureateCount }: Opportunity['funding']): string {
  if (perPerson === 'no') return ' à partager'
  return perPerson === 'yes' && (laureateCount ?? 0) > 1 ? ' par personne' : ''
}

/** What one gets, in a few words: the amount and what comes with it. */
export function rewardInWords({ funding, benefits, kind: kindCode }: Opportunity): string | null {
  const amount = describeReward(funding)
  // A residency is said by its type already.
  const others = benefits.filter((code) => code !== 'funding' && !(code === 'residency' && kindCode === 'residency')).map((code) => lowerFirst(benefit.labelOf(code)))
  if (amount === null) return benefits.length === 0 ? null : capitalised(benefits.map((code) => lowerFirst(benefit.labelOf(code))).join(', '))
  return capitalised([`${amount}${sharing(funding)}`, ...others].join(', '))
}

/** With its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** For whom, in a few words: audience and age. */
export function audienceInWords({ eligibility }: Opportunity): string {
  return [audience.labelOf(eligibility.audience), describeAge(eligibility)].filter(Boolean).join(', ')
}

/** Where it happens, in a few words: city, else region, else country. */
export function placeInWords({ place }: Opportunity): string | null {
  if (place.mode === 'remote') return 'À distance'
  return place.city ?? (place.region ? region.labelOf(place.region) : place.country)
}

function factsOf(opportunity: Opportunity, deadline: string | null): CardFact[] {
  const facts: (CardFact | null)[] = [
    deadline === null ? null : { about: 'deadline', text: capitalised(deadline) },
    factOf('reward', rewardInWords(opportunity)),
    { about: 'audience', text: audienceInWords(opportunity) },
    { about: 'cost', text: describeCost(opportunity.cost) },
  ]
  return facts.filter((fact) => fact !== null)
}

function factOf(about: CardFact['about'], text: string | null): CardFact | null {
  return text === null ? null : { about, text }
}

/** An opportunity as a list shows it now. */
export function opportunityCard(edition: Edition, opportunity: Opportunity, now: Date): OpportunityCard {
  const calendar = calendarAt(opportunity, now)
  return {
    slug: opportunity.slug,
    url: `/opportunites/${opportunity.slug}`,
    title: opportunity.title,
    status: calendar.status,
    badge: badgeOf(opportunity, calendar),
    kind: opportunity.kind,
    kindLabel: kind.labelOf(opportunity.kind),
    organiser: edition.documents['partner-structure'].get(opportunity.organiser)?.name ?? null,
    place: placeInWords(opportunity),
    criteria: criteriaText(opportunity),
    facts: factsOf(opportunity, deadlineInWords(opportunity, calendar)),
  }
}
