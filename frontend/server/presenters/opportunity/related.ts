import type { Opportunity, Published } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { resourceFormat } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../../shared/catalogue.ts'
import type { HelpfulResource } from '../../../shared/opportunity-page.ts'
import type { Edition } from '../../published/edition.ts'
import { resolveAll, type Entry } from '../../published/lookup.ts'
import { calendarAt } from '../../search/calendar.ts'
import { opportunityCard } from '../card.ts'

const SIMILAR = 3
const HELPFUL = 4
/** Below this, what two opportunities share says nothing: nearly all of them give a sum of money to anyone. */
const LEAST_ALIKE = 4

const sharedCount = (some: readonly string[], others: readonly string[]): number => some.filter((code) => others.includes(code)).length

/** How much two opportunities have in common for who hesitates between them: what they are first, then what they give, where and to whom. */
export function likeness(one: Opportunity, other: Opportunity): number {
  return (one.kind === other.kind ? 3 : 0)
    + 2 * sharedCount(one.benefits, other.benefits)
    + Math.min(2, sharedCount(one.eligibility.disciplines, other.eligibility.disciplines))
    + (one.place.region !== null && one.place.region === other.place.region ? 2 : 0)
    + (one.eligibility.audience !== 'all' && one.eligibility.audience === other.eligibility.audience ? 1 : 0)
}

/** What can be applied for now comes before what will open; nothing else is worth proposing. */
const openness: Readonly<Partial<Record<string, number>>> = { open: 2, 'closing-soon': 2, rolling: 2, upcoming: 1 }

/** The cards of the opportunities most like this one, open ones first. */
export function similarCards(edition: Edition, { documentId, document }: Entry<'opportunity'>, now: Date): OpportunityCard[] {
  const candidates: { readonly other: Opportunity; readonly open: number; readonly score: number }[] = []
  for (const [otherId, other] of edition.documents.opportunity) {
    const score = likeness(document, other)
    if (score < LEAST_ALIKE || otherId === documentId) continue
    const open = openness[calendarAt(other, now).status]
    if (open !== undefined) candidates.push({ other, open, score })
  }
  return candidates
    .sort((a, b) => b.open - a.open || b.score - a.score || (a.other.title < b.other.title ? -1 : 1))
    .slice(0, SIMILAR)
    .map(({ other }) => opportunityCard(edition, other, now))
}

const asks = (...kinds: readonly Opportunity['application']['documents'][number]['kind'][]) => ({ application }: Opportunity): boolean => application.documents.some(({ kind }) => kinds.includes(kind))
const gives = (benefit: Opportunity['benefits'][number]) => ({ benefits }: Opportunity): boolean => benefits.includes(benefit)

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

const wordsOf = ({ title, objective, standfirst }: Published<'resource'>): string => fold([title, objective, standfirst].join(' ')).replace(/[^a-z0-9]+/g, ' ')

/** Resources that help with this very application: those that editors chose, then those that its documents and what it gives call for. */
export function helpfulResources(edition: Edition, opportunity: Opportunity): HelpfulResource[] {
  const view = ({ title, slug, format }: Published<'resource'>, why: string | null): HelpfulResource => ({ label: title, href: `/ressources/${slug}`, format: resourceFormat.labelOf(format), why })
  const found = new Map(resolveAll(edition, 'resource', opportunity.application.relatedResources).map(({ documentId, document }) => [documentId, view(document, null)]))
  for (const { why, words } of needs.filter(({ isNeeded }) => isNeeded(opportunity))) {
    for (const [documentId, resource] of edition.documents.resource) {
      const text = wordsOf(resource)
      if (!found.has(documentId) && words.some((word) => text.includes(word))) found.set(documentId, view(resource, why))
    }
  }
  return [...found.values()].slice(0, HELPFUL)
}
