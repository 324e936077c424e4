import type { Opportunity } from '@elles/domain/contract'
import { acceptsResidence, type Status } from '@elles/domain/opportunity'
import { audience, benefit, careerStage, discipline, kind, professionalStatus, region, residence, status, type Term, type Vocabulary } from '@elles/domain/vocabulary'
import { deadlineDays, type CalendarState } from './calendar.ts'
import { amountBand, condition, cost, countryCodes, deadlineReach, OTHER_CURRENCY, UNSPECIFIED, withUnspecified, whereabouts } from './facet-values.ts'

/** A way to narrow the catalogue: its words, its values, and which of them an opportunity has. */
interface FacetDefinition {
  readonly label: string
  readonly vocabulary: Pick<Vocabulary, 'codes' | 'terms' | 'fromSlug'>
  /** What an opportunity answers whatever the time. */
  readonly codesOf?: (opportunity: Opportunity) => readonly string[]
  /** What it answers now. */
  readonly codesAt?: (calendar: CalendarState) => readonly string[]
  /** Codes that a question which says nothing leaves out. */
  readonly hiddenByDefault?: ReadonlySet<string>
}

/** What nobody can apply to: one click away, never mixed in silently. */
export const hiddenStatuses: ReadonlySet<string> = new Set<Status>(['closed', 'suspended'])

/** « Ouvertes » holds those that close soon. */
const statusesAt = ({ status: code }: CalendarState): readonly Status[] => (code === 'closing-soon' ? ['open', 'closing-soon'] : [code])

/** « Dans 30 jours » holds what closes within seven. */
function reachesAt({ status: code, deadline }: CalendarState): readonly string[] {
  if (code === 'rolling') return ['none']
  return deadline ? deadlineDays.filter((days) => deadline.daysLeft <= days).map(String) : []
}

/** An unknown fact is a value of its own, never a « no ». */
const orUnspecified = (codes: readonly string[]): readonly string[] => (codes.length > 0 ? codes : [UNSPECIFIED])

function residencesOf({ eligibility }: Opportunity): readonly string[] {
  return orUnspecified(residence.codes.filter((code) => acceptsResidence(eligibility, code)))
}

/** Who is open to all practices is found under each of them. */
function disciplinesOf({ eligibility }: Opportunity): readonly string[] {
  return eligibility.disciplines.includes('all') ? discipline.codes : orUnspecified(eligibility.disciplines)
}

function whereaboutsOf({ place }: Opportunity): readonly string[] {
  const codes: string[] = []
  if (place.mode === 'remote') codes.push('remote')
  if (place.mode === 'itinerant') codes.push('itinerant')
  if (place.region) codes.push(place.region)
  codes.push(...countryCodes(place.country ?? ''))
  return orUnspecified(codes)
}

/** Without fees: at least one fee is known, and none is asked. */
function costsOf({ cost: { applicationFee, participationFee } }: Opportunity): readonly string[] {
  if (applicationFee === null && participationFee === null) return [UNSPECIFIED]
  const asked = [...(applicationFee ? ['application-fee'] : []), ...(participationFee ? ['participation-fee'] : [])]
  return asked.length > 0 ? asked : ['free']
}

/** Every band that the range of amounts reaches, in euros. */
function amountsOf({ funding: { amountMin, amountMax, currency } }: Opportunity): readonly string[] {
  const high = amountMax ?? amountMin
  if (high === null) return [UNSPECIFIED]
  if (currency !== 'EUR') return [OTHER_CURRENCY]
  const low = amountMin ?? high
  return amountBand.bands.filter(({ from, to }) => high >= from && low < to).map(({ code }) => code)
}

