import { agreed, counted, inFigures } from '@elles/domain/text'
import type { FeedbackSummary, Opportunity } from '@elles/domain/contract'
import { formatDay } from '@elles/domain/opportunity'
import { audience, feedbackKind, kind, resourceFormat, status, structureKind } from '@elles/domain/vocabulary'
import { DAY_MS } from '@elles/domain/time'
import type { Chart } from '../../shared/chart.ts'
import type { StatsPage } from '../../shared/stats.ts'
import type { Edition } from '../published/edition.ts'
import { allOf } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { countChart, shareChart, type Count } from './charts.ts'
import { percentage } from './facts.ts'

/** Days; an entry verified since then counts as fresh. */
const FRESH = 90
const MONTHS_SHOWN = 12
const applicable: ReadonlySet<string> = new Set(['open', 'closing-soon', 'rolling'])
const forWomen: ReadonlySet<Opportunity['eligibility']['audience']> = new Set(['women', 'women-and-gender-minorities'])

/** One count for each value of a list that something has, in the list's order. */
function countsBy<Code extends string>(vocabulary: { readonly codes: readonly Code[]; labelOf: (code: Code) => string }, values: readonly Code[]): Count[] {
  return vocabulary.codes.map((code) => ({ label: vocabulary.labelOf(code), count: values.filter((value) => value === code).length })).filter(({ count }) => count > 0)
}

const monthName = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthInWords = (month: string): string => monthName.format(new Date(`${month}-15T00:00:00Z`))

function figuresOf(edition: Edition, now: Date): StatsPage['figures'] {
  const opportunities = [...edition.documents.opportunity.values()]
  const open = opportunities.filter((opportunity) => applicable.has(calendarAt(opportunity, now).status))
  const reserved = open.filter(({ eligibility }) => forWomen.has(eligibility.audience)).length
  const fresh = opportunities.filter(({ verifiedOn }) => now.getTime() - Date.parse(verifiedOn) <= FRESH * DAY_MS).length
  return [
    { value: inFigures(open.length), label: `${agreed(open.length, 'opportunité ouverte', 'opportunités ouvertes')} aujourd’hui`, source: `sur ${counted(opportunities.length, 'publiée')}` },
    { value: inFigures(reserved), label: `${agreed(reserved, 'réservée')} aux femmes ou aux minorités de genre`, source: 'parmi les opportunités ouvertes' },
    { value: opportunities.length === 0 ? '—' : percentage(fresh, opportunities.length), label: `des fiches vérifiées depuis moins de ${counted(FRESH, 'jour')}`, source: 'parmi toutes les fiches publiées' },
    { value: inFigures(edition.documents.resource.size), label: agreed(edition.documents.resource.size, 'ressource publiée', 'ressources publiées'), source: 'fiches, articles, vidéos et modèles' },
  ]
}

function contentCharts(edition: Edition, now: Date): Chart[] {
  const opportunities = [...edition.documents.opportunity.values()]
  const themes = allOf(edition, 'theme').sort((a, b) => a.document.order - b.document.order)
  const resources = [...edition.documents.resource.values()]
  return [
    countChart('Opportunités publiées, par statut aujourd’hui', 'Statut', 'Opportunités', countsBy(status, opportunities.map((opportunity) => calendarAt(opportunity, now).status))),
    countChart('Opportunités publiées, par type', 'Type', 'Opportunités', countsBy(kind, opportunities.map((opportunity) => opportunity.kind))),
    countChart('Opportunités publiées, par public', 'Public', 'Opportunités', countsBy(audience, opportunities.map(({ eligibility }) => eligibility.audience))),
    countChart('Ressources publiées, par format', 'Format', 'Ressources', countsBy(resourceFormat, resources.map(({ format }) => format))),
    countChart('Ressources publiées, par thème', 'Thème', 'Ressources', themes.map(({ documentId, document }) => ({ label: document.name, count: resources.filter((resource) => resource.themes.includes(documentId)).length }))),
    countChart('Structures publiées, par type', 'Type', 'Structures', countsBy(structureKind, [...edition.documents['partner-structure'].values()].map((structure) => structure.kind))),
  ].filter(({ bars }) => bars.length > 0)
}

type Answers = Pick<FeedbackSummary['months'][number], 'useful' | 'notUseful' | 'closed'>
const total = ({ useful, notUseful, closed }: Answers): number => useful + notUseful + closed
/** « Oui, mais elle est fermée » is a yes: the page told the truth. */
const satisfied = ({ useful, closed }: Answers): number => useful + closed

function feedbackOf(summary: FeedbackSummary | null): StatsPage['feedback'] {
  if (summary === null) return null
  const months = summary.months.slice(-MONTHS_SHOWN)
  const answers = summary.kinds.reduce((sum, item) => sum + total(item), 0)
  if (answers === 0 || summary.since === null) return { intro: 'Personne n’a encore répondu à la question «\u00a0Cette page vous a-t-elle été utile\u00a0?\u00a0».', charts: [] }
  const yes = summary.kinds.reduce((sum, item) => sum + satisfied(item), 0)
  return {
    intro: `${counted(answers, 'réponse')} depuis le ${formatDay(summary.since)}, dont ${percentage(yes, answers)} de «\u00a0Oui\u00a0».`,
    charts: [
      ratesChart('Pages jugées utiles, par mois', 'Mois', months.map((item) => ({ label: monthInWords(item.month), ...item }))),
      ratesChart('Pages jugées utiles, par type de page', 'Type de page', summary.kinds.filter((item) => total(item) > 0).map((item) => ({ label: feedbackKind.labelOf(item.kind), ...item }))),
    ],
  }
}

function ratesChart(title: string, column: string, items: readonly (Answers & { readonly label: string })[]): Chart {
  const chart = shareChart(title, column, items.map((item) => ({ label: item.label, part: satisfied(item), total: total(item) })))
  return {
    ...chart,
    marksHalf: false,
    summary: items.map((item) => `${item.label}\u00a0: ${total(item) === 0 ? 'aucune réponse' : percentage(satisfied(item), total(item))}`).join('. '),
    columns: [column, 'Oui', 'Oui, mais elle est fermée', 'Non', 'Part de «\u00a0Oui\u00a0»'],
    rows: items.map((item) => [item.label, String(item.useful), String(item.closed), String(item.notUseful), total(item) === 0 ? '—' : percentage(satisfied(item), total(item))]),
  }
}

/** The service in figures: what is published now, and what readers answered. `feedback` is null while the CMS has never answered. */
export function statsPage(edition: Edition, feedback: FeedbackSummary | null, now: Date): StatsPage {
  const isEmpty = edition.documents.opportunity.size + edition.documents.resource.size === 0
  return { figures: isEmpty ? [] : figuresOf(edition, now), content: contentCharts(edition, now), feedback: feedbackOf(feedback) }
}
