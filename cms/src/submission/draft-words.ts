import { formatMoment } from '@elles/domain/opportunity'
import { PARIS } from '@elles/domain/time'
import { labelOf } from '../editing/labels.ts'
import { choicesOf } from '../vocabulary-field/choices.ts'

interface Attribute {
  readonly type: string
  readonly component?: string
  readonly options?: { readonly vocabulary?: string }
}

/** The attributes of a type and of its components, as Strapi holds them. */
export interface Models {
  readonly uid: string
  readonly attributesOf: (uid: string) => Readonly<Record<string, Attribute>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** What an editor reads beside a path, in the edit view of the type. */
export function wordsFor({ uid, attributesOf }: Models, path: string): { readonly group: string; readonly label: string } {
  const [name = '', inner] = path.split('.')
  const component = attributesOf(uid)[name]?.component
  return inner === undefined || !component ? { group: '', label: labelOf(uid, name) } : { group: labelOf(uid, name), label: labelOf(component, inner) }
}

function attributeAt({ uid, attributesOf }: Models, path: string): Attribute | undefined {
  const [name = '', inner] = path.split('.')
  const attribute = attributesOf(uid)[name]
  return inner === undefined ? attribute : attribute?.component ? attributesOf(attribute.component)[inner] : undefined
}

/** The text of rich text, one line a block. */
function textOf(block: unknown): string {
  if (!isRecord(block)) return ''
  return isText(block['text']) ? block['text'] : Array.isArray(block['children']) ? block['children'].map(textOf).join('') : ''
}

function windowInWords({ label, opensAt, closesAt, timezone, timeKnown }: Readonly<Record<string, unknown>>): string {
  const zone = isText(timezone) ? timezone : PARIS
  const moment = (instant: unknown, isTimeKnown: boolean): string | null => (isText(instant) || instant instanceof Date ? formatMoment(new Date(instant), zone, isTimeKnown) : null)
  const [opens, closes] = [moment(opensAt, false), moment(closesAt, timeKnown === true)]
  return [isText(label) ? `${label} :` : null, opens ? `du ${opens}` : null, closes ? `jusqu’au ${closes}` : null].filter(Boolean).join(' ')
}

function choiceInWords(vocabulary: string, value: unknown): string {
  const terms = choicesOf(vocabulary) ?? []
  return (Array.isArray(value) ? value : [value]).map((code) => terms.find((term) => term.code === code)?.label ?? String(code)).join(', ')
}

/** A part of a list, its codes in the words of their vocabularies. */
function partInWords(models: Models, component: string, part: unknown): string {
  if (!isRecord(part)) return String(part)
  if ('closesAt' in part) return windowInWords(part)
  const attributes = models.attributesOf(component)
  return Object.entries(part).flatMap(([name, value]) => {
    const vocabulary = attributes[name]?.options?.vocabulary
    if (vocabulary) return [choiceInWords(vocabulary, value)]
    return isText(value) ? [value] : []
  }).join(', ')
}

/** The value of a path as an editor reads it: the words of a choice, the text of rich text, days in full. */
export function inWords(models: Models, path: string, value: unknown): string {
  const attribute = attributeAt(models, path)
  if (attribute?.options?.vocabulary) return choiceInWords(attribute.options.vocabulary, value)
  if (attribute?.type === 'blocks' && Array.isArray(value)) return value.map(textOf).join('\n')
  if (Array.isArray(value)) return value.map((part) => partInWords(models, attribute?.component ?? '', part)).join('\n')
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  return isText(value) || typeof value === 'number' ? String(value) : ''
}
