import { PARIS } from '@elles/domain/time'
import type { Core, Schema, UID } from '@strapi/strapi'
import { isValues, type Values } from '../documents/publication/problem.ts'
import { blocksFromMarkdown } from '../documents/markdown.ts'
import { hasHour, isRelative, relativeDay, relativeInstant } from './relative-date.ts'

type Path = readonly (string | number)[]

export interface Conversion {
  strapi: Core.Strapi
  /** The day from which relative dates are counted. */
  today: Date
  readonly report: (path: Path, message: string) => void
  /** Called for each relation found; answers what to store, or undefined to leave it out. */
  readonly relation: (target: string, slug: string, path: Path) => string | undefined
}

/** Turns the conveniences of a demonstration file (slugs, relative dates, Markdown) into what the document service stores. */
export function convert(uid: string, values: Values, path: Path, conversion: Conversion): Values {
  const attributes: Record<string, Schema.Attribute.AnyAttribute> = conversion.strapi.getModel(uid as UID.Schema).attributes
  const converted: Values = {}
  for (const [name, value] of Object.entries(values)) {
    if (name === '__component') {
      converted[name] = value
      continue
    }
    const attribute = attributes[name]
    const at = [...path, name]
    if (!attribute) conversion.report(at, `« ${name} » n’existe pas dans ${uid}`)
    else converted[name] = convertValue(attribute, value, at, { ...conversion, values })
  }
  if (Array.isArray(converted['windows'])) converted['windows'].forEach((window: Values, index) => setTimeKnown(window, values, index))
  return converted
}

/** The hour of a window is known when its closing says one, unless the file decides. */
function setTimeKnown(window: Values, source: Values, index: number): void {
  const original: unknown = Array.isArray(source['windows']) ? source['windows'][index] : undefined
  if (isValues(original) && original['timeKnown'] === undefined && typeof original['closesAt'] === 'string') window['timeKnown'] = hasHour(original['closesAt'])
}

function convertValue(attribute: Schema.Attribute.AnyAttribute, value: unknown, path: Path, context: Conversion & { values: Values }): unknown {
  switch (attribute.type) {
    case 'component':
      return mapParts(value, path, context, (part, at) => convert(attribute.component, part, at, context))
    case 'dynamiczone':
      return mapParts(value, path, context, (part, at) => convertPart(attribute.components, part, at, context))
    case 'relation':
      return convertRelation('target' in attribute ? attribute.target : '', value, path, context)
    case 'blocks':
      return convertText(value, path, context)
    case 'date':
      return typeof value === 'string' && isRelative(value) ? relativeDay(value, context.today) : value
    case 'datetime':
      return convertInstant(value, path, context)
    default:
      return value
  }
}

function mapParts(value: unknown, path: Path, { report }: Conversion, change: (part: Values, at: Path) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part, index) => (isValues(part) ? change(part, [...path, index]) : report([...path, index], 'un objet est attendu')))
  if (isValues(value)) return change(value, path)
  report(path, 'un objet est attendu')
  return undefined
}

function convertPart(allowed: readonly string[], part: Values, path: Path, conversion: Conversion): Values {
  const uid = String(part['__component'])
  if (allowed.includes(uid)) return convert(uid, part, path, conversion)
  conversion.report(path, `« ${uid} » n’est pas une partie de ce texte`)
  return {}
}

function convertRelation(target: string, value: unknown, path: Path, { relation, report }: Conversion): unknown {
  if (Array.isArray(value)) return value.flatMap((slug, index) => relation(target, String(slug), [...path, index]) ?? [])
  if (typeof value === 'string') return relation(target, value, path)
  report(path, 'un slug est attendu')
  return undefined
}

function convertText(value: unknown, path: Path, { report }: Conversion): unknown {
  const isText = typeof value === 'string' || (Array.isArray(value) && value.every((line) => typeof line === 'string'))
  if (!isText) return value
  try {
    return blocksFromMarkdown(value)
  } catch (error) {
    report(path, error instanceof Error ? error.message : String(error))
    return []
  }
}

function convertInstant(value: unknown, path: Path, { today, values }: Conversion & { values: Values }): unknown {
  if (typeof value !== 'string' || !isRelative(value)) return value
  const timezone = typeof values['timezone'] === 'string' ? values['timezone'] : PARIS
  return relativeInstant(value, today, timezone, /closesAt$/i.test(String(path.at(-1))))
}
