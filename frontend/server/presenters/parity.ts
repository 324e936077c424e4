import { counted } from '@elles/domain/text'
import type { PartnerStructure } from '@elles/domain/contract'
import { parityIndicator, structureKind } from '@elles/domain/vocabulary'
import type { Chart } from '../../shared/chart.ts'
import type { KeyFigure, ParityPage } from '../../shared/parity.ts'
import type { SelectOption } from '../../shared/select.ts'
import type { Edition } from '../published/edition.ts'
import { addressOf, firstText, pageNumber, type RawQuery } from '../search/raw-query.ts'
import { shareChart, type Share } from './charts.ts'
import { percentage } from './facts.ts'

const PATH = '/parite'
const PER_PAGE = 50

type Figure = PartnerStructure['parityFigures'][number]
type Kind = PartnerStructure['kind']

/** A figure and the structure that it is about. */
interface OwnedFigure extends Figure {
  readonly structure: string
  readonly kind: Kind
}

interface Question {
  readonly kind: Kind | null
  readonly indicator: Figure['indicator'] | null
  readonly year: number | null
}

const figuresOf = (edition: Edition): OwnedFigure[] =>
  [...edition.documents['partner-structure'].values()].flatMap((structure) => structure.parityFigures.map((figure) => ({ ...figure, structure: structure.name, kind: structure.kind })))

/** Sums, not an average of rates: a structure of three people weighs three people. */
function sum(label: string, figures: readonly OwnedFigure[]): Share {
  return { label, part: figures.reduce((total, { women }) => total + women, 0), total: figures.reduce((total, figure) => total + figure.total, 0) }
}

const latestYear = (figures: readonly OwnedFigure[]): number => Math.max(...figures.map(({ year }) => year))

const matching = (figures: readonly OwnedFigure[], { kind, indicator, year }: Partial<Question>): OwnedFigure[] =>
  figures.filter((figure) => (!kind || figure.kind === kind) && (!indicator || figure.indicator === indicator) && (!year || figure.year === year))

function byIndicator(figures: readonly OwnedFigure[], { kind, year }: Question): Chart {
  const shares = parityIndicator.codes.flatMap((indicator) => {
    const known = matching(figures, { kind, indicator, year })
    if (known.length === 0) return []
    const shown = year ?? latestYear(known)
    return [sum(`${parityIndicator.labelOf(indicator)}, ${shown}`, matching(known, { year: shown }))]
  })
  return shareChart(year ? `Part de femmes en ${year}, par indicateur` : 'Part de femmes par indicateur, dernière année connue', 'Indicateur', shares)
}

/** The indicator whose evolution is shown when the reader chose none: the one known for the most years. */
function longestSeries(figures: readonly OwnedFigure[]): Figure['indicator'] {
  const years = (indicator: Figure['indicator']) => new Set(matching(figures, { indicator }).map(({ year }) => year)).size
  return [...parityIndicator.codes].sort((a, b) => years(b) - years(a))[0] ?? 'laureates'
}

function byYear(figures: readonly OwnedFigure[], { kind, indicator }: Question): Chart {
  const shown = indicator ?? longestSeries(matching(figures, { kind }))
  const known = matching(figures, { kind, indicator: shown })
  const years = [...new Set(known.map(({ year }) => year))].sort((a, b) => a - b)
  return shareChart(`${parityIndicator.labelOf(shown)}\u00a0: part de femmes par année`, 'Année', years.map((year) => sum(String(year), matching(known, { year }))))
}

function byKind(figures: readonly OwnedFigure[], { indicator, year }: Question): Chart {
  const known = matching(figures, { indicator: indicator ?? 'exhibited', year })
  const label = parityIndicator.labelOf(indicator ?? 'exhibited')
  const shares = structureKind.codes.flatMap((kind) => {
    const ofKind = matching(known, { kind })
    return ofKind.length === 0 ? [] : [sum(structureKind.labelOf(kind), ofKind)]
  })
  return shareChart(`${label}\u00a0: part de femmes par type de structure${year ? ` en ${year}` : ', toutes années'}`, 'Type de structure', shares)
}

function options<Code extends string>(vocabulary: { readonly terms: readonly { code: Code; label: string; slug: string }[] }, used: ReadonlySet<string>, chosen: Code | null): SelectOption[] {
  return vocabulary.terms.filter(({ code }) => used.has(code)).map(({ code, label, slug }) => ({ value: slug, label, selected: code === chosen }))
}

