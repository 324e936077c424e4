import type { PartnerStructure } from '@elles/domain/contract'
import { formatDay } from '@elles/domain/opportunity'
import { commitmentKind, region, structureKind, structureNetwork } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../shared/catalogue.ts'
import type { Fact } from '../../shared/facts.ts'
import type { CommitmentView, StructurePage } from '../../shared/structures.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, type Entry } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { hiddenStatuses } from '../search/facets.ts'
import { sortByDeadline } from '../search/search.ts'
import { opportunityCard } from './card.ts'
import { fact, known, labelsOf, mapLink, triFact } from './facts.ts'
import { structureCharts } from './parity.ts'

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')

/** « 123 456 789 00012 », as the register of companies writes it. */
const siretInWords = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')

function factsOf(structure: PartnerStructure): Fact[] {
  const { address, city, website, publicEmail, phone, siret } = structure
  return known(
    fact('Type', structureKind.labelOf(structure.kind)),
    fact('Adresse', [address, city, structure.region && region.labelOf(structure.region)].filter(Boolean).join(', ')),
    mapLink(structure.latitude, structure.longitude),
    fact('Site', website && hostOf(website), website ?? undefined),
    fact('Courriel', publicEmail, publicEmail ? `mailto:${publicEmail}` : undefined),
    fact('Téléphone', phone, phone ? `tel:${phone.replace(/[^+\d]/g, '')}` : undefined),
    ...structure.socialLinks.map(({ label, url }) => fact(label, hostOf(url), url)),
    fact('Réseaux', labelsOf(structureNetwork, structure.networks)),
    triFact('Soutenue par le ministère de la Culture', structure.supportedByMinistry),
    fact('SIRET', siret && siretInWords(siret)),
  )
}

const commitmentViews = ({ commitments }: PartnerStructure): CommitmentView[] =>
  commitments.map(({ kind, declaredOn, proofUrl }) => ({ label: commitmentKind.labelOf(kind), declaredOn: declaredOn && formatDay(declaredOn), proof: proofUrl }))

/** A structure: who she is, what she offers now and before, what she has committed to, and her parity figures. */
export function structurePage(edition: Edition, { documentId, document }: Entry<'partner-structure'>, now: Date): StructurePage {
  const offered = allOf(edition, 'opportunity')
    .filter(({ document: opportunity }) => opportunity.organiser === documentId || opportunity.partners.includes(documentId))
    .map(({ documentId: offeredId, document: opportunity }) => ({ entry: { documentId: offeredId, opportunity }, calendar: calendarAt(opportunity, now) }))
  const sorted = sortByDeadline(offered)
  const cardsOf = (isPast: boolean): OpportunityCard[] =>
    sorted.filter(({ calendar }) => hiddenStatuses.has(calendar.status) === isPast).map(({ entry }) => opportunityCard(edition, entry.opportunity, now))
  return {
    name: document.name,
    slug: document.slug,
    acronym: document.acronym,
    kind: structureKind.labelOf(document.kind),
    logo: document.logo,
    presentation: document.presentation.split(/\n+/),
    facts: factsOf(document),
    isDemonstration: document.demonstration,
    current: cardsOf(false),
    past: cardsOf(true),
    commitments: commitmentViews(document),
    figures: structureCharts(document),
    updatedOn: formatDay(document.updatedOn),
  }
}
