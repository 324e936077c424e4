import { type Blocks, plainText } from '@elles/domain/contract'
import { endOfDay, PARIS, startOfDay, wallClockAt } from '@elles/domain/time'
import { labelOf } from '../editing/labels.ts'
import { choicesOf } from '../vocabulary-field/choices.ts'
import { isClosing } from './cells.ts'
import type { Attribute, Models } from './model.ts'

type Values = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
/** What a value is told with. */
export interface CellContext {
  /** Its attribute: a closing is not told as an opening. */
  readonly name?: string
  /** The values of its group: an hour is told in their zone. */
  readonly beside?: Values
  /** How a related document that is not loaded is named. */
  readonly nameOfDocument?: (documentId: string) => string
}
type NameOfDocument = NonNullable<CellContext['nameOfDocument']>

/** A simple value as text; anything else as JSON. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const two = (number: number): string => String(number).padStart(2, '0')

/** A day alone when the hour is what a day alone would be read as: the end of the day for a closing, its start for the rest. */
function momentText(value: unknown, { name, beside: { timezone } }: Required<Pick<CellContext, 'name' | 'beside'>>): string {
  const instant = value instanceof Date ? value : new Date(String(value))
  const zone = typeof timezone === 'string' && timezone !== '' ? timezone : PARIS
  const { year, month, day, hour, minute, second } = wallClockAt(instant, zone)
  const date = `${two(day)}/${two(month)}/${year}`
  const dayAlone = isClosing(name) ? endOfDay(instant, zone) : startOfDay(instant, zone)
  if (instant.getTime() === dayAlone.getTime()) return date
  return second === 0 ? `${date} ${two(hour)}:${two(minute)}` : instant.toISOString()
}

function labelsOf(attribute: Attribute, value: unknown): string | null {
  if (!('customField' in attribute) || !String(attribute.customField).startsWith('global::vocabulary') || !('options' in attribute)) return null
  const name = isRecord(attribute.options) ? String(attribute.options['vocabulary']) : ''
  const choices = choicesOf(name) ?? []
  return (Array.isArray(value) ? value : [value]).map((code) => choices.find((choice) => choice.code === code)?.label ?? String(code)).join(' | ')
}

/** What names a related document, best first. */
const namingFields = ['slug', 'name', 'title', 'from', 'reference'] as const

function relationText(value: unknown, nameOfDocument: NameOfDocument): string {
  if (!isRecord(value)) return nameOfDocument(plain(value))
  const name = namingFields.map((field) => value[field]).find((one) => typeof one === 'string')
  return typeof name === 'string' ? name : nameOfDocument(plain(value['documentId']))
}

/** A line of a list in words: « Date limite : 12/03/2027 · Nature : … ». */
function partText(models: Models, uid: string, part: Values, nameOfDocument: NameOfDocument): string {
  return Object.entries(models(uid).attributes).flatMap(([name, attribute]) => {
    const text = cellText(models, attribute, part[name], { name, beside: part, nameOfDocument })
    return text === '' ? [] : [`${labelOf(uid, name)} : ${text}`]
  }).join(' · ')
}

const dayText = (value: unknown): string => (value instanceof Date ? value.toISOString() : plain(value)).slice(0, 10).split('-').toReversed().join('/')

type Tell = (models: Models, attribute: Attribute, value: unknown, context: Required<CellContext>) => string

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const parts: Tell = (models, attribute, value, { nameOfDocument }) => listed(value).filter(isRecord).map((part) =>
  partText(models, attribute.type === 'component' ? attribute.component : plain(part['__component']), part, nameOfDocument)).join('\n')

/** How a value of each type is told; the others are told as they are. */
const tellers: Readonly<Partial<Record<string, Tell>>> = {
  boolean: (_models, _attribute, value) => (value === true ? 'oui' : 'non'),
  blocks: (_models, _attribute, value) => plainText(value as Blocks),
  date: (_models, _attribute, value) => dayText(value),
  datetime: (_models, _attribute, value, context) => momentText(value, context),
  relation: (_models, _attribute, value, { nameOfDocument }) => listed(value).map((one) => relationText(one, nameOfDocument)).join(' | '),
  media: (_models, _attribute, value) => listed(value).filter(isRecord).map((file) => plain(file['name'])).join(' | '),
  component: parts,
  dynamiczone: parts,
}

/** A value as a cell says it, so that the same cell read again gives the same value. */
export function cellText(models: Models, attribute: Attribute, value: unknown, { name = '', beside = {}, nameOfDocument = (documentId) => documentId }: CellContext = {}): string {
  if (value === null || value === undefined || value === '') return ''
  return labelsOf(attribute, value) ?? tellers[attribute.type]?.(models, attribute, value, { name, beside, nameOfDocument }) ?? plain(value)
}
