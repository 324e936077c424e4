import type { PartnerStructure } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { region, structureKind } from '@elles/domain/vocabulary'
import type { KnownStructure } from '../../shared/proposal/structures.ts'
import type { Values } from '../../shared/forms/fields.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, type Entry } from '../published/lookup.ts'
import { findProse } from '../search/site-index.ts'

const MOST = 6
const digitsOf = (text: string): string => text.replace(/\D/g, '')

function view({ documentId, document }: Entry<'partner-structure'>): KnownStructure {
  return { documentId, label: document.name, href: `/structures/${document.slug}`, detail: detailOf(document), kind: document.kind, siret: document.siret, website: document.website, city: document.city, region: document.region }
}

const detailOf = ({ kind, city, region: place }: PartnerStructure): string => [structureKind.labelOf(kind), city ?? (place && region.labelOf(place))].filter(Boolean).join(' · ')

/** The published structures that a name, the beginning of one or a SIRET may mean. */
export function knownStructures(edition: Edition, q: string): KnownStructure[] {
  const digits = digitsOf(q)
  if (digits.length >= 9 && /^[\d\s]+$/.test(q)) return allOf(edition, 'partner-structure').filter(({ document }) => document.siret !== null && digitsOf(document.siret).startsWith(digits)).slice(0, MOST).map(view)
  const answer = findProse(edition, 'partner-structure', q)
  return answer && !answer.match.relaxed ? answer.found.slice(0, MOST).map(({ entry }) => view(entry)) : []
}

/** What was typed, with the structure of the catalogue that it names: the one that was chosen, else the one of the same SIRET or of the very same name. */
export function withKnownStructure(edition: Edition, values: Values): Values {
  const [[chosen = ''] = [], [siret = ''] = [], [name = ''] = []] = [values['structure.documentId'], values['structure.siret'], values['structure.name']]
  const { 'structure.documentId': _, ...others } = values
  const structures = allOf(edition, 'partner-structure')
  const found = structures.find(({ documentId, document }) => documentId === chosen && fold(document.name) === fold(name))
    ?? structures.find(({ document }) => document.siret !== null && siret !== '' && digitsOf(document.siret) === digitsOf(siret))
    ?? structures.find(({ document }) => fold(document.name) === fold(name))
  return found ? { ...others, 'structure.documentId': [found.documentId] } : others
}
