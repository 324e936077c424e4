import { csvRecord } from '@elles/domain/text'
import type { Core, UID } from '@strapi/strapi'
import { isOwnContent } from '../documents/populate.ts'
import type { Values } from '../documents/publication/problem.ts'
import { labelOf } from '../editing/labels.ts'
import { cellText } from '../import/cell-text.ts'
import { isList } from '../import/columns.ts'
import type { Attribute, Models } from '../import/model.ts'

/** A column of an exported list: where its value lies in a document, and the French words above it, which an import reads again. */
export interface ExportColumn {
  readonly label: string
  /** « funding.amountMin », « windows.1.closesAt », « windows.1 »: the path without numbers is what a right is asked for. */
  readonly path: readonly (string | number)[]
  readonly attribute: Attribute
}

/** How many lines of a list have columns of their own: thirty years of figures fit; what is longer is whole in the JSON. */
const MOST_LINES = 60

const technical = new Set(['locale', 'localizations', 'createdBy', 'updatedBy'])
const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The number of lines of the longest list of that name: the columns that it needs. */
export type LinesOf = (name: string) => number

function columnsBelow(models: Models, uid: string, path: ExportColumn['path'], label: string): ExportColumn[] {
  return Object.entries(models(uid).attributes).map(([name, attribute]) => ({ label: `${label} / ${labelOf(uid, name)}`, path: [...path, name], attribute }))
}

/** Every column of a type that `isShown` lets out, private attributes included when it does. */
export function exportColumns(models: Models, uid: string, linesOf: LinesOf, isShown: (path: string, attribute: Attribute) => boolean): ExportColumn[] {
  const all = Object.entries(models(uid).attributes).filter(([name, attribute]) => !technical.has(name) && isOwnContent(attribute)).flatMap(([name, attribute]): ExportColumn[] => {
    const label = labelOf(uid, name)
    if (attribute.type !== 'component') return [{ label, path: [name], attribute }]
    if (!isList(attribute)) return columnsBelow(models, attribute.component, [name], label)
    return Array.from({ length: Math.min(linesOf(name), MOST_LINES) }, (_, index) => columnsBelow(models, attribute.component, [name, index + 1], `${label} ${index + 1}`)).flat()
  })
  return all.filter(({ path, attribute }) => isShown(path.filter((part) => typeof part === 'string').join('.'), attribute))
}

function valueAt(document: Values, path: ExportColumn['path']): { value: unknown; beside: Values } {
  let [value, beside]: [unknown, Values] = [document, document]
  for (const part of path) {
    if (isRecord(value)) beside = value
    value = typeof part === 'number' ? (Array.isArray(value) ? (value as unknown[])[part - 1] : undefined) : isRecord(value) ? value[part] : undefined
  }
  return { value, beside }
}

/** The record of a document, formula-safe. */
export function recordOf(models: Models, columns: readonly ExportColumn[], document: Values): string {
  return csvRecord([typeof document['documentId'] === 'string' ? document['documentId'] : '', ...columns.map(({ path, attribute }) => {
    const { value, beside } = valueAt(document, path)
    return cellText(models, attribute, value, { name: String(path.at(-1)), beside })
  })], ';')
}

export const headRecord = (columns: readonly ExportColumn[]): string => csvRecord(['Identifiant', ...columns.map(({ label }) => label)], ';')

/** How long the longest list of each name is, for a type: one small question to its table of parts. */
export async function longestLists(strapi: Core.Strapi, uid: UID.ContentType): Promise<LinesOf> {
  const lengths = new Map<string, number>()
  const lists = Object.entries(strapi.contentType(uid).attributes as Record<string, Attribute>).filter(([, attribute]) => attribute.type === 'component' && isList(attribute))
  for (const [name] of lists) {
    const stored = strapi.db.metadata.get(uid).attributes[name]
    if (!stored || !('joinTable' in stored)) continue
    const [longest]: { most: number | string | null }[] = await strapi.db.connection(stored.joinTable.name).where({ field: name }).max({ most: 'order' })
    lengths.set(name, Number(longest?.most ?? 0))
  }
  return (name) => lengths.get(name) ?? 0
}
