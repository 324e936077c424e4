import type { Opportunity, Published } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { benefit, discipline, resourceFormat, type Vocabulary } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../../shared/catalogue.ts'
import type { HelpfulResource } from '../../../shared/opportunity-page.ts'
import type { Edition } from '../../published/edition.ts'
import { resolveAll, type Entry } from '../../published/lookup.ts'
import { weightOf } from '../../search/bits.ts'
import { calendarAt } from '../../search/calendar.ts'
import { opportunityCard } from '../card.ts'

const SIMILAR = 3
const HELPFUL = 4
/** Below this, what two opportunities share says nothing: nearly all of them give a sum of money to anyone. */
const LEAST_ALIKE = 4

/** What opportunities are compared by; lists are bits, since ten thousand are compared for one page. */
interface Traits {
  readonly opportunity: Opportunity
  readonly kind: string
  readonly benefits: number
  readonly disciplines: number
  readonly region: string | null
  /** Null for « toutes et tous »: nearly all are, which makes nothing alike. */
  readonly audience: string | null
}

const bitsOf = <Code extends string>(vocabulary: Vocabulary<Code>, codes: readonly Code[]): number => codes.reduce((bits, code) => bits | (1 << vocabulary.codes.indexOf(code)), 0)

/** What of an opportunity is compared with the others. */
export function traitsOf(opportunity: Opportunity): Traits {
  const { kind, benefits, eligibility, place } = opportunity
  const audience = eligibility.audience === 'all' ? null : eligibility.audience
  return { opportunity, kind, benefits: bitsOf(benefit, benefits), disciplines: bitsOf(discipline, eligibility.disciplines), region: place.region, audience }
}

/** How much two opportunities have in common for who hesitates between them: what they are first, then what they give, where and to whom. */
export function likeness(one: Traits, other: Traits): number {
  return (one.kind === other.kind ? 3 : 0)
    + 2 * weightOf(one.benefits & other.benefits)
    + Math.min(2, weightOf(one.disciplines & other.disciplines))
    + (one.region !== null && one.region === other.region ? 2 : 0)
    + (one.audience !== null && one.audience === other.audience ? 1 : 0)
}

const traitLists = new WeakMap<Edition['documents']['opportunity'], readonly Traits[]>()

/** The traits of every opportunity, prepared once for each state of them. */
function allTraits(documents: Edition['documents']['opportunity']): readonly Traits[] {
  const known = traitLists.get(documents)
  if (known) return known
  const traits = [...documents.values()].map(traitsOf)
  traitLists.set(documents, traits)
  return traits
}

interface Candidate {
  readonly opportunity: Opportunity
  readonly score: number
}

const isBetter = (one: Candidate, other: Candidate): boolean => one.score > other.score || (one.score === other.score && one.opportunity.title < other.opportunity.title)
/** Whether a list of the best, best first, has a place for one more. */
const hasPlaceFor = (best: readonly Candidate[], candidate: Candidate): boolean => best.length < SIMILAR || best.some((other) => isBetter(candidate, other))

function insert(best: Candidate[], candidate: Candidate): void {
  if (!hasPlaceFor(best, candidate)) return
  const index = best.findIndex((other) => isBetter(candidate, other))
  best.splice(index < 0 ? best.length : index, 0, candidate)
  best.length = Math.min(best.length, SIMILAR)
}

const openNow: ReadonlySet<string> = new Set(['open', 'closing-soon', 'rolling'])

/**
 * The cards of the opportunities most like this one: those that can be applied for now, then those that will open. One pass that keeps the
 * best: sorting ten thousand, or reading all their calendars, would cost more than the rest of the page.
 */
export function similarCards(edition: Edition, { document }: Entry<'opportunity'>, now: Date): OpportunityCard[] {
  const [open, upcoming]: [Candidate[], Candidate[]] = [[], []]
  const mine = traitsOf(document)
  for (const traits of allTraits(edition.documents.opportunity)) {
    const score = likeness(mine, traits)
    if (score < LEAST_ALIKE || traits.opportunity === document) continue
    const { opportunity } = traits
    const candidate = { opportunity, score }
    if (!(hasPlaceFor(open, candidate) || (open.length < SIMILAR && hasPlaceFor(upcoming, candidate)))) continue
    const { status } = calendarAt(opportunity, now)
    if (openNow.has(status)) insert(open, candidate)
    else if (status === 'upcoming') insert(upcoming, candidate)
  }
  return [...open, ...upcoming].slice(0, SIMILAR).map(({ opportunity }) => opportunityCard(edition, opportunity, now))
}

const asks = (...kinds: readonly Opportunity['application']['documents'][number]['kind'][]) => ({ application }: Opportunity): boolean => application.documents.some(({ kind }) => kinds.includes(kind))
const gives = (code: Opportunity['benefits'][number]) => ({ benefits }: Opportunity): boolean => benefits.includes(code)

/** What an application needs, why a resource then helps, and the words, folded, by which such a resource is known. */
const needs: readonly { readonly why: string; readonly words: readonly string[]; readonly isNeeded: (opportunity: Opportunity) => boolean }[] = [
  { why: 'Pour votre portfolio', words: ['portfolio'], isNeeded: (opportunity) => opportunity.kind === 'portfolio-review' || asks('portfolio')(opportunity) },
  { why: 'Pour votre dossier', words: ['dossier de candidature', 'note d intention'], isNeeded: asks('artist-statement', 'motivation-letter', 'application-form', 'schedule') },
  { why: 'Pour votre budget', words: ['budget', 'devis'], isNeeded: asks('budget') },
  { why: 'Pour votre livre', words: ['livre photo'], isNeeded: (opportunity) => gives('publishing')(opportunity) || asks('book-dummy')(opportunity) },
  { why: 'Pour partir en résidence', words: ['residence'], isNeeded: ({ kind }) => kind === 'residency' },
  { why: 'Pour être payée quand vous exposez', words: ['presentation publique', 'tirage d exposition'], isNeeded: gives('exhibition') },
  { why: 'Pour vos droits', words: ['cession de droits'], isNeeded: ({ rights }) => rights.assignment === 'promotion-only' || rights.assignment === 'extended' },
  { why: 'Pour votre statut', words: ['declarer son activite', 'declarer votre activite'], isNeeded: asks('proof-of-status') },
]

const texts = new WeakMap<Published<'resource'>, string>()

/** What a resource says of itself, folded once for each state of it. */
function textOf(resource: Published<'resource'>): string {
  const known = texts.get(resource)
  if (known !== undefined) return known
  const text = fold([resource.title, resource.objective, resource.standfirst].join(' ')).replace(/[^a-z0-9]+/g, ' ')
  texts.set(resource, text)
  return text
}

/** Resources that help with this very application: those that editors chose, then those that its documents and what it gives call for. */
export function helpfulResources(edition: Edition, opportunity: Opportunity): HelpfulResource[] {
  const view = ({ title, slug, format }: Published<'resource'>, why: string | null): HelpfulResource => ({ label: title, href: `/ressources/${slug}`, format: resourceFormat.labelOf(format), why })
  const found = new Map(resolveAll(edition, 'resource', opportunity.application.relatedResources).map(({ documentId, document }) => [documentId, view(document, null)]))
  for (const { why, words } of needs.filter(({ isNeeded }) => isNeeded(opportunity))) {
    for (const [documentId, resource] of edition.documents.resource) {
      const text = textOf(resource)
      if (!found.has(documentId) && words.some((word) => text.includes(word))) found.set(documentId, view(resource, why))
    }
  }
  return [...found.values()].slice(0, HELPFUL)
}