/** Each condition: yes, no, or null when nobody said. What makes no sense for an opportunity (a child at a prize that is a cheque) is a no. */
function conditionsOf({ kind: code, benefits, funding, place, family, rights, application }: Opportunity): readonly string[] {
  const isStay = code === 'residency' || benefits.includes('residency') || place.durationDays !== null
  const isShow = benefits.includes('exhibition')
  const known = (answer: string, yes: string, unknowns: readonly string[]): boolean | null => (answer === yes ? true : isStay && unknowns.includes(answer) ? null : false)
  const fairRights = rights.fairContestCharter === 'yes' || rights.assignment === 'none' || rights.assignment === 'promotion-only'
  const held: readonly (readonly [string, boolean | null])[] = [
    ['paid-exhibition', isShow && funding.exhibitionFee === null ? null : (funding.exhibitionFee ?? 0) > 0],
    ['covered-costs', (isStay || isShow) && funding.coveredCosts.length === 0 ? null : funding.coveredCosts.length > 0],
    ['children', known(family.children, 'yes', ['on-request', UNSPECIFIED])],
    ['splittable', known(family.splittable, 'yes', [UNSPECIFIED])],
    ['step-free', known(family.stepFree, 'yes', [UNSPECIFIED])],
    ['fair-rights', fairRights || (rights.assignment === 'unspecified' ? null : false)],
    ['light-application', application.effort && application.effort === 'light'],
  ]
  return held.flatMap(([condition, answer]) => (answer === null ? [`${UNSPECIFIED}-${condition}`] : answer ? [condition] : []))
}

/** The facets by their parameter in addresses, in the order in which people read them. */
export const facetDefinitions = {
  besoin: { label: 'Votre besoin', vocabulary: benefit, codesOf: (opportunity) => opportunity.benefits },
  statut: { label: 'Statut', vocabulary: status, codesAt: statusesAt, hiddenByDefault: hiddenStatuses },
  residence: { label: 'Où habitez-vous\u00a0?', vocabulary: withUnspecified(residence), codesOf: residencesOf },
  type: { label: 'Type d’opportunité', vocabulary: kind, codesOf: (opportunity) => [opportunity.kind] },
  echeance: { label: 'Date limite', vocabulary: deadlineReach, codesAt: reachesAt },
  lieu: { label: 'Où cela se passe', vocabulary: whereabouts(region), codesOf: whereaboutsOf },
  public: { label: 'Pour qui', vocabulary: audience, codesOf: ({ eligibility }) => [eligibility.audience] },
  parcours: { label: 'Votre parcours', vocabulary: withUnspecified(careerStage), codesOf: ({ eligibility }) => orUnspecified(eligibility.careerStages) },
  'statut-professionnel': { label: 'Votre statut professionnel', vocabulary: withUnspecified(professionalStatus), codesOf: ({ eligibility }) => orUnspecified(eligibility.professionalStatuses) },
  pratique: { label: 'Votre pratique', vocabulary: withUnspecified(discipline), codesOf: disciplinesOf },
  cout: { label: 'Coût de la candidature', vocabulary: cost, codesOf: costsOf },
  montant: { label: 'Montant', vocabulary: amountBand, codesOf: amountsOf },
  conditions: { label: 'Conditions', vocabulary: condition, codesOf: conditionsOf },
} satisfies Readonly<Record<string, FacetDefinition>>

export type FacetName = keyof typeof facetDefinitions

/** The parameters, in their canonical order. */
export const facetNames = Object.keys(facetDefinitions) as FacetName[]

/** One value for each facet. */
export function forEachFacet<Value>(valueOf: (name: FacetName) => Value): Record<FacetName, Value> {
  return Object.fromEntries(facetNames.map((name) => [name, valueOf(name)])) as Record<FacetName, Value>
}

/** The definition of a facet, whatever its vocabulary. */
export function facetNamed(name: FacetName): FacetDefinition {
  return facetDefinitions[name]
}

/** The words and the address slug of one of a facet's codes. Throws RangeError for a code that is not its own. */
export function termOf(name: FacetName, code: string): Term {
  const term = facetNamed(name).vocabulary.terms.find((candidate) => candidate.code === code)
  if (!term) throw new RangeError(`"${code}" is not a value of ${name}`)
  return term
}
