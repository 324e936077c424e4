import { counted } from '@elles/domain/text'
import type { Opportunity } from '@elles/domain/contract'
import { describeCost, formatDeadline } from '@elles/domain/opportunity'
import { childrenPolicy, coveredCost, effort, residence, rightsAssignment, triState } from '@elles/domain/vocabulary'
import { COMPARED_MOST, KEPT_MOST, selectionAddress, type SelectionPage } from '../../shared/selection.ts'
import type { Edition } from '../published/edition.ts'
import { findBySlug } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import type { RawQuery } from '../search/raw-query.ts'
import { audienceInWords, capitalised, lowerFirst, opportunityCard, placeInWords, rewardInWords } from './card.ts'
import { labelsOf } from './facts.ts'
import { balanceOf } from './opportunity/balance.ts'
import { durationInWords } from './opportunity/conditions.ts'
import { historyOf } from './opportunity/transparency.ts'
import { badgeOf, daysLeftInWords, deadlineInWords } from './status.ts'

const NOT_SAID = 'Non précisé'

/** What is compared, in the order in which a photographer decides; null is not known. */
const rows: readonly (readonly [name: string, read: (opportunity: Opportunity, now: Date) => string | null])[] = [
  ['Statut', (opportunity, now) => badgeOf(opportunity, calendarAt(opportunity, now)).label],
  ['Date limite', deadlineOf],
  ['Vous obtenez', rewardInWords],
  ['Reste après les frais', (opportunity) => balanceOf(opportunity).net],
  ['Coût', ({ cost }) => describeCost(cost)],
  ['Frais pris en charge', ({ funding }) => labelsOf(coveredCost, funding.coveredCosts)],
  ['Pour qui', audienceInWords],
  ['Lieu de résidence', ({ eligibility }) => labelsOf(residence, eligibility.residence)],
  ['Où et combien de temps', (opportunity) => [placeInWords(opportunity), opportunity.place.durationDays === null ? null : durationInWords(opportunity.place.durationDays)].filter(Boolean).join(', ')],
  ['Venir avec son enfant', ({ family }) => childrenPolicy.labelOf(family.children)],
  ['Séjour fractionnable', ({ family }) => triState.labelOf(family.splittable)],
  ['Accessible en fauteuil roulant', ({ family }) => triState.labelOf(family.stepFree)],
  ['Cession de droits', ({ rights }) => rightsAssignment.labelOf(rights.assignment)],
  ['Effort', ({ application }) => application.effort && effort.labelOf(application.effort)],
  ['Pièces à réunir', ({ application }) => (application.documents.length > 0 ? String(application.documents.length) : null)],
  ['Dernière édition connue', (opportunity) => historyOf(opportunity)[0] ?? null],
]

function deadlineOf(opportunity: Opportunity, now: Date): string | null {
  const calendar = calendarAt(opportunity, now)
  const words = calendar.deadline ? `${formatDeadline(calendar.deadline.window)}, ${daysLeftInWords(calendar.deadline.daysLeft)}` : deadlineInWords(opportunity, calendar)
  return words && capitalised(words)
}

/** The slugs of a parameter, separated by commas or repeated; anything else is nothing. */
function slugsOf(raw: unknown): string[] {
  const texts = (Array.isArray(raw) ? raw : [raw]).filter((text): text is string => typeof text === 'string')
  return [...new Set(texts.flatMap((text) => text.split(',')).filter((slug) => /^[a-z0-9][a-z0-9-]{0,199}$/.test(slug)))]
}

function messagesOf(asked: readonly string[], gone: number, compared: readonly string[], left: number): string[] {
  return [
    ...(asked.length > KEPT_MOST ? [`Une sélection a ${counted(KEPT_MOST, 'fiche')} au plus\u00a0: les suivantes ont été ignorées.`] : []),
    ...(gone > 0 ? [gone === 1 ? 'Une fiche de cette sélection n’est plus publiée.' : `${counted(gone, 'fiche')} de cette sélection ne sont plus publiées.`] : []),
    ...(compared.length === 1 && left > 1 ? ['Pour comparer, choisissez au moins deux fiches\u00a0: voici les premières de la sélection.'] : []),
    ...(compared.length > COMPARED_MOST ? [`On compare ${counted(COMPARED_MOST, 'fiche')} au plus\u00a0: voici les premières.`] : []),
  ]
}

/** A selection of opportunities: `?fiches=<slug>,<slug>&comparer=<slug>,<slug>`. Nothing of it is kept here: it lives in its address. */
export function selectionPage(edition: Edition, raw: RawQuery, now: Date): SelectionPage {
  const asked = slugsOf(raw.fiches)
  const kept = asked.slice(0, KEPT_MOST)
  const found = kept.flatMap((slug) => findBySlug(edition, 'opportunity', slug)?.document ?? [])
  const slugs = found.map(({ slug }) => slug)
  const chosen = slugsOf(raw.comparer).filter((slug) => slugs.includes(slug))
  const compared = (chosen.length > 1 ? chosen : slugs).slice(0, COMPARED_MOST)
  const opportunities = compared.flatMap((slug) => found.find((opportunity) => opportunity.slug === slug) ?? [])
  const cells = rows.map(([name, read]) => ({ name, known: opportunities.map((opportunity) => read(opportunity, now) || NOT_SAID) }))
  const isSaid = ({ known }: (typeof cells)[number]): boolean => known.some((cell) => cell !== NOT_SAID)
  return {
    slugs,
    canonical: selectionAddress(slugs, chosen.length > 1 ? compared : []),
    cards: found.map((opportunity) => opportunityCard(edition, opportunity, now)),
    comparison: opportunities.length < 2 ? null : {
      slugs: compared,
      columns: ['Ce que vous comparez', ...opportunities.map(({ title }) => title)],
      hrefs: [null, ...compared.map((slug) => `/opportunites/${slug}`)],
      rows: cells.filter(isSaid).map(({ name, known }) => [name, ...known]),
      unknown: cells.filter((row) => !isSaid(row)).map(({ name }) => lowerFirst(name)),
    },
    ignored: messagesOf(asked, kept.length - found.length, chosen, found.length),
  }
}
