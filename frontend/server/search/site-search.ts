import type { Edition } from '../published/edition.ts'
import { calendarAt, deadlineOrder } from './calendar.ts'
import { siteIndexOf, type SearchedType, type SiteEntry } from './site-index.ts'
import { wordsOf } from './words.ts'

/** What a word found in each place weighs; a whole word weighs twice the beginning of one. */
const weights = { title: 8, summary: 3, body: 1 } as const
const places = ['title', 'summary', 'body'] as const

function weightOf(entry: SiteEntry, word: string): number {
  for (const place of places) {
    const words = entry[place]
    if (words.includes(word)) return 2 * weights[place]
    if (words.some((candidate) => candidate.startsWith(word))) return weights[place]
  }
  return 0
}

/** How well a document answers, or 0 when one of the words sought is nowhere in it. */
function scoreOf(entry: SiteEntry, sought: readonly string[]): number {
  let score = 0
  for (const word of sought) {
    const weight = weightOf(entry, word)
    if (weight === 0) return 0
    score += weight
  }
  return score
}

/** At equal score, what can be applied for comes first. */
function rankOf({ type, entry }: SiteEntry, now: Date): number {
  return type === 'opportunity' && 'windows' in entry.document ? deadlineOrder(entry.document, calendarAt(entry.document, now))[0] : 0
}

const collator = new Intl.Collator('fr')
const nameOf = ({ entry: { document } }: SiteEntry): string => ('title' in document ? document.title : document.name)

/** What answers a question, by type, best first. Every word of the question must be found; a question without a word finds nothing. */
export function searchSite(edition: Edition, q: string, now: Date): ReadonlyMap<SearchedType, readonly SiteEntry[]> {
  const sought = wordsOf(q)
  if (sought.length === 0) return new Map()
  const found = siteIndexOf(edition)
    .map((entry) => ({ entry, score: scoreOf(entry, sought) }))
    .filter(({ score }) => score > 0)
    .map(({ entry, score }) => ({ entry, score, rank: rankOf(entry, now) }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank || collator.compare(nameOf(a.entry), nameOf(b.entry)))
  return Map.groupBy(found.map(({ entry }) => entry), ({ type }) => type)
}
