import { counted } from '@elles/domain/text'
import type { Chart } from '../../shared/chart.ts'
import { percentage } from './facts.ts'

/** A part of a whole, under a name. */
export interface Share {
  readonly label: string
  readonly part: number
  readonly total: number
  readonly source?: string | null
}

/** Something counted, under a name. */
export interface Count {
  readonly label: string
  readonly count: number
}

const rate = ({ part, total }: Share): number => (total === 0 ? 0 : (part / total) * 100)
const count = new Intl.NumberFormat('fr-FR')

/** « 42 % », and the two counts behind it: a rate of three people says less than a rate of three hundred. */
export function shareInWords(share: Share): string {
  return share.total === 0 ? 'aucune personne comptée' : `${percentage(share.part, share.total)} (${count.format(share.part)} sur ${count.format(share.total)})`
}

function extremesInWords(shares: readonly Share[]): string {
  const known = shares.filter(({ total }) => total > 0)
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return 'Aucune valeur connue.'
  if (known.length === 1) return `${first.label}\u00a0: ${shareInWords(first)} de femmes.`
  const sorted = [...known].sort((a, b) => rate(a) - rate(b))
  const [lowest = first] = sorted
  const highest = sorted.at(-1) ?? last
  return `Part de femmes la plus basse\u00a0: ${shareInWords(lowest)}, ${lowest.label}. La plus haute\u00a0: ${shareInWords(highest)}, ${highest.label}. Dernière valeur\u00a0: ${shareInWords(last)}, ${last.label}.`
}

/** The one source of all the shares, or null when they have several or some have none. */
function commonSource(shares: readonly Share[]): string | null {
  const [first, ...others] = new Set(shares.map(({ source }) => source ?? null))
  return others.length === 0 ? first ?? null : null
}

/** Shares of women as bars with a line at one half; `column` names what the labels are. A source that all share is said once, others have a column. */
export function shareChart(title: string, column: string, shares: readonly Share[]): Chart {
  const source = commonSource(shares)
  const hasSources = source === null && shares.some((share) => share.source)
  return {
    title,
    summary: extremesInWords(shares),
    bars: shares.map((share) => ({ label: share.label, length: rate(share), text: shareInWords(share) })),
    marksHalf: true,
    source,
    columns: [column, 'Femmes', 'Total', 'Part de femmes', ...(hasSources ? ['Source'] : [])],
    rows: shares.map((share) => [
      share.label, count.format(share.part), count.format(share.total), share.total === 0 ? '—' : percentage(share.part, share.total),
      ...(hasSources ? [share.source ?? 'Non précisée'] : []),
    ]),
  }
}

/** Counts as bars, the longest being the largest; `unit` names what is counted. */
export function countChart(title: string, column: string, unit: string, counts: readonly Count[]): Chart {
  const largest = Math.max(1, ...counts.map((item) => item.count))
  const [top] = [...counts].sort((a, b) => b.count - a.count)
  return {
    title,
    summary: top ? `${counted(counts.length, 'valeur')}. La plus grande\u00a0: ${count.format(top.count)}, ${top.label}.` : 'Aucune valeur.',
    bars: counts.map((item) => ({ label: item.label, length: (item.count / largest) * 100, text: count.format(item.count) })),
    marksHalf: false,
    source: null,
    columns: [column, unit],
    rows: counts.map((item) => [item.label, count.format(item.count)]),
  }
}
