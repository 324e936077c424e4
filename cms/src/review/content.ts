import { formatDay, formatMoment } from '@elles/domain/opportunity'
import { PARIS } from '@elles/domain/time'
import type { Schema, UID } from '@strapi/strapi'
import { isEmpty, isValues, type Values } from '../documents/publication/problem.ts'
import { labelOf } from '../editing/labels.ts'
import { choicesOf } from '../vocabulary-field/choices.ts'

type Attribute = Schema.Attribute.AnyAttribute
type Model = Pick<Schema.ContentType | Schema.Component, 'uid' | 'attributes' | 'info'>
export type ModelOf = (uid: UID.Schema) => Model

/** One filled-in leaf of a document. */
export interface Leaf {
  /** Where it is, from the document's root. */
  readonly path: string
  /** The same in the words of the form: « Personne › Nom affiché ». */
  readonly label: string
  /** What people read of it. */
  readonly text: string
  /** All of it, for comparison: two texts that read the same may differ by a title or a link. */
  readonly value: string
}

interface Place {
  readonly path: string
  readonly label: string
}

const isUid = (name: string): name is UID.Schema => name.includes('.')

const blockText = (node: unknown): string => {
  if (!isValues(node)) return ''
  if (typeof node['text'] === 'string') return node['text']
  return Array.isArray(node['children']) ? node['children'].map(blockText).join(node['type'] === 'list' ? '\n' : '') : ''
}

const names = ['title', 'name', 'alternativeText', 'from'] as const
/** What a related document or a medium is known by. */
const nameOfTarget = (target: Values): string => names.map((name) => target[name]).find((name) => typeof name === 'string' && name !== '') as string | undefined ?? 'Sans titre'
const targetsOf = (value: unknown): Values[] => (Array.isArray(value) ? value : [value]).filter(isValues)

const custom = (attribute: Attribute): string => ('customField' in attribute ? String(attribute.customField) : '')
const vocabularyOf = (attribute: Attribute): string => ('options' in attribute && isValues(attribute.options) ? String(attribute.options['vocabulary']) : '')
const scalar = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value))

function textOf(attribute: Attribute, value: unknown): string {
  if (attribute.type === 'blocks' && Array.isArray(value)) return value.map(blockText).join('\n')
  if (attribute.type === 'relation' || attribute.type === 'media') return targetsOf(value).map(nameOfTarget).join('\n')
  if (attribute.type === 'boolean') return value === true ? 'Oui' : 'Non'
  if (attribute.type === 'date') return formatDay(String(value))
  if (attribute.type === 'datetime') return formatMoment(new Date(String(value)), PARIS, true)
  if (custom(attribute).startsWith('global::vocabulary')) {
    const labels = new Map(choicesOf(vocabularyOf(attribute))?.map(({ code, label }) => [code, label]))
    return (Array.isArray(value) ? value : [value]).map((code: unknown) => labels.get(String(code)) ?? String(code)).join('\n')
  }
  return scalar(value)
}

/** Relations are the documents that they name, media the files: not the state in which those are today. */
function valueOf(attribute: Attribute, value: unknown): string {
  if (attribute.type === 'relation') return JSON.stringify(targetsOf(value).map(({ documentId }) => documentId))
  if (attribute.type === 'media') return JSON.stringify(targetsOf(value).map(({ id }) => id))
  return JSON.stringify(value)
}

/** What Strapi notes of each version by itself. */
const ofStrapi = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'])
/** What the CMS finds out, or notes that somebody looked at: nobody writes it, nobody has to read it again. */
const ofMachine: Readonly<Partial<Record<string, readonly string[]>>> = { 'api::opportunity.opportunity': ['completeness', 'verifiedOn', 'nextReviewOn'] }
const isOurs = (attribute: Attribute): boolean => attribute.type !== 'relation' || ('target' in attribute && attribute.target.startsWith('api::'))
const below = ({ path, label }: Place, name: string, words: string): Place => ({ path: path === '' ? name : `${path}.${name}`, label: label === '' ? words : `${label} › ${words}` })

function leavesAt(modelOf: ModelOf, attribute: Attribute, value: unknown, place: Place): Leaf[] {
  if (attribute.type === 'component' && !Array.isArray(value)) return isValues(value) ? walk(modelOf, attribute.component, value, place) : []
  if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
    return targetsOf(value).flatMap((part, index) => {
      const uid = attribute.type === 'component' ? attribute.component : String(part['__component'])
      if (!isUid(uid)) return []
      const words = attribute.type === 'component' ? String(index + 1) : `${index + 1} (${modelOf(uid).info.displayName})`
      return walk(modelOf, uid, part, below(place, `${index}${attribute.type === 'dynamiczone' ? `:${uid}` : ''}`, words))
    })
  }
  return isEmpty(value) ? [] : [{ ...place, text: textOf(attribute, value), value: valueOf(attribute, value) }]
}

function walk(modelOf: ModelOf, uid: UID.Schema, values: Values, place: Place): Leaf[] {
  return Object.entries(modelOf(uid).attributes)
    .filter(([name, attribute]) => !ofStrapi.has(name) && !ofMachine[uid]?.includes(name) && isOurs(attribute))
    .flatMap(([name, attribute]) => leavesAt(modelOf, attribute, values[name], below(place, name, labelOf(uid, name))))
}

/** Everything filled in of a whole document, in the order of its schema: what two versions are compared by. */
export function leavesOf(modelOf: ModelOf, uid: UID.ContentType, document: Values): Leaf[] {
  return walk(modelOf, uid, document, { path: '', label: '' })
}
