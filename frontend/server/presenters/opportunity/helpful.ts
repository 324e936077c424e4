import type { Opportunity, Published } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { resourceFormat } from '@elles/domain/vocabulary'
import type { HelpfulResource } from '../../../shared/opportunity-page.ts'
import { onceFor } from '../../once-for.ts'
import type { Edition } from '../../published/edition.ts'
import { resolveAll } from '../../published/lookup.ts'

const HELPFUL = 4

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

/** What a resource says of itself, folded once for each state of it. */
const textOf = onceFor(({ title, objective, standfirst }: Published<'resource'>) => fold([title, objective, standfirst].join(' ')).replace(/[^a-z0-9]+/g, ' '))

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
