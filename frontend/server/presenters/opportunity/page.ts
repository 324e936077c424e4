import type { Opportunity } from '@elles/domain/contract'
import { describeCost, formatDay, formatDeadline, formatMoment } from '@elles/domain/opportunity'
import { benefit, effort, kind } from '@elles/domain/vocabulary'
import type { Fact, NamedLink } from '../../../shared/facts.ts'
import type { OpportunityPage } from '../../../shared/opportunity-page.ts'
import type { Edition } from '../../published/edition.ts'
import { resolveAll, type Entry } from '../../published/lookup.ts'
import { calendarAt, type CalendarState } from '../../search/calendar.ts'
import { audienceInWords, capitalised, placeInWords, rewardInWords, similarCards } from '../card.ts'
import { fact, known } from '../facts.ts'
import { badgeOf, closedBannerOf, daysLeftInWords, deadlineInWords } from '../status.ts'
import { applicationFacts, applyAction, contactFacts, documentViews, editionViews, transparencyFacts } from './application.ts'
import { rhythmFacts, windowViews } from './calendar.ts'
import { costFacts, durationInWords, eligibilityFacts, placeFacts, rewardFacts, rightsFacts } from './conditions.ts'

const SIMILAR = 3

/** The names and addresses of published structures. */
export function structureLinks(edition: Edition, references: readonly string[]): NamedLink[] {
  return resolveAll(edition, 'partner-structure', references).map(({ document }) => ({ label: document.name, href: `/structures/${document.slug}` }))
}

function essentialsOf(opportunity: Opportunity, calendar: CalendarState): Fact[] {
  const { deadline } = calendar
  const until = deadline ? `${formatDeadline(deadline.window)}, ${daysLeftInWords(deadline.daysLeft)}` : deadlineInWords(opportunity, calendar)
  const duration = opportunity.place.durationDays === null ? null : durationInWords(opportunity.place.durationDays)
  return known(
    ...(calendar.status === 'upcoming' && calendar.opening
      ? [fact('Ouverture', capitalised(formatMoment(calendar.opening.opensAt, calendar.opening.window.timezone, calendar.opening.window.timeKnown))), fact('Date limite', capitalised(formatDeadline(calendar.opening.window)))]
      : [fact(calendar.status === 'closed' ? 'Statut' : 'Date limite', until && capitalised(until))]),
    fact('Ce que vous obtenez', rewardInWords(opportunity)),
    fact('Pour qui', audienceInWords(opportunity)),
    fact('Où et combien de temps', [placeInWords(opportunity), duration].filter(Boolean).join(', ')),
    fact('Coût', describeCost(opportunity.cost)),
    fact('Effort', opportunity.application.effort && effort.labelOf(opportunity.application.effort)),
  )
}

/** Everything that an opportunity's page shows now. */
export function opportunityPage(edition: Edition, entry: Entry<'opportunity'>, now: Date): OpportunityPage {
  const { document: opportunity } = entry
  const calendar = calendarAt(opportunity, now)
  const closed = closedBannerOf(opportunity, calendar)
  return {
    title: opportunity.title,
    slug: opportunity.slug,
    tagline: opportunity.tagline,
    editionLabel: opportunity.editionLabel,
    badge: badgeOf(opportunity, calendar),
    kindLabel: kind.labelOf(opportunity.kind),
    benefits: opportunity.benefits.map((code) => benefit.labelOf(code)),
    organiser: structureLinks(edition, [opportunity.organiser])[0] ?? null,
    partners: structureLinks(edition, opportunity.partners),
    cover: opportunity.cover,
    isDemonstration: opportunity.demonstration,
    essentials: essentialsOf(opportunity, calendar),
    apply: closed ? null : applyAction(opportunity, calendar.status === 'upcoming'),
    closed,
    description: opportunity.description,
    reward: rewardFacts(opportunity),
    eligibility: eligibilityFacts(opportunity),
    cost: costFacts(opportunity),
    rhythm: rhythmFacts(opportunity),
    windows: windowViews(opportunity, now),
    place: placeFacts(opportunity),
    documents: documentViews(opportunity),
    application: applicationFacts(opportunity),
    advice: opportunity.application.advice,
    rights: rightsFacts(opportunity),
    transparency: transparencyFacts(opportunity),
    editions: editionViews(opportunity),
    contact: contactFacts(opportunity),
    verifiedOn: formatDay(opportunity.verifiedOn),
    similar: similarCards(edition, entry, now, SIMILAR),
    resources: resolveAll(edition, 'resource', opportunity.application.relatedResources).map(({ document }) => ({ label: document.title, href: `/ressources/${document.slug}` })),
  }
}
