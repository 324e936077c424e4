import { isList } from './columns.ts'
import { keyOfLine } from './entry.ts'
import { type Attribute, keyedLists, type Models, serviceFields } from './model.ts'

type Values = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The attribute behind a unit (« title », « funding.amountMin », « parityFigures#2022/exhibited »), and the model that holds it. */
export function attributeAt(models: Models, uid: string, unit: string): { attribute: Attribute; owner: string; name: string } {
  const [path = ''] = unit.split('#')
  const [first = '', second] = path.split('.')
  const attribute = models(uid).attributes[first]
  if (!attribute) throw new Error(`${uid} has no attribute "${first}"`)
  if (second === undefined || attribute.type !== 'component') return { attribute, owner: uid, name: first }
  const inner = models(attribute.component).attributes[second]
  if (!inner) throw new Error(`${attribute.component} has no attribute "${second}"`)
  return { attribute: inner, owner: attribute.component, name: second }
}

type Form = (models: Models, attribute: Attribute, value: unknown) => unknown

/** Numbers come back as text from one database, and as numbers from the other; so do instants and days. */
const numberForm: Form = (_models, _attribute, value) => Number(value)
const instantForm = (value: unknown): string => new Date(value instanceof Date || typeof value === 'number' ? value : (value as string)).toISOString()

const forms: Readonly<Partial<Record<string, Form>>> = {
  component: (models, attribute, value) => {
    if (attribute.type !== 'component') return undefined
    return Array.isArray(value) ? listOf(value.map((part) => canonicalPart(models, attribute.component, part))) : canonicalPart(models, attribute.component, value)
  },
  dynamiczone: (models, _attribute, value) => (Array.isArray(value) ? listOf(value.filter(isRecord).map((part) => ({ __component: part['__component'], ...canonicalPart(models, String(part['__component']), part) }))) : undefined),
  relation: (_models, _attribute, value) => (Array.isArray(value) ? listOf(value.map(documentIdOf)) : documentIdOf(value)),
  media: () => undefined,
  decimal: numberForm,
  float: numberForm,
  integer: numberForm,
  datetime: (_models, _attribute, value) => instantForm(value),
  date: (_models, _attribute, value) => (typeof value === 'string' ? value : instantForm(value)).slice(0, 10),
}

/** A value in the one form in which two of them compare; undefined when it says nothing, or only what the schema says by default. */
export function canonical(models: Models, attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined || value === '' || ('default' in attribute && attribute.default === value)) return undefined
  const form = forms[attribute.type]
  if (form) return form(models, attribute, value)
  return Array.isArray(value) ? listOf(value) : value
}

const listOf = (list: readonly unknown[]): unknown => (list.length === 0 ? undefined : list)
const documentIdOf = (value: unknown): unknown => (isRecord(value) ? value['documentId'] : value)

function canonicalPart(models: Models, uid: string, part: unknown): Values {
  if (!isRecord(part)) return {}
  const entries = Object.entries(models(uid).attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, attribute]): [string, unknown] => [name, canonical(models, attribute, part[name])])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Every unit of a document that says something, in its canonical form. */
export function unitsOf(models: Models, uid: string, document: Values): Map<string, unknown> {
  const units = new Map<string, unknown>()
  const add = (unit: string, attribute: Attribute, value: unknown): void => {
    if (unit in keyedLists && Array.isArray(value)) {
      for (const line of value.filter(isRecord)) units.set(`${unit}#${keyOfLine(unit, line) ?? ''}`, canonical(models, { ...attribute, repeatable: false } as Attribute, line))
      return
    }
    const form = canonical(models, attribute, value)
    if (form !== undefined) units.set(unit, form)
  }
  for (const [name, attribute] of Object.entries(models(uid).attributes)) {
    const value = document[name]
    if (serviceFields.has(name) || attribute.type === 'media') continue
    if (attribute.type !== 'component' || isList(attribute)) add(name, attribute, value)
    else if (isRecord(value)) for (const [inner, part] of Object.entries(models(attribute.component).attributes)) add(`${name}.${inner}`, part, value[inner])
  }
  return units
}
