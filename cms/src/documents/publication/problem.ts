/** A value of a document as Strapi loads it: components as objects, repeatable ones and relations as arrays. */
export type Values = Record<string, unknown>

/** Why a document may not be published: the field at fault, from the document's root, and a French sentence that says how to mend it. */
export interface Problem {
  path: (string | number)[]
  message: string
}

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing was entered: absent, null, blank or an empty list. Zero and false are answers. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0 || isEmptyText(value)
  return false
}

/** Blocks whose every leaf is blank: what the rich-text editor leaves behind when its text is erased. */
function isEmptyText(value: unknown[]): boolean {
  return value.every((node) => isValues(node) && node['type'] !== 'image' && Array.isArray(node['children']) && node['children'].every(isBlankLeaf))
}

function isBlankLeaf(node: unknown): boolean {
  if (!isValues(node)) return false
  if (typeof node['text'] === 'string') return node['text'].trim() === ''
  return Array.isArray(node['children']) && node['children'].every(isBlankLeaf)
}

export const valuesAt = (document: Values, name: string): Values => (isValues(document[name]) ? document[name] : {})
export const listAt = (document: Values, name: string): Values[] => (Array.isArray(document[name]) ? document[name].filter(isValues) : [])
export const numberAt = (document: Values, name: string): number | null => {
  const value = document[name]
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null
}
export const textAt = (document: Values, name: string): string => (typeof document[name] === 'string' ? document[name].trim() : '')
export const instantAt = (document: Values, name: string): Date | null => {
  const value = document[name]
  if (value instanceof Date) return value
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value) : null
}
