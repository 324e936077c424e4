import type { Opportunity } from '@elles/domain/contract'
import { describeCost, formatDay, formatDeadline, formatMoment } from '@elles/domain/opportunity'
import { benefit, effort, kind } from '@elles/domain/vocabulary'
import type { Fact, NamedLink } from '../../../shared/facts.ts'
import type { OpportunityPage } from '../../../shared/opportunity-page.ts'
import type { Edition } from '../../published/edition.ts'
import { resolveAll, type Entry } from '../../published/lookup.ts'
import { calendarAt, type CalendarState } from '../../search/calendar.ts'
import { datesOf } from '../../search/dates.ts'
import { monthLink } from '../calendar-month.ts'
import { audienceInWords, capitalised, placeInWords, rewardInWords } from '../card.ts'
import { fact, known } from '../facts.ts'
import { badgeOf, closedBannerOf, deadlineInWords } from '../status.ts'
import { applicationFacts, applyAction, contactFacts, documentViews } from './application.ts'
import { balanceOf } from './balance.ts'
import { deadlineView, rhythmFacts, windowViews } from './calendar.ts'
import { durationInWords, eligibilityFacts, livingFacts, placeFacts, rewardFacts } from './conditions.ts'
import { criteriaText, questionsOf } from './criteria.ts'
import { helpfulResources } from './helpful.ts'
import { rightsFacts, rightsRules } from './rights.ts'
import { similarCards } from './similar.ts'
import { editionCharts, editionViews, historyOf, transparencyFacts } from './transparency.ts'

/** The names and addresses of published structures. */
export function structureLinks(edition: Edition, references: readonly string[]): NamedLink[] {
  return resolveAll(edition, 'partner-structure', references).map(({ document }) => ({ label: document.name, href: `/structures/${document.slug}` }))
}

/** When it opens and closes, or until when one can apply; a running deadline and a past one are said apart, above the rest. */
function timeFacts(opportunity: Opportunity, calendar: CalendarState): (Fact | null)[] {
  const { status, deadline, opening } = calendar
  if (deadline || status === 'closed') return []
  if (status === 'upcoming' && opening) {
    const { window, opensAt } = opening
    return [fact('Ouverture', capitalised(formatMoment(opensAt, window.timezone, window.timeKnown))), fact('Date limite', capitalised(formatDeadline(window)))]
  }
  const words = deadlineInWords(opportunity, calendar)
  return [fact('Date limite', words && capitalised(words))]
}

function essentialsOf(opportunity: Opportunity, calendar: CalendarState): Fact[] {
  const duration = opportunity.place.durationDays === null ? null : durationInWords(opportunity.place.durationDays)
  return known(
    ...timeFacts(opportunity, calendar),
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
  const dates = datesOf(opportunity, now)
  const nextDate = dates.find(({ instant }) => instant >= now)
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
    deadline: calendar.deadline && deadlineView(calendar.deadline),
    essentials: essentialsOf(opportunity, calendar),
    apply: closed ? null : applyAction(opportunity, calendar.status === 'upcoming'),
    closed: closed && { ...closed, history: historyOf(opportunity) },
    description: opportunity.description,
    reward: rewardFacts(opportunity),
    eligibility: eligibilityFacts(opportunity),
    criteria: criteriaText(opportunity),
    questions: questionsOf(opportunity),
    balance: balanceOf(opportunity),
    rhythm: rhythmFacts(opportunity),
    windows: windowViews(opportunity, now),
    agenda: dates.length > 0 ? `/opportunites/${encodeURIComponent(opportunity.slug)}/agenda.ics` : null,
    month: nextDate ? monthLink(nextDate, now) : null,
    place: placeFacts(opportunity),
    living: livingFacts(opportunity),
    documents: documentViews(opportunity),
    application: applicationFacts(opportunity),
    advice: opportunity.application.advice,
    rights: rightsFacts(opportunity),
    rules: rightsRules(opportunity),
    transparency: transparencyFacts(opportunity),
    editions: editionViews(opportunity),
    charts: editionCharts(opportunity),
    contact: contactFacts(opportunity),
    verifiedOn: formatDay(opportunity.verifiedOn),
    similar: similarCards(edition, entry, now),
    resources: helpfulResources(edition, opportunity),
  }
}
