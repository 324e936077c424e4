import { counted } from '@elles/domain/text'
import type { Opportunity } from '@elles/domain/contract'
import type { Chart } from '../../../shared/chart.ts'
import type { Fact } from '../../../shared/facts.ts'
import type { EditionView } from '../../../shared/opportunity-page.ts'
import { shareChart } from '../charts.ts'
import { fact, known, percentage, triFact } from '../facts.ts'

type PastEdition = Opportunity['transparency']['editions'][number]

/** « 3 femmes sur 5 membres (60 %) », or what is known of it. */
function juryInWords(women: number | null, total: number | null): string | null {
  if (women !== null && total) return `${counted(women, 'femme')} sur ${counted(total, 'membre')} (${percentage(women, total)})`
  if (women !== null) return `dont ${counted(women, 'femme')}`
  return total ? counted(total, 'membre') : null
}

/** Who decides, and whether she will know why. */
export function transparencyFacts({ transparency }: Opportunity): Fact[] {
  const { juryWomen, juryTotal, feedbackToCandidates } = transparency
  return known(fact('Jury', juryInWords(juryWomen, juryTotal)), triFact('Retour aux personnes non retenues', feedbackToCandidates))
}

const NOT_SAID = 'Non précisé'

function countOf(total: number | null, women: number | null): string {
  if (total === null) return women === null ? NOT_SAID : `dont ${women} de femmes, total non précisé`
  return women === null ? String(total) : `${total}, dont ${women} de femmes`
}

const latestFirst = ({ transparency }: Opportunity): PastEdition[] => [...transparency.editions].sort((a, b) => b.year - a.year)

/** Past editions, the latest first; a rate needs both of its counts. */
export function editionViews(opportunity: Opportunity): EditionView[] {
  return latestFirst(opportunity).map((edition) => ({
    year: edition.year,
    applications: countOf(edition.applications, edition.applicationsByWomen),
    selectionRate: edition.laureates !== null && edition.applications ? percentage(edition.laureates, edition.applications) : NOT_SAID,
    laureates: edition.laureates !== null ? String(edition.laureates) : edition.laureateWomen !== null ? `dont ${counted(edition.laureateWomen, 'femme')}` : NOT_SAID,
    womenShare: edition.laureateWomen !== null && edition.laureates ? percentage(edition.laureateWomen, edition.laureates) : NOT_SAID,
    names: edition.names,
    url: edition.url,
  }))
}

/** The share of women who applied and who were chosen, by year, as far as both counts are known. */
export function editionCharts({ transparency }: Opportunity): Chart[] {
  const series: readonly (readonly [title: string, women: 'laureateWomen' | 'applicationsByWomen', all: 'laureates' | 'applications'])[] = [
    ['Part de femmes parmi les lauréates et lauréats', 'laureateWomen', 'laureates'], ['Part de femmes parmi les candidatures', 'applicationsByWomen', 'applications'],
  ]
  const years = [...transparency.editions].sort((a, b) => a.year - b.year)
  return series.flatMap(([title, women, all]) => {
    const shares = years.flatMap((edition) => {
      const [part, total] = [edition[women], edition[all]]
      return part !== null && total ? [{ label: String(edition.year), part, total }] : []
    })
    return shares.length === 0 ? [] : [shareChart(title, 'Édition', shares)]
  })
}

/** Editions that a closed page recalls. */
const RECALLED = 3

/** « 2025 : 4 lauréates et lauréats, dont 75 % de femmes », for the last editions whose result is known. */
export function historyOf(opportunity: Opportunity): string[] {
  return latestFirst(opportunity).flatMap(({ year, laureates, laureateWomen }) => {
    if (!laureates) return []
    const who = `${year}\u00a0: ${counted(laureates, 'personne retenue', 'personnes retenues')}`
    if (laureates === 1 && laureateWomen !== null) return [`${who}, ${laureateWomen === 1 ? 'une femme' : 'aucune femme'}`]
    return [laureateWomen === null ? who : `${who}, dont ${percentage(laureateWomen, laureates)} de femmes`]
  }).slice(0, RECALLED)
}
