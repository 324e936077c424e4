import type { Opportunity, Published } from '@elles/domain/contract'
import { applicationLanguage, audience, benefit, careerStage, coveredCost, discipline, kind, placeMode, professionalStatus, region, residence } from '@elles/domain/vocabulary'
import { plainText } from '@elles/domain/contract'
import { overseasPlaces } from '../../shared/overseas.ts'
import type { Edition } from '../published/edition.ts'
import { CatalogueIndex } from './catalogue-index.ts'
import { isUnspecified } from './facet-values.ts'
import { facetNamed, termOf, type FacetName } from './facets.ts'
import { parseQuery } from './query.ts'
import { stayInWords } from './stay-words.ts'
import type { CatalogueEntry, SearchIndex } from './search-index.ts'
import type { WeightedText } from './text-index.ts'

type Structures = Edition['documents']['partner-structure']

/** What a word tells by where it is found. */
const weights = { title: 10, organiser: 4, place: 4, tagline: 3, labels: 3, partners: 1.5, stay: 1.5, description: 1 } as const

/** Areas so wide that their names tell nothing. */
const wide: ReadonlySet<string> = new Set(['france', 'european-union', 'world'])

function placesOf({ eligibility, place }: Opportunity): string[] {
  const near = eligibility.residence.filter((code) => !wide.has(code))
  return [...near.map((code) => residence.labelOf(code)), ...([...near, place.region].some((code) => code !== null && overseasPlaces.has(code)) ? ['Outre-mer'] : [])]
}

/** Facets whose words readers also type. */
const typedFacets: readonly FacetName[] = ['cout', 'conditions']

/** What an opportunity is found by. */
export function textsOf(opportunity: Opportunity, structures: Structures): WeightedText[] {
  const { eligibility, funding, place } = opportunity
  const organiser = structures.get(opportunity.organiser)
  const labels = [
    kind.labelOf(opportunity.kind), audience.labelOf(eligibility.audience), ...opportunity.benefits.map((code) => benefit.labelOf(code)),
    ...eligibility.careerStages.map((code) => careerStage.labelOf(code)), ...eligibility.disciplines.map((code) => discipline.labelOf(code)),
    ...eligibility.professionalStatuses.map((code) => professionalStatus.labelOf(code)),
    ...funding.coveredCosts.map((code) => coveredCost.labelOf(code)), ...eligibility.applicationLanguages.map((code) => applicationLanguage.labelOf(code)),
    ...placesOf(opportunity), ...(place.mode ? [placeMode.labelOf(place.mode)] : []),
    ...typedFacets.flatMap((name) => (facetNamed(name).codesOf?.(opportunity) ?? []).filter((code) => !isUnspecified(code)).map((code) => termOf(name, code).label)),
  ]
  return [
    { text: opportunity.title, weight: weights.title },
    { text: [organiser?.name, organiser?.acronym].filter(Boolean).join(' '), weight: weights.organiser },
    { text: [place.city, place.region && region.labelOf(place.region), place.country].filter(Boolean).join(' '), weight: weights.place },
    { text: opportunity.tagline, weight: weights.tagline },
    { text: [...new Set(labels)].join(' '), weight: weights.labels },
    { text: opportunity.partners.map((partner) => structures.get(partner)?.name).join(' '), weight: weights.partners },
    { text: [plainText(opportunity.description), eligibility.otherConditions, ...opportunity.windows.map(({ label }) => label)].join(' '), weight: weights.description },
    { text: opportunity.windows.map(stayInWords).join(' '), weight: weights.stay },
  ]
}

interface Changes {
  readonly changed: CatalogueEntry[]
  readonly removed: string[]
}

/** The structures that are no longer the same document: the names of organisers are words of their opportunities. */
function renamed(before: Structures, after: Structures): ReadonlySet<string> {
  if (before === after) return new Set()
  return new Set([...before.keys(), ...after.keys()].filter((documentId) => before.get(documentId) !== after.get(documentId)))
}

function changesBetween(before: Edition['documents'], after: Edition['documents']): Changes {
  const structures = renamed(before['partner-structure'], after['partner-structure'])
  const isTouched = ({ organiser, partners }: Published<'opportunity'>): boolean => structures.has(organiser) || partners.some((partner) => structures.has(partner))
  const changed: CatalogueEntry[] = []
  for (const [documentId, opportunity] of after.opportunity) {
    if (before.opportunity.get(documentId) !== opportunity || (structures.size > 0 && isTouched(opportunity))) changed.push({ documentId, opportunity })
  }
  return { changed, removed: [...before.opportunity.keys()].filter((documentId) => !after.opportunity.has(documentId)) }
}

/** Above this share of the catalogue, changes cost more than an index built anew. */
const MOST_CHANGED = 0.3

let current: { readonly documents: Edition['documents']; readonly index: CatalogueIndex; readonly structures: { latest: Structures } } | null = null

function build(documents: Edition['documents']): NonNullable<typeof current> {
  const structures = { latest: documents['partner-structure'] }
  const index = new CatalogueIndex((opportunity) => textsOf(opportunity, structures.latest), documents.opportunity.size)
  index.update([...documents.opportunity].map(([documentId, opportunity]) => ({ documentId, opportunity })), [])
  return { documents, index, structures }
}

/** The index of the edition's opportunities: brought up to date from the last edition asked about, built anew when little of it is left. */
export function catalogueOf({ documents }: Pick<Edition, 'documents'>): SearchIndex {
  if (current?.documents === documents) return current.index
  const { changed, removed } = current ? changesBetween(current.documents, documents) : { changed: [], removed: [] }
  const moved = changed.length + removed.length
  const isWorthUpdating = current !== null && moved + current.index.forgotten <= MOST_CHANGED * current.index.size
  if (!current || !isWorthUpdating) current = build(documents)
  else {
    current.structures.latest = documents['partner-structure']
    current.index.update(changed, removed)
    current = { ...current, documents }
  }
  return current.index
}

/** Brings the index up to date before anybody asks: a visitor never waits for it. */
export function prepareCatalogue(edition: Pick<Edition, 'documents'>, now: Date): void {
  catalogueOf(edition).search(parseQuery({}).query, now)
}