function parse(raw: RawQuery, figures: readonly OwnedFigure[]): { question: Question; ignored: string[] } {
  const kind = structureKind.fromSlug(firstText(raw.type)) ?? null
  const indicator = parityIndicator.fromSlug(firstText(raw.indicateur)) ?? null
  const askedYear = Number(firstText(raw.annee))
  const year = figures.some((figure) => figure.year === askedYear) ? askedYear : null
  const ignored = [
    ...(firstText(raw.type) && !kind ? ['Ce type de structure n’existe pas\u00a0: voici tous les types.'] : []),
    ...(firstText(raw.indicateur) && !indicator ? ['Cet indicateur n’existe pas\u00a0: voici tous les indicateurs.'] : []),
    ...(firstText(raw.annee) && !year ? ['Aucun chiffre n’est connu pour cette année\u00a0: voici toutes les années.'] : []),
  ]
  return { question: { kind, indicator, year }, ignored }
}

const byName = new Intl.Collator('fr').compare

/** Every parity figure that structures have published, for `?type=&indicateur=&annee=&page=`. */
export function parityPage(edition: Edition, raw: RawQuery): ParityPage {
  const figures = figuresOf(edition)
  const { question, ignored } = parse(raw, figures)
  const { kind, indicator, year } = question
  const found = matching(figures, question).sort((a, b) => byName(a.structure, b.structure) || b.year - a.year || byName(a.indicator, b.indicator))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = Math.min(pages, pageNumber(raw.page) ?? 1)
  const years = [...new Set(figures.map((figure) => figure.year))].sort((a, b) => b - a)
  return {
    isEmpty: figures.length === 0,
    kinds: options(structureKind, new Set(figures.map((figure) => figure.kind)), kind),
    indicators: options(parityIndicator, new Set(figures.map((figure) => figure.indicator)), indicator),
    years: years.map((known) => ({ value: String(known), label: String(known), selected: known === year })),
    canonical: addressOf(PATH, { type: kind && structureKind.slugOf(kind), indicateur: indicator && parityIndicator.slugOf(indicator), annee: year, page: page > 1 ? page : null }),
    ignored,
    structures: new Set(found.map(({ structure }) => structure)).size,
    total: found.length,
    charts: [...(indicator ? [] : [byIndicator(figures, question)]), ...(year ? [] : [byYear(figures, question)]), ...(kind ? [] : [byKind(figures, question)])].filter(({ bars }) => bars.length > 0),
    table: {
      caption: `Chiffres déclarés par structure${pages > 1 ? `, page ${page} sur ${pages}` : ''}`,
      columns: ['Structure', 'Indicateur', 'Année', 'Femmes', 'Total', 'Part de femmes', 'Source'],
      rows: found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((figure) => [
        figure.structure, parityIndicator.labelOf(figure.indicator), String(figure.year), String(figure.women), String(figure.total),
        figure.total === 0 ? '—' : percentage(figure.women, figure.total), figure.source ?? 'Non précisée',
      ]),
    },
    page,
    pages,
    sources: [...new Set(figures.flatMap(({ source }) => source ?? []))].sort(byName),
  }
}

/** What each key figure of the home page is about: who is counted, where. */
const keyQuestions: readonly { readonly label: string; readonly kind: Kind; readonly indicator: Figure['indicator'] }[] = [
  { label: 'de femmes parmi les personnes qui étudient dans les écoles', kind: 'school', indicator: 'students' },
  { label: 'de femmes parmi les photographes exposés dans les festivals', kind: 'festival', indicator: 'exhibited' },
  { label: 'de femmes à la direction des lieux d’exposition', kind: 'exhibition-venue', indicator: 'directors' },
]

/** Different texts, the one that comes most often first. */
function mostFrequent(texts: readonly string[]): string[] {
  const counts = Map.groupBy(texts, (text) => text)
  return [...counts.keys()].sort((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0))
}

/** Three figures that say why the service exists, each for the last year known, with who is counted and where they come from. */
export function threeParityFigures(edition: Edition): KeyFigure[] {
  const figures = figuresOf(edition)
  return keyQuestions.flatMap(({ label, kind, indicator }) => {
    const known = matching(figures, { kind, indicator })
    if (known.length === 0) return []
    const year = latestYear(known)
    const shown = matching(known, { year })
    const { part, total } = sum('', shown)
    const [source] = mostFrequent(shown.flatMap((figure) => figure.source ?? []))
    if (total === 0) return []
    return [{
      value: percentage(part, total),
      label,
      source: `${counted(shown.length, 'structure')}, ${year}.${source ? ` Source\u00a0: ${source}.` : ''}`,
      href: addressOf(PATH, { type: structureKind.slugOf(kind), indicateur: parityIndicator.slugOf(indicator), annee: year }),
    }]
  })
}

/** One chart for each indicator that a structure has figures for, by year. */
export function structureCharts({ parityFigures }: PartnerStructure): Chart[] {
  return parityIndicator.codes.flatMap((indicator) => {
    const known = parityFigures.filter((figure) => figure.indicator === indicator).sort((a, b) => a.year - b.year)
    return known.length === 0 ? [] : [shareChart(parityIndicator.labelOf(indicator), 'Année', known.map(({ year, women, total, source }) => ({ label: String(year), part: women, total, source })))]
  })
}
