import type { OpenDataPage } from '../../shared/open-data.ts'
import { DEFAULT_PER_PAGE, MOST_PER_PAGE } from '../public-api/answer.ts'
import { facetNamed, facetNames } from '../search/facets.ts'
import { parseQuery } from '../search/query.ts'
import { sort } from '../search/sort.ts'
import { followLinks } from './follow.ts'

/** Questions that a reuser may start from. */
const examples = [
  { label: 'Les résidences ouvertes, en Bretagne', href: '/api/opportunities?type=residence&lieu=bretagne&statut=ouvertes' },
  { label: 'Les prix sans frais, les cinquante premiers', href: '/api/opportunities?type=prix-ou-concours&cout=sans-frais&perPage=50' },
  { label: 'Les aides d’urgence, en tableau', href: '/opportunites/export.csv?type=aide-d-urgence-ou-sociale' },
  { label: 'Les dates limites des bourses, en agenda', href: '/opportunites/agenda.ics?type=bourse-ou-aide-a-la-creation' },
]

/** What a reuser needs to know: the forms of the catalogue, and the parameters that all of them take. */
export function openDataPage(siteUrl: string): OpenDataPage {
  return {
    siteUrl,
    files: followLinks(parseQuery({}).query),
    parameters: [
      ['q', 'Mots cherchés', 'q=portrait'],
      ...facetNames.map((name) => [name, facetNamed(name).label, `${name}=${facetNamed(name).vocabulary.terms[0]?.slug ?? ''}`] as const),
      ['age', 'Âge, en années', 'age=35'],
      ['tri', `Ordre\u00a0: ${sort.terms.map(({ slug }) => slug).join(', ')}`, 'tri=nouveautes'],
      ['page', 'Page, à partir de 1 (API seulement)', 'page=2'],
      ['perPage', `Réponses par page, de 1 à ${MOST_PER_PAGE}, ${DEFAULT_PER_PAGE} par défaut (API seulement)`, 'perPage=100'],
    ],
    examples,
  }
}
