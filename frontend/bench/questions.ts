import { numbersFrom } from '../../cms/src/seed/numbers.ts'
import type { Edition } from '../server/published/edition.ts'
import { facetNamed, type FacetName } from '../server/search/facets.ts'
import { parseQuery, type CatalogueQuery } from '../server/search/query.ts'

export const words = ['bourse rivages', 'résidence brest', 'prix forêts', 'appel à projets lyon', 'mentorat', 'aide d’urgence', 'lectures de portfolio arles', 'gestes', 'archives familiales lille', 'commande quartiers'] as const
const facets: readonly FacetName[] = ['besoin', 'statut', 'residence', 'type', 'public', 'conditions']

/** Words and three facets of two values each, none asked twice: the answers that the index remembers are of no help. */
export function questionsOf(count: number): CatalogueQuery[] {
  const numbers = numbersFrom(1)
  const questions = new Map<string, CatalogueQuery>()
  while (questions.size < count) {
    const chosen = numbers.some(facets, 3, 3).map((name) => [name, numbers.some(facetNamed(name).vocabulary.terms, 2, 2).map(({ slug }) => slug)] as const)
    const raw = { q: `${numbers.pick(words)} ${numbers.chance(0.5) ? numbers.between(1, 900) : ''}`, ...Object.fromEntries(chosen) }
    questions.set(JSON.stringify(raw), parseQuery(raw).query)
  }
  return [...questions.values()]
}

/** The words of a question looked for in the text of every document, and no count: what a search without an index costs. */
export function scan({ documents }: Edition, question: string): number {
  const asked = question.toLowerCase().split(' ')
  let found = 0
  for (const { title, tagline, description } of documents.opportunity.values()) {
    const text = `${title} ${tagline} ${JSON.stringify(description)}`.toLowerCase()
    if (asked.every((word) => text.includes(word))) found += 1
  }
  return found
}
