import { plainHostOf } from '@elles/domain/contract'
import { vocabularyNamed } from '@elles/domain/vocabulary'
import { labelOf } from '../editing/labels.ts'
import { isValues } from '../documents/publication/problem.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { cellText } from './cell-text.ts'
import { type ImportProblem, keyedLists } from './model.ts'
import { type Catalogue, type EntryPlan, type FieldPlan, fingerprintOf, type Plan } from './plan.ts'
import type { Preview, PreviewEntry, PreviewField } from './preview-model.ts'
import { attributeAt } from './units.ts'
import { isWritten } from './values.ts'

/** More would not be read on a screen; the counts tell them all. */
const MOST_SHOWN = 200
/** Characters of a value; the rest is in the document. */
const LONGEST_SHOWN = 240

const reasons = { protected: 'Champ protégé : il se change dans la fiche.', edited: 'Écrit ou corrigé par une personne : gardé.' } as const

function unitLabel(catalogue: Catalogue, uid: string, unit: string): string {
  const [path = '', line] = unit.split('#')
  const [first = '', second] = path.split('.')
  const { attribute } = attributeAt(catalogue.models, uid, first)
  const inner = second !== undefined && attribute.type === 'component' ? ` / ${labelOf(attribute.component, second)}` : ''
  const key = line?.split('/').map((part) => vocabularyNamed('parityIndicator')?.terms.find(({ code }) => code === part)?.label ?? part).join(', ')
  return `${labelOf(uid, first)}${inner}${key ? ` ${key}` : ''}`
}

const shortened = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)

function fieldOf(catalogue: Catalogue, uid: string, { unit, outcome, from, to, reason }: FieldPlan): PreviewField[] {
  if (outcome === 'same') return []
  const { attribute, name: attributeName } = attributeAt(catalogue.models, uid, unit)
  const target = 'target' in attribute ? attribute.target : null
  const nameOf = (documentId: string): string => (target === null ? undefined : catalogue.identities(target).nameOf(documentId)) ?? documentId
  // The key of a line is in its label.
  const keys = keyedLists[unit.split('#')[0] ?? ''] ?? []
  const told = (value: unknown): unknown => (unit.includes('#') && isValues(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !keys.includes(name))) : value)
  const host = (value: unknown): string => (typeof value === 'string' && plainHostOf(value) ? ` (${plainHostOf(value)})` : '')
  const text = (value: unknown): string => shortened(cellText(catalogue.models, attribute, told(value), { name: attributeName, nameOfDocument: nameOf })) + host(value)
  return [{ label: unitLabel(catalogue, uid, unit), outcome, from: text(from), to: text(to), reason: reason ? reasons[reason] : '' }]
}

const actionOf = ({ isNew, fields }: EntryPlan): PreviewEntry['action'] => (isNew ? 'create' : fields.some(isWritten) ? 'update' : 'none')

function entryOf(catalogue: Catalogue, plan: EntryPlan): PreviewEntry {
  const uid = contentTypeOf[plan.entry.type]
  const name = plan.entry.identity.name ?? catalogue.identities(uid).nameOf(plan.documentId) ?? plan.entry.identity.slug ?? ''
  return {
    line: plan.entry.place.line, type: plan.entry.type, name, documentId: plan.isNew ? null : plan.documentId, action: actionOf(plan),
    fields: plan.fields.flatMap((field) => fieldOf(catalogue, uid, field)),
  }
}

/** A plan as a screen or a terminal shows it, bounded. */
export async function previewOf(catalogue: Catalogue, plan: Plan, problems: readonly ImportProblem[], notices: readonly string[]): Promise<Preview> {
  const count = (action: PreviewEntry['action']): number => plan.entries.filter((entry) => actionOf(entry) === action).length
  const telling = plan.entries.filter(({ fields }) => fields.some(({ outcome }) => outcome !== 'same'))
  return {
    fingerprint: await fingerprintOf(plan),
    counts: {
      created: count('create'), changed: count('update'), unchanged: count('none'),
      kept: plan.entries.reduce((total, { fields }) => total + fields.filter(({ outcome }) => outcome === 'kept').length, 0),
    },
    problems: problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_SHOWN),
    problemCount: problems.length,
    notices: notices.slice(0, MOST_SHOWN),
    entries: telling.slice(0, MOST_SHOWN).map((entry) => entryOf(catalogue, entry)),
    entryCount: telling.length,
  }
}
