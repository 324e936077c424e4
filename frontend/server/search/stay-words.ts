import type { Opportunity } from '@elles/domain/contract'

const seasons = { hiver: ['décembre', 'janvier', 'février'], printemps: ['mars', 'avril', 'mai'], été: ['juin', 'juillet', 'août'], automne: ['septembre', 'octobre', 'novembre'] } as const
/** From January on. */
const months = [...seasons.hiver.slice(1), ...seasons.printemps, ...seasons.été, ...seasons.automne, seasons.hiver[0]]

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Months of a stay that are told; a longer one is at all seasons, which says nothing. */
const LONGEST = 9

/** When a stay takes place, as readers ask for it: « hiver », « janvier 2027 ». Empty without a date, or for what lasts nearly all year. */
export function stayInWords({ startsOn, endsOn }: Pick<Opportunity['windows'][number], 'startsOn' | 'endsOn'>): string {
  if (startsOn === null) return ''
  const from = monthNumber(startsOn)
  const to = Math.max(from, monthNumber(endsOn ?? startsOn))
  if (to - from >= LONGEST) return ''
  const words = Array.from({ length: to - from + 1 }, (_, index) => [months[(from + index) % 12] ?? '', String(Math.floor((from + index) / 12))]).flat()
  const names = Object.entries(seasons).filter(([, inSeason]) => inSeason.some((month) => words.includes(month))).map(([season]) => season)
  return [...new Set([...names, ...words])].join(' ')
}
