import { plainText, type Opportunity } from '@elles/domain/contract'
import { closingOf, openingOf } from '@elles/domain/opportunity'
import { inseeRegions, type benefit, type residence } from '@elles/domain/vocabulary'
import { eligibilityFacts, rewardFacts } from '../presenters/opportunity/conditions.ts'
import type { Edition } from '../published/edition.ts'
import type { CatalogueEntry, Match } from '../search/search-index.ts'
import { catalogueOf } from '../search/catalogue.ts'
import type { QueryScope } from '../seo/query-document.ts'
import { csvOf } from '@elles/domain/text'
import { uuidOf } from './uuid.ts'

type Residence = (typeof residence.codes)[number]

/** Characters (the schema's own limits). */
const PROMISE_LIMIT = 180
const DESCRIPTION_LIMIT = 5000

/** The schema's list of aids is open: its own words where they fit (financement, conseil, formation), ours elsewhere. */
const aidTypes: Readonly<Record<(typeof benefit.codes)[number], string>> = {
  funding: 'financement', support: 'conseil', residency: 'résidence', publishing: 'édition', exhibition: 'exposition', equipment: 'matériel',
}
/** What a type of opportunity says of itself, for those whose benefits nobody gave. */
const aidTypesOfKinds: Partial<Record<Opportunity['kind'], string>> = { training: 'formation', mentoring: 'conseil', 'portfolio-review': 'conseil', residency: 'résidence' }

/** Said in words: the schema has no column for it. */
const EXAMPLE = 'Fiche de démonstration\u00a0: dates fictives.'

const FRANCE = 'PAYS-99100'

/** Places as the Code officiel géographique numbers them. Beyond France it has no code for « European Union » nor « world »: France is the part that we can vouch for. */
function placeCodes(codes: readonly Residence[]): string[] {
  return [...new Set(codes.flatMap((code): readonly string[] => {
    if (code === 'france' || code === 'european-union' || code === 'world') return [FRANCE]
    if (code === 'autres-outre-mer') return ['975', '977', '978', '986', '987', '988'].map((number) => `COMER-${number}`)
    return [`REG-${inseeRegions[code].insee}`]
  }))]
}

const piped = (values: readonly string[]): string => [...new Set(values)].join('|')
const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`)
const bullets = (facts: readonly { readonly label: string; readonly value: string }[]): string => facts.map(({ label, value }) => `• ${label}\u00a0: ${value}`).join('\n')
const isoOf = (instant: Date | null): string => (instant ? `${instant.toISOString().slice(0, 19)}Z` : '')

function typesOf({ benefits, kind }: Opportunity): string {
  const own = aidTypesOfKinds[kind]
  const types = [...benefits.map((code) => aidTypes[code]), ...(kind === 'training' ? ['formation'] : [])]
  return piped(types.length > 0 ? types : [own ?? 'financement'])
}

/** Who gives it, in JSON; partners are named without a role, which nobody told us. */
function holdersOf(edition: Edition, { organiser, partners }: Opportunity): string {
  return JSON.stringify([organiser, ...partners].flatMap((reference, index) => {
    const structure = edition.documents['partner-structure'].get(reference)
    return structure ? [{ nom: structure.name, ...(structure.siret ? { siren: structure.siret.slice(0, 9) } : {}), roles: index === 0 ? ['instructeur'] : [] }] : []
  }))
}

/** Photographers are professionals; private persons too where no status is asked, or for students. */
function targetsOf({ eligibility }: Opportunity): string {
  const { professionalStatuses, students, careerStages } = eligibility
  const isOpen = professionalStatuses.length === 0 || professionalStatuses.includes('none') || students === 'yes' || careerStages.includes('student')
  return piped(['professionnels', ...(isOpen ? ['particuliers'] : [])])
}

/** The window that the calendar speaks of: the one that runs, else the next, else the last. */
function windowOf({ entry: { opportunity }, calendar }: Match): Opportunity['windows'][number] | null {
  if (opportunity.rhythm === 'rolling') return null
  return calendar.deadline?.window ?? calendar.opening?.window ?? [...opportunity.windows].sort((a, b) => closingOf(b).getTime() - closingOf(a).getTime())[0] ?? null
}

interface Writing {
  readonly edition: Edition
  readonly siteUrl: string
  readonly match: Match
  readonly entry: CatalogueEntry
}

type Column = readonly [name: string, valueOf: (writing: Writing) => string]

/** The columns of « Dispositifs d’aides » (etalab/schema-dispositif-aide, core, v0.2.0), in its order. */
const columns: readonly Column[] = [
  ['id', ({ entry }) => uuidOf(entry.documentId)],
  ['titre', ({ entry }) => entry.opportunity.title],
  ['promesse', ({ entry }) => cut(entry.opportunity.tagline, PROMISE_LIMIT)],
  ['description', ({ entry: { opportunity } }) => cut([opportunity.demonstration ? EXAMPLE : '', plainText(opportunity.description) || opportunity.tagline, bullets(rewardFacts(opportunity))].filter(Boolean).join('\n'), DESCRIPTION_LIMIT)],
  ['eligibilite', ({ entry: { opportunity } }) => bullets(eligibilityFacts(opportunity))],
  ['types_aides', ({ entry }) => typesOf(entry.opportunity)],
  ['porteurs', ({ edition, entry }) => holdersOf(edition, entry.opportunity)],
  ['programmes_parents', () => ''],
  ['url_source', ({ siteUrl, entry }) => `${siteUrl}/opportunites/${encodeURIComponent(entry.opportunity.slug)}`],
  ['cibles', ({ entry }) => targetsOf(entry.opportunity)],
  // Asked for even when unknown: the criteria in words then name no place.
  ['eligibilite_geographique', ({ entry }) => piped(placeCodes(entry.opportunity.eligibility.residence)) || FRANCE],
  ['eligibilite_geographique_exclusions', ({ entry }) => piped(placeCodes(entry.opportunity.eligibility.excludedResidence))],
  ['date_ouverture', ({ match }) => { const window = windowOf(match); return isoOf(window && openingOf(window)) }],
  ['date_cloture', ({ match }) => { const window = windowOf(match); return isoOf(window && closingOf(window)) }],
  ['date_mise_a_jour', ({ entry }) => isoOf(new Date(entry.opportunity.publishedAt))],
]

function rowsOf({ edition, siteUrl, query, now }: QueryScope): string[][] {
  return catalogueOf(edition).search(query, now).matches.map((match) => columns.map(([, valueOf]) => valueOf({ edition, siteUrl, match, entry: match.entry })))
}

/** All the answers to a question as a table for spreadsheets. */
export function aidSchemeCsv(scope: QueryScope): string {
  return csvOf(columns.map(([name]) => name), rowsOf(scope))
}

/** The same as an array of records with the same names; what is empty is null. */
export function aidSchemeJson(scope: QueryScope): string {
  return JSON.stringify(rowsOf(scope).map((row) => Object.fromEntries(columns.map(([name], index) => [name, row[index] || null]))))
}
