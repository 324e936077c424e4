import type { Field, Values } from '../forms/fields.ts'

/** « 12/03/2027 », as typed where the browser has no calendar, is 2027-03-12; the contract judges everything else. */
function dayOf(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
}

/** « 3 000,50 € » is 3000.5; what is no number stays a text, that the contract refuses. */
function numberOf(text: string): number | string {
  const digits = text.replace(/[\s\u202f€]/g, '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : text
}

function answerOf({ kind }: Field, values: readonly string[]): unknown {
  const [first = ''] = values
  if (kind === 'several') return values
  if (kind === 'date') return dayOf(first)
  if (kind === 'number') return numberOf(first)
  // « 18 h » and « 18h30 », where the browser has no clock to choose from.
  if (kind === 'time') return first.replace(/^\s*(\d{1,2})\s*[h:]\s*(\d{2})?\s*$/i, (_, hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`)
  return first
}

type Tree = Map<string, Tree | { readonly answer: unknown }>

function put(tree: Tree, [key = '', ...rest]: readonly string[], answer: unknown): void {
  if (rest.length === 0) return void tree.set(key, { answer })
  const known = tree.get(key)
  const inside: Tree = known instanceof Map ? known : new Map<string, Tree>()
  tree.set(key, inside)
  put(inside, rest, answer)
}

/** Numbered keys are a list: its empty places are closed up. */
function built(tree: Tree): unknown {
  const entries = [...tree].map(([key, value]) => [key, value instanceof Map ? built(value) : value.answer] as const)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

/** Presets of a repeated part say nothing by themselves: without another answer, the part is not there. */
function isSaid(field: Field, fields: readonly Field[], values: Values): boolean {
  const [, root] = /^(.+\.\d+)\./.exec(field.name) ?? []
  if (root === undefined) return true
  return fields.some((other) => other.name.startsWith(`${root}.`) && values[other.name]?.some((value) => value.trim() !== '' && !('preset' in other && value === other.preset)))
}

/** What was typed as the document that the contract reads; the parts named are there even when nothing is typed in them. */
export function documentOf(fields: readonly Field[], values: Values, parts: readonly string[]): unknown {
  const tree: Tree = new Map(parts.map((part) => [part, new Map()]))
  for (const field of fields) {
    const typed = values[field.name] ?? []
    if (typed.length > 0 && isSaid(field, fields, values)) put(tree, field.name.split('.'), answerOf(field, typed))
  }
  return built(tree)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The way back: a document as it is typed in the form's fields. What no field asks is left out. */
export function valuesOf(fields: readonly Field[], document: unknown): Values {
  return Object.fromEntries(fields.flatMap(({ name }) => {
    const found = name.split('.').reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), document)
    const texts = (Array.isArray(found) ? found : [found]).filter((item) => typeof item === 'string' || typeof item === 'number').map(String).filter((text) => text !== '')
    return texts.length > 0 ? [[name, texts] as const] : []
  }))
}
